import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from '../support/browsers/browser';
import { type Reader, SAMPLE, startReader } from './sample';

const CLAIM = /^Claim (\d+) of (\d+), (?:named source|unnamed source|no source given)$/;

describe.each(['chromium', 'firefox'] as const)('markers and cards in %s', (name) => {
  let reader: Reader;
  let tab: Tab;
  beforeAll(async () => {
    reader = await startReader(name, { '/bridge': { body: SAMPLE } });
  });
  afterAll(() => reader?.close());

  async function open(choice: 'Claims' | 'Actors'): Promise<void> {
    tab = await reader.browser.open('http://ledger.example/bridge');
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
    await popup.click('radio', choice);
    await popup.waitForText(/places? marked/);
    await popup.close();
  }

  /** The middle of the first line that shows some words, in the viewport. */
  function placeOf(words: string): Promise<{ x: number; y: number }> {
    return tab.evaluate((wanted: string) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at < 0) continue;
        node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const [box] = range.getClientRects();
        return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
      }
      throw new Error(`“${wanted}” is not on the page.`);
    }, words);
  }

  describe('with claims marked', () => {
    beforeEach(() => open('Claims'));

    test('every claim has one marker, a named button of 24 by 24 beside its line', async () => {
      const markers = await tab.overlay().findAll('button', CLAIM);
      expect(markers.length).toBeGreaterThan(10);
      markers.forEach((marker, index) => {
        const [, number, count] = CLAIM.exec(marker.name)!;
        expect(Number(number)).toBe(index + 1);
        expect(Number(count)).toBe(markers.length);
        expect(marker.size).toEqual({ width: 24, height: 24 });
      });
      await tab.close();
    });

    test('a marker opens the card of its claim, steps go on, Escape closes and gives the focus back', async () => {
      const overlay = tab.overlay();
      await overlay.click('button', /^Claim 2 of/);
      const card = await overlay.find('dialog');
      expect(card.name).toMatch(/^Claim 2 of/);
      expect(card.text).toMatch(/Said by/);
      expect((await overlay.find('button', /^Claim 2 of/)).states.expanded).toBe('true');
      await overlay.click('button', 'Next');
      expect((await overlay.find('dialog')).name).toMatch(/^Claim 3 of/);
      await tab.press('Escape');
      await expect.poll(() => overlay.findAll('dialog')).toEqual([]);
      expect((await overlay.findAll('button', /^Claim/)).filter(({ isFocused }) => isFocused)).toMatchObject([
        { name: expect.stringMatching(/^Claim 3 of/) as string },
      ]);
      await tab.press('Enter');
      expect((await overlay.find('dialog')).name).toMatch(/^Claim 3 of/);
      await tab.close();
    });

    test('resting on a sentence opens its card, which does not cover it and closes when the mouse goes away', async () => {
      const overlay = tab.overlay();
      const sentence = await placeOf('Repairs are expected to cost');
      await tab.pointAt(sentence.x, sentence.y);
      const card = await overlay.find('dialog');
      expect(card.text).toContain('Repairs are expected to cost £64 million');
      const lines = await tab.evaluate(() =>
        [...CSS.highlights]
          .filter(([highlight]) => highlight.includes('-open-'))
          .flatMap(([, ranges]) => [...ranges])
          .flatMap((range) => {
            const live = document.createRange();
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            return [...live.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
          }),
      );
      expect(lines.length).toBeGreaterThan(0);
      const [halfWidth, halfHeight] = [card.size.width / 2, card.size.height / 2];
      for (const line of lines) {
        const isApart =
          line.right <= card.x - halfWidth ||
          line.left >= card.x + halfWidth ||
          line.bottom <= card.y - halfHeight ||
          line.top >= card.y + halfHeight;
        expect(isApart).toBe(true);
      }
      await tab.pointAt(5, 5);
      await expect.poll(() => overlay.findAll('dialog')).toEqual([]);
      await tab.close();
    });

    test('the sentence and the address of its place are copied', async () => {
      const overlay = tab.overlay();
      await overlay.click('button', /^Claim 1 of/);
      await overlay.click('button', 'Copy sentence');
      await overlay.waitForText('Copied');
      await overlay.click('button', 'Next');
      await overlay.find('dialog', /^Claim 2 of/);
      expect(await overlay.text()).not.toContain('Copied');
      await overlay.click('button', 'Copy link to this place');
      await overlay.waitForText('Copied');
      await tab.close();
    });
  });

  test('resting on a name opens the card of the actor', async () => {
    await open('Actors');
    expect(await tab.overlay().findAll('button', CLAIM)).toEqual([]);
    const place = await placeOf('Marguerite');
    await tab.pointAt(place.x, place.y);
    const card = await tab.overlay().find('dialog', /Marguerite Oyelaran/);
    expect(card.text).toMatch(/Mentions/);
    await tab.close();
  });
});
