import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tab } from '../support/browsers/browser';
import { type Reader, startReader } from './sample';

const PARAGRAPHS = [
  'Harbour fees in Port Wenlow will rise by 14 per cent in May, the harbour authority said on Monday.',
  'The authority lost £3.2 million last year, according to its annual report, and has cut 41 jobs since January.',
  'Mara Quillfeather, who leads the fishing cooperative, said the increase would cost each boat about £900 a year.',
  'Two officials, who asked not to be named, said a smaller rise of 6 per cent had been offered and turned down.',
  'The council approved the plan by 19 votes to 12 after a debate that lasted four hours.',
  'Fuel prices in the region have risen by 22 per cent since 2024, the energy regulator said in its last bulletin.',
];
const STORY = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n');
const TITLE = 'Harbour fees to rise by 14 per cent in May';

function page(body: string, style = '', head = ''): { body: string } {
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>
      <style>body{margin:0;font:18px/1.6 serif;background:#fff;color:#111}article{width:620px;margin:40px 120px}${style}</style>${head}</head>
      <body>${body}</body></html>`,
  };
}

const article = (inside: string): string => `<article><h1>${TITLE}</h1>${inside}</article>`;

const PAGES = {
  '/plain': page(article(STORY)),
  '/columns': page(article(STORY), 'article{width:1000px;columns:3;column-gap:48px}'),
  '/scroller': page(
    `<div id="box">${article(STORY + STORY.replaceAll('Port Wenlow', 'Port Averell').replaceAll(' per cent', ' percent'))}</div>`,
    '#box{height:300px;overflow:auto;border:1px solid}',
  ),
  '/table': page(
    article(
      `${STORY}<table><tr><th>Port</th><th>Finding</th></tr><tr><td>Averell</td><td>Fees at Averell rose by 9 per cent in 2025, the port said.</td></tr></table>`,
    ),
  ),
  '/right-to-left': page(article(STORY), '', '<script>document.documentElement.dir = "rtl"</script>'),
  '/shadow': page(
    '<main><story-text></story-text></main>',
    '',
    `<script>customElements.define('story-text', class extends HTMLElement { connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<style>article{width:620px;margin:40px 120px}</style>${article(STORY)}`)};
    } })</script>`,
  ),
  '/dark': page(article(STORY), 'body{background:#101214;color:#eee}'),
  '/half-dark': page(article(STORY), 'p:nth-of-type(odd){background:#101214;color:#eee}'),
  '/hostile': page(
    article(STORY),
    'html>div:last-child{display:none!important}::highlight(x),*::selection{background:lime!important}*{all:revert}',
  ),
} as const;

describe.each(['chromium', 'firefox'] as const)('pages of many shapes in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name, PAGES);
  });
  afterAll(() => reader?.close());

  async function mark(path: keyof typeof PAGES): Promise<Tab> {
    const tab = await reader.browser.open(`http://harbour.example${path}`);
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
    await popup.click('radio', 'Claims');
    await popup.waitForText(/places? marked/);
    await popup.close();
    return tab;
  }

  const markers = async (tab: Tab) =>
    (await tab.overlay().findAll('button', /^Claim/)).filter(({ size }) => size.width > 0);
  /** For each paragraph of the story, in the viewport. */
  const boxes = (tab: Tab) =>
    tab.evaluate(() =>
      [...(document.querySelector('story-text')?.shadowRoot ?? document).querySelectorAll('article p')].map((p) => {
        const { left, right, top, bottom } = p.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
  const grounds = (tab: Tab) =>
    tab.evaluate(() =>
      [...new Set([...CSS.highlights.keys()].map((key) => key.slice(key.lastIndexOf('-') + 1)))].sort(),
    );

  test.each(['/plain', '/table', '/shadow', '/dark', '/hostile'] as const)(
    'on %s each claim has its marker to the left of its line',
    async (path) => {
      const tab = await mark(path);
      const found = await markers(tab);
      const paragraphs = await boxes(tab);
      expect(found.length).toBeGreaterThanOrEqual(5);
      for (const marker of found.slice(0, 5)) {
        const beside = paragraphs.find(({ top, bottom }) => marker.y > top && marker.y < bottom)!;
        expect(beside.left - marker.x).toBeGreaterThan(12);
        expect(beside.left - marker.x).toBeLessThan(60);
      }
      expect(await grounds(tab)).toEqual([path === '/dark' ? 'dark' : 'light']);
      await tab.close();
    },
  );

  test('in right-to-left text markers stand to the right', async () => {
    const tab = await mark('/right-to-left');
    const [marker] = await markers(tab);
    const [paragraph] = await boxes(tab);
    expect(marker!.x - paragraph!.right).toBeGreaterThan(12);
    expect(marker!.x - paragraph!.right).toBeLessThan(60);
    await tab.close();
  });

  test('in columns each marker stands beside its own column', async () => {
    const tab = await mark('/columns');
    const columns = new Set((await markers(tab)).map(({ x }) => Math.round(x / 100)));
    expect(columns.size).toBe(3);
    await tab.close();
  });

  test('a part of the page with another background has marks of its own colours', async () => {
    const tab = await mark('/half-dark');
    expect(await grounds(tab)).toEqual(['dark', 'light']);
    await tab.close();
  });

  test('in a box that scrolls, markers come and go with their lines', async () => {
    const tab = await mark('/scroller');
    const before = await markers(tab);
    const isInBox = ({ y }: { y: number }) => y > 0 && y < 320;
    expect(before.length).toBeGreaterThan(0);
    expect(before.every(isInBox)).toBe(true);
    await tab.evaluate(() => document.querySelector('#box')!.scrollTo(0, 10_000));
    await expect
      .poll(async () => (await markers(tab)).map((marker) => marker.name))
      .not.toEqual(before.map((marker) => marker.name));
    expect((await markers(tab)).every(isInBox)).toBe(true);
    await tab.close();
  });

  test('words that move take their markers along', async () => {
    const tab = await mark('/plain');
    const [before] = await markers(tab);
    await tab.evaluate(() => {
      const late = document.createElement('div');
      late.style.height = '150px';
      document.body.prepend(late);
    });
    await expect.poll(async () => (await markers(tab))[0]!.y).toBeCloseTo(before!.y + 150, -1);
    await tab.close();
  });

  test('a page that renders its story anew keeps its marks', async () => {
    const tab = await mark('/plain');
    const count = () =>
      tab.evaluate(
        () =>
          [...CSS.highlights.values()].flatMap((all) => [...all]).filter((range) => range.startContainer.isConnected)
            .length,
      );
    const before = await count();
    await tab.evaluate(() => {
      const story = document.querySelector('article')!;
      const again = story.cloneNode(true);
      story.replaceWith(again);
    });
    await expect.poll(count).toBe(before);
    expect(before).toBeGreaterThan(4);
    await tab.close();
  });

  test('words that are loaded late get their marks when they come', async () => {
    const tab = await mark('/plain');
    const before = (await markers(tab)).length;
    const late = await tab.evaluate(() => {
      const last = [...document.querySelectorAll('article p')].at(-1)!;
      last.remove();
      return last.textContent!;
    });
    await expect.poll(async () => (await markers(tab)).length, { timeout: 8_000 }).toBeLessThan(before);
    await tab.evaluate((words: string) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      document.querySelector('article')!.append(paragraph);
    }, late);
    // What a page keeps doing is answered now and then only.
    await expect.poll(async () => (await markers(tab)).length, { timeout: 8_000 }).toBe(before);
    await tab.close();
  });

  // Only Chromium lets a page be shown as it prints.
  test.runIf(name === 'chromium')('on paper there is nothing of ours', async () => {
    const tab = await mark('/plain');
    const { page: printed } = tab as unknown as { page: Page };
    const shown = () =>
      tab.evaluate(() => {
        const [highlight] = [...CSS.highlights.keys()];
        return [
          getComputedStyle(document.documentElement.lastElementChild!).display,
          getComputedStyle(document.querySelector('p')!, `::highlight(${highlight})`).backgroundColor,
        ];
      });
    expect((await shown())[0]).toBe('block');
    await printed.emulateMediaType('print');
    expect(await shown()).toEqual(['none', 'rgba(0, 0, 0, 0)']);
    await tab.close();
  });

  test('going on to another story without loading takes everything away', async () => {
    const tab = await mark('/plain');
    await tab.evaluate(() => {
      history.pushState({}, '', '/another-story');
      document.querySelector('h1')!.textContent = 'Another story';
    });
    await expect.poll(() => tab.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await tab.evaluate(() => document.documentElement.children.length)).toBe(2);
    await tab.close();
  });

  test('every claim has its marker in a table cell too, and none lies over another', async () => {
    const tab = await mark('/table');
    const found = await markers(tab);
    const places = found.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    expect(new Set(places).size).toBe(found.length);
    await tab.close();
  });
});

describe.each(['chromium', 'firefox'] as const)('with the system’s own colours and little motion in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name, PAGES, { forcedColors: true, reducedMotion: true });
  });
  afterAll(() => reader?.close());

  test('claims have their markers, names their lines in the overlay, and no highlight covers the text', async () => {
    const tab = await reader.browser.open('http://harbour.example/plain');
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
    await popup.click('radio', 'Claims');
    await popup.waitForText(/places? marked/);
    expect(await tab.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    expect((await tab.overlay().findAll('button', /^Claim/)).length).toBeGreaterThanOrEqual(5);
    await popup.click('radio', 'Actors');
    await expect.poll(async () => (await tab.overlay().findAll('button', /^Claim/)).length).toBe(0);
    expect(await tab.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await popup.close();
    await tab.close();
  });

  test('a jump is there at once, and what it outlines does not fade', async () => {
    const tab = await reader.browser.open('http://harbour.example/scroller');
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
    const all = await popup.findAll('button', /^All \d+ claims$/);
    if (all[0]) await popup.click('button', all[0].name);
    const jumps = await popup.findAll('button', /Jump to paragraph \d+/);
    await popup.click('button', jumps.at(-1)!.name);
    const painted = () => tab.evaluate(() => [...CSS.highlights.keys()].map((key) => key.replace(/^[^-]*-/, '')));
    await expect.poll(painted).toEqual([expect.stringMatching(/^place-of-jump/)]);
    const seen = new Set<string>();
    await expect
      .poll(
        async () => {
          for (const paint of await painted()) seen.add(paint);
          return seen.size > 0 && (await painted()).length === 0;
        },
        { timeout: 8_000, interval: 60 },
      )
      .toBe(true);
    expect([...seen].some((paint) => paint.startsWith('fading'))).toBe(false);
    await popup.close();
    await tab.close();
  });
});
