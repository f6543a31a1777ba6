import browser from 'webextension-polyfill';
import { markAtOpening } from './marking';
import { hasPageScript } from './page-change';
import { readTab } from './reader';
import { getReading, tabKey } from './session';
import { getSettings } from './settings';
import { ruleFor } from './site-rules';
import { withoutFragment } from './tabs';

/** A page that goes on without being loaded changes its address before its words. */
const SETTLING_MS = 1_000;

/**
 * Reads and marks the page in front of the reader when it is of a site they want that on always. Its address can be
 * seen only where the browser was given leave for the site; elsewhere this does nothing.
 */
export async function readWhereWanted(tabId: number): Promise<void> {
  const { sites } = await getSettings();
  if (!sites.some(({ rule }) => rule === 'always') || !(await isWanted())) return;
  const changed = (await getReading(tabKey(tabId)))?.changed;
  if (changed && (await hasPageScript(tabId))) {
    await new Promise((resume) => setTimeout(resume, SETTLING_MS));
    if (!(await isWanted())) return;
  }
  await readTab(tabId);
  await markAtOpening(tabId).catch(() => {});

  async function isWanted(): Promise<boolean> {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab?.active || tab.status !== 'complete' || ruleFor(sites, tab.url) !== 'always') return false;
    const reading = await getReading(tabKey(tabId));
    // A reading that was broken off with the worker is begun anew; one under way is joined.
    const stands = reading && reading.state !== 'reading' && !reading.changed;
    return !stands || reading.address !== withoutFragment(tab.url!);
  }
}
