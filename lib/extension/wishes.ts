import browser, { type Runtime } from 'webextension-polyfill';
import type { Wish } from './envelope';
import { getReading, tabKey } from './session';
import { openReport } from './views';

/** One wish in this time: a page that got at its script may open a report of itself, but not a heap of them. */
const REST_MS = 2_000;
let lastAt = 0;

/**
 * Grants what a script in a page may wish for: to show the reader one of the page's own findings in the report. What
 * it names must be a finding of the reading of the very tab it speaks from. Everything else is not heard.
 */
export function onWish(message: unknown, { id, tab, frameId }: Runtime.MessageSender): undefined {
  if (!isWish(message) || id !== browser.runtime.id || frameId !== 0 || tab?.id === undefined) return;
  const now = Date.now();
  // A clock that is set back must not close the door for as long.
  if (Math.abs(now - lastAt) < REST_MS) return;
  lastAt = now;
  void show({ ...tab, id: tab.id }, message.correct);
}

async function show(tab: Parameters<typeof openReport>[0], finding: string): Promise<void> {
  const analysis = (await getReading(tabKey(tab.id)))?.analysis;
  const isFound = [...(analysis?.claims ?? []), ...(analysis?.entities ?? [])].some(({ id }) => id === finding);
  if (isFound) await openReport(tab, { finding });
}

function isWish(message: unknown): message is Wish {
  const { newsglass, correct } = (message ?? {}) as Partial<Wish>;
  return newsglass === 'wish' && typeof correct === 'string';
}
