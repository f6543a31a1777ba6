import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STRICT_CSP } from '../support/browsers/site';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

const PAYLOAD = '&lt;img src=x onerror="canary()"&gt;&lt;script&gt;canary()&lt;/script&gt;';

/** What a page may do to the objects it shares a document with; our code lives in a world of its own. */
const PATCHES = `<script>
  window.canaries = 0;
  window.canary = () => { window.canaries++; };
  for (const prototype of [Array.prototype, Node.prototype, Element.prototype, Document.prototype, Range.prototype])
    for (const name of Object.getOwnPropertyNames(prototype))
      if (/^(map|filter|forEach|querySelector|querySelectorAll|cloneNode|setStart|getBoundingClientRect)$/.test(name))
        prototype[name] = () => { throw new Error('patched'); };
  CSS.highlights.set = () => { throw new Error('patched'); };
  customElements.define('x-trap', class extends HTMLElement {
    get textContent() { throw new Error('trap'); }
    get childNodes() { throw new Error('trap'); }
  });
</script>`;
const CLOBBERS =
  '<form name="body"><input name="childNodes"><input name="attributes"></form><img name="querySelectorAll"><img name="documentElement"><x-trap>trap</x-trap>';

const pages = {
  '/patched': { body: SAMPLE.replace('</head>', `${PATCHES}</head>`).replace('<article>', `<article>${CLOBBERS}`) },
  '/payloads': {
    body: SAMPLE.replace(/<h1>[^<]*/, `<h1>${SAMPLE_TITLE} ${PAYLOAD}`)
      .replace(/content="Fernmouth to close[^"]*"/, `content="${SAMPLE_TITLE} ${PAYLOAD.replaceAll('"', '&quot;')}"`)
      .replaceAll('Marguerite Oyelaran', `Marguerite ${PAYLOAD} Oyelaran`)
      .replace('Odile Marchetti"', `${PAYLOAD.replaceAll('"', '&quot;')}"`),
  },
  '/trusted-types': {
    body: SAMPLE,
    headers: {
      'content-security-policy': `${STRICT_CSP}; require-trusted-types-for 'script'; trusted-types 'none'; sandbox`,
    },
  },
};

describe.each(['chromium', 'firefox'] as const)('hostile pages in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name, pages);
  });
  afterAll(() => reader?.close());

  test.each(Object.keys(pages))('%s is read, and nothing of it runs in the popup', async (path) => {
    const tab = await reader.browser.open(`http://ledger.example${path}`);
    const popup = await tab.clickToolbar();
    const shown = await popup.waitForText(/no source given[\s\S]*Key actors/i, 30_000);
    expect(shown).toContain(SAMPLE_TITLE);
    const alien = await popup.evaluate(() => ({
      canary: 'canary' in globalThis,
      markup: document.querySelectorAll('img, iframe, object, embed, #app script').length,
    }));
    expect(alien).toEqual({ canary: false, markup: 0 });
    if (path === '/payloads') expect(shown).toContain('<script>canary()</script>');
    expect(await tab.evaluate(() => (window as { canaries?: number }).canaries ?? 0)).toBe(0);
    await popup.close();
    await tab.close();
  });
});
