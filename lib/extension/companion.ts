import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { CompanionAsks, CompanionHears, Followed } from '../core/marks/companion';
import { COMPANION } from './envelope';

/** What a page may tell: its process is the page's own, so nothing else is taken from it. */
const news = v.union([
  v.strictObject({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  v.strictObject({ back: v.literal(true) }),
  v.strictObject({ correct: v.pipe(v.string(), v.maxLength(1_000)) }),
]) satisfies v.GenericSchema<unknown, CompanionHears>;

/** A view of ours joined to a tab's page, where a script of ours is in it; else nothing is ever heard. */
export interface Companion {
  /** After a jump: lets the page offer a way back. */
  offerBack(): void;
  leave(): void;
}

export function joinPage(tabId: number, followed: Followed, hear: (news: CompanionHears) => void): Companion {
  const port = browser.tabs.connect(tabId, { name: COMPANION, frameId: 0 });
  let isOpen = true;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  port.onMessage.addListener((message) => {
    const told = v.safeParse(news, message);
    if (told.success) hear(told.output);
  });
  const ask = (asks: CompanionAsks) => {
    if (isOpen) port.postMessage(asks);
  };
  ask({ follow: followed });
  return { offerBack: () => ask({ offerBack: true }), leave: () => port.disconnect() };
}
