import axe from 'axe-core';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictures } from '../../scripts/gallery/pictures';
import { launchInLook, openView, serveGallery } from '../../scripts/gallery/site';
import type { Site } from '../support/browsers/site';

/** The views and their states, as painted by real browsers: axe-core has nothing to find, colours included. */
let site: Site;
beforeAll(async () => {
  site = await serveGallery();
});
afterAll(() => site?.close());

/** Other languages, long articles and narrow windows are the same markup once more. */
const ALL = pictures.filter(({ name }) => !/rtl|long|bundled|german|narrow|zoom/.test(name));
/** One state of each view: what another look or browser changes is its colours. */
const ONE_EACH = ALL.filter(({ name }) =>
  /^(?:popup-(?:full|corrected|changed)|report-(?:claims|actors)|panel-full|options|welcome|method|library-(?:list|changes|timeline)|card-\w+)$/.test(
    name,
  ),
);

const looks = (['chromium', 'firefox'] as const).flatMap((name) =>
  (['light', 'dark', 'forced'] as const).map((look) => ({ name, look })),
);

describe.each(looks)('in $name, $look', ({ name, look }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchInLook(name, look);
  });
  afterAll(() => browser?.close());

  test('nothing keeps anybody out', async () => {
    const page = await browser.newPage();
    const found: string[] = [];
    for (const { name: picture, query, width, height } of name === 'chromium' && look === 'light' ? ALL : ONE_EACH) {
      await page.setViewport({ width, height });
      await openView(page, site, query, look);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async (isForced) => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        // The system's own colours are not for us to judge.
        const done = await axe.run(document, { rules: { 'color-contrast': { enabled: !isForced } } });
        return done.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
        );
      }, look === 'forced');
      // Painted in the colour of the page, what is checked would not be there to see.
      const painted = await page.evaluate(() =>
        [...document.querySelectorAll('input, progress')].map((element) => getComputedStyle(element).accentColor),
      );
      if (look === 'forced' && painted.some((colour) => colour !== 'auto')) found.push(`${picture}: accent-color`);
      found.push(...violations.map((violation) => `${picture}: ${violation}`));
    }
    expect(found).toEqual([]);
  }, 180_000);
});
