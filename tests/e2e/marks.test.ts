import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tab, View } from '../support/browsers/browser';
import type { Chromium } from '../support/browsers/chromium';
import { requestsElsewhere, STRICT_CSP } from '../support/browsers/site';
import { type Reader, SAMPLE, startReader } from './sample';

const HOST = 'ledger.example';
/** How a claim of the sample begins; where it ends is the analysis's business. */
const CLAIM = 'Repairs are expected to cost £64 million';

/** A paragraph that names two people twice each. */
const AGAIN =
  '<p>Marguerite Oyelaran and Tomasz Wielgosz met on Friday. Marguerite Oyelaran called the meeting useful, and Tomasz Wielgosz said that it had been late.</p>';

/** What is painted, by layer and ground, with the words under each. */
function painted(tab: Tab): Promise<Record<string, string[]>> {
  return tab.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name.slice(name.indexOf('-') + 1),
        [...highlight].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString().replace(/\s+/g, ' ');
        }),
      ]),
    ),
  );
}

async function read(tab: Tab): Promise<View> {
  const popup = await tab.clickToolbar();
  await popup.waitForText(/\d+ claims ready/);
  return popup;
}

describe.each(['chromium', 'firefox'] as const)('marks in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name, {
      '/bridge': { body: SAMPLE },
      '/again': { body: SAMPLE.replace('</article>', `${AGAIN}</article>`) },
      '/strict': { body: SAMPLE, headers: { 'content-security-policy': STRICT_CSP } },
    });
  });
  afterAll(() => reader?.close());

  test.each(['/bridge', '/strict'])('on %s: painted in layers, and taken away without a trace', async (path) => {
    const tab = await reader.browser.open(`http://${HOST}${path}`);
    const html = () => tab.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    const popup = await read(tab);
    expect(await painted(tab)).toEqual({});
    await popup.click('radio', 'Actors');
    await popup.waitForText(/places? marked/);
    const actors = await painted(tab);
    expect(actors['person-light']).toContain('Marguerite Oyelaran');
    expect(Object.keys(actors).every((layer) => /^(?:person|organization|place)-light$/.test(layer))).toBe(true);
    await popup.click('radio', 'Claims');
    await expect
      .poll(async () => Object.keys(await painted(tab)).some((layer) => layer.startsWith('claim')))
      .toBe(true);
    const claims = await painted(tab);
    expect(Object.keys(claims).every((layer) => /^claim-(?:sourced|unsourced)-light$/.test(layer))).toBe(true);
    expect(
      Object.values(claims)
        .flat()
        .some((words) => words.startsWith(CLAIM)),
    ).toBe(true);
    await popup.click('radio', 'Off');
    await popup.waitForText('Marks removed');
    expect(await painted(tab)).toEqual({});
    expect(await html()).toBe(before);
    await popup.close();
    await tab.close();
  });

  test('jumps from a sentence of the popup to its place, outlines it and lets it go', async () => {
    const tab = await reader.browser.open(`http://${HOST}/bridge`);
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    const popup = await read(tab);
    const claims = await popup.findAll('button', /^All \d+ claims$/);
    if (claims[0]) await popup.click('button', claims[0].name);
    await popup.click('button', /^Repairs are expected to cost £64 million.*Jump to paragraph \d+/);
    await expect
      .poll(async () => (await painted(tab))['place-of-jump-light']?.map((words) => words.startsWith(CLAIM)))
      .toEqual([true]);
    const isInView = () =>
      tab.evaluate(() => {
        const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.startsWith('Repairs are'))!;
        const { top, bottom } = paragraph.getBoundingClientRect();
        return scrollY > 0 && top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(isInView).toBe(true);
    await expect.poll(() => painted(tab), { timeout: 8_000 }).toEqual({});
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await popup.close();
    await tab.close();
  });

  test('what is selected in a marked page is copied as from one without marks', async () => {
    const tab = await reader.browser.open(`http://${HOST}/bridge`);
    const copied = () =>
      tab.evaluate(() => {
        const selection = getSelection()!;
        selection.selectAllChildren(document.querySelector('article')!);
        const holder = document.createElement('div');
        holder.append(selection.getRangeAt(0).cloneContents());
        const [plain, rich] = [selection.toString(), holder.innerHTML];
        selection.removeAllRanges();
        return [plain, rich];
      });
    const before = await copied();
    const popup = await read(tab);
    await popup.click('radio', 'Claims');
    await popup.waitForText(/places? marked/);
    expect(await copied()).toEqual(before);
    expect(before[0]).toContain(CLAIM);
    await popup.close();
    await tab.close();
  });

  test('the first mention in each paragraph is marked, or every one where the reader wants it', async () => {
    const choose = async (mentions: string) => {
      const options = await reader.browser.open(`${reader.browser.extensionOrigin}options.html`);
      await options.click('radio', mentions);
      await expect.poll(async () => (await options.find('radio', mentions)).states.checked).toBe('true');
      await options.close();
    };
    const marked = async () => {
      const tab = await reader.browser.open(`http://${HOST}/again`);
      const popup = await read(tab);
      await popup.click('radio', 'Actors');
      await popup.waitForText(/places? marked/);
      const people = (await painted(tab))['person-light']!.filter((words) => words === 'Tomasz Wielgosz').length;
      await popup.close();
      await tab.close();
      return people;
    };
    await choose('First in each paragraph');
    const first = await marked();
    await choose('Every mention');
    expect(await marked()).toBe(first + 1);
    await choose('First in each paragraph');
  });

  // Only Chromium's worker can be reached to put it in out of turn.
  test.runIf(name === 'chromium')('putting the script in a second time changes nothing', async () => {
    const tab = await reader.browser.open(`http://${HOST}/bridge`);
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    const popup = await read(tab);
    await popup.click('radio', 'Claims');
    await popup.waitForText(/places? marked/);
    const first = await painted(tab);
    await (reader.browser as Chromium).injectAgain();
    expect(await painted(tab)).toEqual(first);
    await popup.click('radio', 'Off');
    await popup.waitForText('Marks removed');
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await popup.close();
    await tab.close();
  });

  test('nothing was asked of the network', () => {
    expect(requestsElsewhere(reader.site, [HOST])).toEqual([]);
  });
});
