import browser from 'webextension-polyfill';
import { callBackground } from './rpc';
import { changeSettings, getSettings } from './settings';
import { originsOf, type Site, siteOf, withoutSite, withSite } from './site-rules';

/** The reader's sites, and what the browser was let have besides. */
export interface Sites {
  readonly sites: readonly Site[];
  /** Granted to us in the browser's own settings: patterns of addresses that nothing here makes use of. */
  readonly unused: readonly string[];
}

/**
 * Makes a rule for the site the reader typed. Call it straight from their click: for `always` the browser asks them,
 * about this one site, and does so for nothing but a click. Answers why there is no rule, if so.
 */
export async function setSite(typed: string, rule: Site['rule']): Promise<'not-a-site' | 'refused' | undefined> {
  const host = siteOf(typed);
  if (host === undefined) return 'not-a-site';
  if (rule === 'always' && !(await browser.permissions.request({ origins: originsOf(host) }))) return 'refused';
  await changeSettings({ sites: withSite((await getSettings()).sites, { host, rule }) });
  // The next page may open as soon as this is answered.
  if (rule === 'always') await callBackground('heedSites').catch(() => {});
  else await giveBack(originsOf(host));
  return undefined;
}

/** Forgets a site, and gives the browser's leave to read it back. */
export async function removeSite(host: string): Promise<void> {
  await changeSettings({ sites: withoutSite((await getSettings()).sites, host) });
  await giveBack(originsOf(host));
}

/** Forgets every site and gives all leave back, whatever it was granted for. */
export async function removeAllSites(): Promise<void> {
  await changeSettings({ sites: [] });
  await giveBack(await granted());
}

/** What was never granted cannot be given back, and need not be. */
export async function giveBack(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [...origins] }).catch(() => {});
}

/** The sites as they stand. “Always” without the browser's leave, which readers can take back there, is dropped. */
export async function sitesNow(): Promise<Sites> {
  const { sites } = await getSettings();
  const kept: Site[] = [];
  for (const site of sites) {
    const origins = originsOf(site.host);
    if (site.rule === 'never' || (await browser.permissions.contains({ origins }))) kept.push(site);
  }
  if (kept.length < sites.length) await changeSettings({ sites: kept });
  const used = new Set(kept.flatMap(({ host, rule }) => (rule === 'always' ? originsOf(host) : [])));
  return { sites: kept, unused: (await granted()).filter((origin) => !used.has(origin)) };
}

async function granted(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}
