import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SitePage } from '../../tests/support/browsers/site';

/** A page to be read: its source, and the path it is served under. */
export interface LoadPage {
  readonly id: string;
  readonly path: string;
  readonly html: string;
}

/** Without their servers, what the pages' own scripts do is not what they do for a reader. */
const NO_SCRIPTS = { 'content-security-policy': "script-src 'none'" };

/**
 * `count` pages of a benchmark folder (`gold.jsonl` and `html/ID.html.gz`), evenly spread over it and begun anew when
 * there are fewer; or `all`, once. Their sources are read when they are asked for.
 */
export function loadPages(folder: string, count: number | 'all'): readonly LoadPage[] {
  const ids = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  const length = count === 'all' ? ids.length : count;
  const step = Math.max(1, ids.length / length);
  return Array.from({ length }, (_, turn) => {
    const id = ids[Math.floor(turn * step) % ids.length]!;
    return {
      id,
      path: `/2026/news/${id}`,
      get html() {
        return gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
      },
    };
  });
}

/** The pages as a site serves them; `withScripts` lets their own scripts run. */
export function servedPages(pages: readonly LoadPage[], withScripts: boolean): Record<string, SitePage> {
  const served: Record<string, SitePage> = {};
  for (const page of pages)
    Object.defineProperty(served, page.path, {
      enumerable: true,
      configurable: true,
      get: (): SitePage => ({ body: page.html, ...(withScripts ? {} : { headers: NO_SCRIPTS }) }),
    });
  return served;
}
