import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RealBrowser } from '../support/browsers/browser';
import type { BrowserName } from '../support/browsers/find';
import { launch } from '../support/browsers/launch';
import { type Site, type SitePage, serveSite } from '../support/browsers/site';
import { BUILT } from '../support/built';

/** The bundled article, as a page of a newspaper's site. */
export const SAMPLE = readFileSync(resolve(import.meta.dirname, '../../public/sample/article.html'), 'utf8');
export const SAMPLE_TITLE = 'Fernmouth to close Tidegate Bridge for nine months after sensors find cracks';

export interface Reader {
  readonly site: Site;
  readonly browser: RealBrowser;
  /** Ends both; safe to call when the start failed half-way. */
  close(): Promise<void>;
}

/** A browser with the extension as shipped, whose whole web are the given pages, under any host. */
export async function startReader(
  name: BrowserName,
  pages: Readonly<Record<string, SitePage>>,
  options: { theme?: 'light' | 'dark'; forcedColors?: boolean; reducedMotion?: boolean; profile?: string } = {},
): Promise<Reader> {
  const site = await serveSite(pages);
  try {
    const browser = await launch(name, { extension: BUILT[name], proxy: site.proxy, ...options });
    return {
      site,
      browser,
      async close() {
        await browser.close();
        await site.close();
      },
    };
  } catch (error) {
    await site.close();
    throw error;
  }
}
