import browser from 'webextension-polyfill';
import type { Article } from '../core/article';
import { fail, type Result } from '../core/result';
import { callPage } from './call-page';
import type { Answered, Asked, Call, Extent } from './messages';
import type { ReadingFailure } from './session';

const CONTENT_SCRIPT = '/page.js';
/** What only marks and jumps need; most pages are read without them. */
const MARKS_SCRIPT = '/marks.js';

/** The tab in front of the reader; its address and title are there only once they have asked us to look at it. */
export interface FrontTab {
  readonly id: number;
  readonly address?: string;
  /** As the page calls itself. */
  readonly title?: string;
}

export async function activeTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...addressOf(tab.url), ...(tab.title ? { title: tab.title } : {}) };
}

/** The tab's address without its fragment, which a jump or a table of contents changes. */
export async function tabAddress(tabId: number): Promise<{ address?: string }> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return addressOf(tab?.url);
}

/** The article of the tab's page, or why there is none. Puts the content script into the page where it is not yet. */
export async function extractFrom(
  tabId: number,
  extent: Extent,
  click?: string,
): Promise<Result<Article, ReadingFailure>> {
  const type = await contentType(tabId);
  if (type === 'application/pdf') return fail('pdf');
  if (type === undefined) {
    const { address } = await tabAddress(tabId);
    return fail(address !== undefined && /\.pdf$/i.test(new URL(address).pathname) ? 'pdf' : 'restricted-page');
  }
  try {
    return await askPage(tabId, 'extract', extent, ...(click === undefined ? [] : [click]));
  } catch {
    // The page went away while it was read.
    return fail('page-gone');
  }
}

/** Asks the tab's page, after putting the content script into it where nobody answers. Rejects when it cannot. */
export async function askPage<Name extends Call<'page'>>(
  tabId: number,
  call: Name,
  ...given: Asked<'page', Name>
): Promise<Answered<'page', Name>> {
  try {
    return await callPage(tabId, call, ...given);
  } catch (error) {
    if (!/receiving end|establish connection/i.test(String(error))) throw error;
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    return callPage(tabId, call, ...given);
  }
}

/** The same for what the script of the marks does. */
export async function askMarks<Name extends 'mark' | 'jump'>(
  tabId: number,
  call: Name,
  ...given: Asked<'page', Name>
): Promise<Answered<'page', Name>> {
  await putMarksIn(tabId);
  return askPage(tabId, call, ...given);
}

/** Puts the script of the marks into the tab's page, which does nothing where it is already. */
export async function putMarksIn(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [MARKS_SCRIPT] });
}

/** The site of an address as a reader names it; undefined for addresses without one. */
export function hostOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return new URL(address).host.replace(/^www\./, '') || undefined;
}

/** Brings a tab to the front. */
export async function showTab(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tabId, { active: true });
  // Firefox for Android has no windows.
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
}

/** Brings the tab that this very page of ours is in to the front. */
export async function showOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await showTab(tab.id);
}

/** The kind of document in the tab, or undefined where the browser lets no extension look. */
async function contentType(tabId: number): Promise<string | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return frame?.result as string | undefined;
  } catch {
    return undefined;
  }
}

export function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

function addressOf(url: string | undefined): { address?: string } {
  return url ? { address: withoutFragment(url) } : {};
}
