import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../support/browsers/browser';
import { type Reader, startReader } from './sample';

const HOST = 'ledger.example';
const ELSEWHERE = 'elsewhere.example';

const TITLE = 'Harbour lamp goes out for the first time in ninety years';
/** A page whose text stands in shadow roots and frames as much as in the page itself. */
const EMBEDDED = page(
  TITLE,
  `<h1>${TITLE}</h1>
  ${prose('in the page')}
  <story-part><template shadowrootmode="open"><style>p { margin: 1em }</style>${prose('in a declared shadow root')}</template></story-part>
  <div id="scripted"></div>
  <story-part><template shadowrootmode="closed">${prose('in a closed shadow root')}</template></story-part>
  <iframe src="/frame" width="600" height="400"></iframe>
  <iframe srcdoc="${prose('in a frame of the page’s own text').replaceAll('"', '&quot;')}"></iframe>
  <iframe src="http://${ELSEWHERE}/elsewhere"></iframe>
  <iframe src="/frame-in-sandbox" sandbox></iframe>
  ${prose('at the end of the page')}
  <script>
    const outer = document.getElementById('scripted').attachShadow({ mode: 'open' });
    outer.innerHTML = '<section></section>';
    outer.firstChild.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(prose('in a shadow root within another'))};
  </script>`,
);

const SEVERAL = page(
  'Notes from the harbour',
  ['market', 'lighthouse', 'school']
    .map(
      (about) => `<article id="${about}" style="min-height: 1200px"><h2>What became of the ${about}</h2>
        ${prose(`about the ${about}`).repeat(3)}</article>`,
    )
    .join(''),
);

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main>${body}</main></body></html>`;
}

function prose(where: string): string {
  return `<p>The harbour authority of Fernmouth said ${where} that the lamp on the eastern pier would stay dark until the spring, which fishers of the town had feared since the autumn.</p>`;
}

describe.each(['chromium', 'firefox'] as const)('text inside a page in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name, {
      '/lamp': { body: EMBEDDED },
      '/frame': { body: page('A part', prose('in a frame of the same site')) },
      '/frame-in-sandbox': { body: page('A part', prose('in a frame that is shut off')) },
      '/elsewhere': { body: page('Another site', prose('in a frame of another site')) },
      '/notes': { body: SEVERAL },
    });
  });
  afterAll(() => reader?.close());

  test('open shadow roots and frames of the same site are read where they stand, others are not', async () => {
    const tab = await reader.browser.open(`http://${HOST}/lamp`);
    const popup = await tab.clickToolbar();
    await popup.find('heading', TITLE);
    await popup.waitForText(/\d+ claims ready/);
    const places = [...(await keptText(popup)).matchAll(/Fernmouth said (.*?) that the lamp/g)].map(
      ([, where]) => where,
    );
    expect(places).toEqual([
      'in the page',
      'in a declared shadow root',
      'in a shadow root within another',
      'in a frame of the same site',
      'in a frame of the page’s own text',
      'at the end of the page',
    ]);
    await popup.close();
    await tab.close();
  });

  test.each(['lighthouse', 'school'])('of several articles, the reader looks at the %s', async (about) => {
    const tab = await reader.browser.open(`http://${HOST}/notes#${about}`);
    const popup = await tab.clickToolbar();
    await popup.find('heading', `What became of the ${about}`);
    await popup.waitForText(/\d+ claims ready/);
    const told = [...(await keptText(popup)).matchAll(/about the (\w+) that/g)].map(([, word]) => word);
    expect(told).toEqual([about, about, about]);
    await popup.close();
    await tab.close();
  });
});

declare const chrome: { storage: { session: { get(key: null): Promise<Record<string, unknown>> } } };

interface Kept {
  readonly readAt: string;
  readonly analysis?: { readonly article: { readonly text: string } };
}

/** The text of the article that was read last. */
function keptText(popup: View): Promise<string> {
  return popup.evaluate(async () => {
    const kept = Object.entries(await chrome.storage.session.get(null)) as [string, Kept][];
    const readings = kept.filter(([key]) => key.startsWith('reading:tab')).map(([, reading]) => reading);
    const latest = readings.sort((a, b) => b.readAt.localeCompare(a.readAt))[0];
    return latest?.analysis?.article.text ?? '';
  });
}
