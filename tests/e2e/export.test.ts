import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadModels } from '../../lib/cli/models';
import { parsePage } from '../../lib/cli/page';
import { analyse } from '../../lib/core/analyse';
import { deepLinks } from '../../lib/core/exporters/text-fragment';
import { extractArticle } from '../../lib/extract/extract';
import type { View } from '../support/browsers/browser';
import { requestsElsewhere } from '../support/browsers/site';
import { PLACES_PAGE } from './places-page';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

describe.each(['chromium', 'firefox'] as const)('exporting from %s', (name) => {
  let reader: Reader;
  let popup: View;
  beforeAll(async () => {
    reader = await startReader(name, { '/bridge': { body: SAMPLE }, '/harbour': { body: PLACES_PAGE } });
    const tab = await reader.browser.open('http://ledger.example/bridge');
    popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
  });
  afterAll(() => reader?.close());

  /** The name and text of the file that a choice of the export menu saves. */
  async function saved(format: string, extension: string): Promise<{ file: string; text: string }> {
    await popup.click('button', 'Export');
    await popup.click('button', format);
    const { downloads } = reader.browser;
    const find = () => (existsSync(downloads) ? readdirSync(downloads) : []).find((file) => file.endsWith(extension));
    await expect.poll(find, { timeout: 15_000 }).toBeDefined();
    const file = find()!;
    await expect.poll(() => readFileSync(join(downloads, file), 'utf8').length, { timeout: 15_000 }).toBeGreaterThan(0);
    return { file, text: readFileSync(join(downloads, file), 'utf8') };
  }

  test('JSON reads back as the analysis that was shown', async () => {
    const { file, text } = await saved('JSON', '.json');
    const analysis = JSON.parse(text) as {
      article: { title: string; text: string };
      claims: { start: number; end: number }[];
    };
    expect(analysis.article.title).toBe(SAMPLE_TITLE);
    const count = Number(/(\d+) claims ready/.exec(await popup.text())?.[1]);
    expect(analysis.claims).toHaveLength(count);
    for (const { start, end } of analysis.claims) expect(analysis.article.text.slice(start, end).trim()).not.toBe('');
    expect(file).toMatch(/^2026-09-17 .*Tidegate Bridge.*\.json$/);
  });

  test('Markdown begins with its front matter', async () => {
    const { text } = await saved('Markdown for Obsidian', '.md');
    expect(text).toMatch(/^---\n[\s\S]*?\n---\n/);
    expect(text).toContain(SAMPLE_TITLE);
  });

  test('the summary is put on the clipboard, rich and plain at once', async () => {
    await popup.click('button', 'Export');
    await popup.click('button', 'Copy summary');
    // Which it says when the browser has taken both.
    await popup.waitForText('Copied');
  });

  test('every place in a file leads to its words, and to no others that read the same', async () => {
    const address = 'http://ledger.example/harbour';
    const article = extractArticle(parsePage(PLACES_PAGE), { url: address });
    if (!article.ok) throw new Error(article.failure);
    const analysis = analyse(article.value, loadModels());
    const place = deepLinks(address, analysis.article);
    const { text } = analysis.article;
    const tab = await reader.browser.open('about:blank');
    const wrong: unknown[] = [];
    const spans = analysis.sentences;
    for (const span of spans) {
      const link = place(span)!;
      // A fragment alone is looked for again only in a page that is loaded anew.
      await tab.goto(link.replace('/harbour', `/harbour?${wrong.length + span.start}`));
      const words = text.slice(span.start, span.end);
      const paragraph = text.slice(0, span.start).split('\n\n').length - 1;
      const seen = await tab.evaluate(async (wanted: number) => {
        const inView = () =>
          [...document.querySelectorAll('p')].findIndex((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          });
        for (let turn = 0; turn < 20 && inView() !== wanted; turn++) await new Promise((done) => setTimeout(done, 50));
        return inView();
      }, paragraph);
      if (seen !== paragraph) wrong.push({ words, link, seen, paragraph });
    }
    expect(spans.length).toBeGreaterThan(11);
    expect(wrong).toEqual([]);
    await tab.close();
  });

  test('nothing was asked of the network', () => {
    expect(requestsElsewhere(reader.site, ['ledger.example'])).toEqual([]);
  });
});
