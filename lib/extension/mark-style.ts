import browser from 'webextension-polyfill';
import type { Strength } from '../core/marks/marks';
import { markStyle, markStyleOfAuthor } from '../core/marks/style';
import { putBeside, tabKey } from './session';

/**
 * The style sheets of the marks go into a page with the user's origin, so that nothing the page says outweighs them.
 * Only the background may put them there. Each is for names that nobody can guess, and without highlights of these
 * names it shows nothing.
 */

interface Inserted {
  readonly prefix: string;
  readonly strength: Strength;
}

/** How long the sheet of a jump stays: longer than the place is outlined. */
const JUMP_MS = 5_000;

/** Puts in the sheet for a tab's marks in place of an earlier one; answers what the highlights' names begin with. */
export async function insertMarkStyle(tabId: number, strength: Strength): Promise<string> {
  await removeMarkStyle(tabId);
  const inserted: Inserted = { prefix: freshPrefix(), strength };
  await putIn(tabId, inserted);
  await putBeside(tabKey(tabId), { [key(tabId)]: inserted });
  return inserted.prefix;
}

/** Takes the sheet of a tab's marks out again, if there is one. */
export async function removeMarkStyle(tabId: number): Promise<void> {
  const inserted = (await browser.storage.session.get(key(tabId)))[key(tabId)] as Inserted | undefined;
  if (!inserted) return;
  await browser.storage.session.remove(key(tabId));
  await takeOut(tabId, inserted);
}

/** Puts in a sheet that goes away by itself; answers what the highlights' names begin with. */
export async function insertJumpStyle(tabId: number): Promise<string> {
  const inserted: Inserted = { prefix: freshPrefix(), strength: 'quiet' };
  await putIn(tabId, inserted);
  setTimeout(() => void takeOut(tabId, inserted), JUMP_MS);
  return inserted.prefix;
}

async function putIn(tabId: number, inserted: Inserted): Promise<void> {
  for (const sheet of sheets(tabId, inserted)) await browser.scripting.insertCSS(sheet);
}

/** The page may have gone since, and its style sheets with it. */
async function takeOut(tabId: number, inserted: Inserted): Promise<void> {
  for (const sheet of sheets(tabId, inserted)) await browser.scripting.removeCSS(sheet).catch(() => {});
}

function sheets(tabId: number, { prefix, strength }: Inserted) {
  const target = { tabId };
  return [
    { target, css: markStyle(prefix, strength), origin: 'USER' as const },
    { target, css: markStyleOfAuthor(prefix), origin: 'AUTHOR' as const },
  ];
}

function key(tabId: number): string {
  return `mark-style:${tabId}`;
}

/** 96 random bits; a page can neither guess it nor recognise it from another page. */
function freshPrefix(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `m${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
