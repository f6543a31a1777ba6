import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { CompanionAsks, CompanionHears, Followed } from '../core/marks/companion';
import { COMPANION } from './envelope';
import { putMarksIn } from './tabs';

/** What a page may tell: its process is the page's own, so nothing else is taken from it. */
const news = v.union([
  v.strictObject({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  v.strictObject({ back: v.literal(true) }),
  v.strictObject({ correct: v.pipe(v.string(), v.maxLength(1_000)) }),
]) satisfies v.GenericSchema<unknown, CompanionHears>;

/** A view of ours joined to a tab's page, where scripts of ours may be in it; else nothing is ever heard. */
export interface Companion {
  /** After a jump: lets the page offer a way back. */
  offerBack(): void;
  leave(): void;
}

export function joinPage(tabId: number, followed: Followed, hear: (news: CompanionHears) => void): Companion {
  let port: Runtime.Port | undefined;
  let hasLeft = false;
  const ask = (asks: CompanionAsks) => port?.postMessage(asks);
  const join = () => {
    if (hasLeft) return;
    port = browser.tabs.connect(tabId, { name: COMPANION, frameId: 0 });
    port.onDisconnect.addListener(() => {
      port = undefined;
    });
    port.onMessage.addListener((message) => {
      const told = v.safeParse(news, message);
      if (told.success) hear(told.output);
    });
    ask({ follow: followed });
  };
  // A page that lets no script in is not followed.
  void putMarksIn(tabId).then(join, () => {});
  return {
    offerBack: () => ask({ offerBack: true }),
    leave: () => {
      hasLeft = true;
      port?.disconnect();
    },
  };
}
