import browser from 'webextension-polyfill';
import { envelope } from './envelope';
import type { Answered, Asked, Call } from './messages';

import { answeredByPage, shaped } from './shapes';

/** Asks the content script of a tab; rejects when none is there, and when what it answers is not an answer. */
export async function callPage<Name extends Call<'page'>>(
  tabId: number,
  call: Name,
  ...given: Asked<'page', Name>
): Promise<Answered<'page', Name>> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, envelope('page', call, given), { frameId: 0 });
  return shaped(answeredByPage[call], answer, `The page's answer to “${call}”`) as Answered<'page', Name>;
}
