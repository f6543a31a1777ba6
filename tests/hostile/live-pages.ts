import type { SitePage } from '../support/browsers/site';

/**
 * Pages whose harm only shows in a browser: what their scripts and styles do to a document that our script shares.
 * Each is made of an ordinary story. Scripts of the pages count in `canaries` what must never happen.
 */
export function livePages(story: string, strictCsp: string): Readonly<Record<string, SitePage>> {
  const with_ = (head: string, body = ''): SitePage => ({
    body: story.replace('</head>', `${head}</head>`).replace('<article>', `<article>${body}`),
  });
  return {
    '/clobbered': with_('', CLOBBERS),
    '/patched': with_(`<script>${PATCHES}</script>`, '<x-trap>trap</x-trap>'.repeat(3)),
    '/payloads': { body: withPayloads(story) },
    '/forger': with_('', `<script>${FORGERIES}</script>`),
    '/restless': with_('', `<script>${FLOOD}</script>`),
    '/jealous': with_('', `<script>${JEALOUSY}</script>`),
    '/styled': with_(`<style>${FIGHTING_STYLES}</style>`),
    '/huge': with_('', `<p title="${'x'.repeat(10_000_000)}">The vote was close.</p><script>${MASSES}</script>`),
    '/trusted-types': {
      body: story,
      headers: {
        'content-security-policy': `${strictCsp}; require-trusted-types-for 'script'; trusted-types 'none'; sandbox`,
      },
    },
    '/xhtml': { body: xhtmlOf(story), type: 'application/xhtml+xml; charset=utf-8' },
    '/entities': { body: LAUGHS, type: 'application/xhtml+xml; charset=utf-8' },
    '/drawing': {
      body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">The vote was close.</text><script>globalThis.canaries = 0</script></svg>',
      type: 'image/svg+xml',
    },
    '/rootless': with_('', '<script>addEventListener("load", () => document.documentElement.remove())</script>'),
  };
}

/** Pages that hold no article once they have loaded. */
export const UNREADABLE: readonly string[] = ['/entities', '/drawing', '/rootless'];

const NAMES = [
  'attributes children childNodes className closest contains content data firstChild getAttribute getRootNode',
  'hasAttribute href id innerText isConnected length localName matches nextSibling nodeName nodeType ownerDocument',
  'parentElement parentNode querySelector querySelectorAll rel removeChild shadowRoot style tagName textContent',
]
  .join(' ')
  .split(' ');
const DOCUMENT_NAMES = [
  'baseURI body contentType createElement createRange createTextNode createTreeWalker defaultView documentElement',
  'elementFromPoint fonts getElementsByTagName getSelection head implementation querySelector querySelectorAll',
  'scrollingElement styleSheets title URL',
]
  .join(' ')
  .split(' ');

/** Names of fields cover the properties of their form, names of pictures and forms those of the document. */
const CLOBBERS = `<form action="/search"><p>Sign up for the letter.</p>${NAMES.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>
  ${DOCUMENT_NAMES.map((name) => `<img alt="" name="${name}">`).join('')}
  <p>Between the forms a clerk said the ferry had 300 seats.</p>`;

/** Everything that both sides could call throws and is counted, and the page remembers what it was shown. */
const PATCHES = `
  window.canaries = 0;
  window.canary = () => { window.canaries++; };
  const highlights = CSS.highlights;
  const size = Object.getOwnPropertyDescriptor(HighlightRegistry.prototype, 'size').get;
  window.paintedNow = () => size.call(highlights);
  const pristine = { define: Object.defineProperty, names: Object.getOwnPropertyNames, apply: Reflect.apply };
  const patched = () => { window.canaries++; throw new Error('patched'); };
  const some = /^(?:map|filter|forEach|flatMap|join|push|querySelector|querySelectorAll|cloneNode|setStart|setEnd|getBoundingClientRect|getClientRects|createRange|attachShadow|append|observe|observers|replaceSync|getAttribute|contains|createTreeWalker|getRootNode|then)$/;
  for (const { prototype } of [Array, Node, Element, Document, Range, AbstractRange, StaticRange, Highlight, MutationObserver, ResizeObserver, CSSStyleSheet, Promise, HTMLElement])
    for (const name of pristine.names(prototype))
      if (some.test(name)) pristine.define(prototype, name, { value: patched, configurable: true, writable: true });
  pristine.define(CSS, 'highlights', { get: patched });
  pristine.define(window, 'Highlight', { get: patched });
  pristine.define(window, 'StaticRange', { get: patched });
  pristine.define(Object.prototype, 'polluted', { set: patched, configurable: true });
  pristine.define(Object.prototype, 'article', { get: patched, configurable: true });
  JSON.parse = JSON.stringify = patched;
  let made = 0;
  customElements.define('x-trap', class extends HTMLElement {
    constructor() { super(); if (++made > 3) window.canaries++; }
    get textContent() { return patched(); }
    get childNodes() { return patched(); }
    get firstChild() { return patched(); }
    get shadowRoot() { return patched(); }
    getAttribute() { return patched(); }
    get localName() { return patched(); }
    attributeChangedCallback() { patched(); }
    disconnectedCallback() { patched(); }
  });`;

const PAYLOAD = '&lt;img src=x onerror="canary()"&gt;&lt;script&gt;canary()&lt;/script&gt;';
/** A name that runs backwards and an unclosed override, which would turn round what is shown after them. */
const BACKWARDS = '\u202enesli\u0301N adA\u2067';

function withPayloads(story: string): string {
  const title = /<h1>([^<]*)/.exec(story)?.[1] ?? '';
  return story
    .replace(/<h1>[^<]*/, `<h1>${title} ${PAYLOAD}`)
    .replaceAll(`content="${title}"`, `content="${title} ${PAYLOAD.replaceAll('"', '&quot;')}"`)
    .replaceAll('Marguerite Oyelaran', `Marguerite ${PAYLOAD} Oyelaran`)
    .replaceAll('Odile Marchetti"', `Odile ${BACKWARDS} ${PAYLOAD.replaceAll('"', '\\u0022')}"`)
    .replace(
      '<article>',
      `<article><p>See <a href="https://court.example/\u202egpj.exe">the ${BACKWARDS} ruling</a> in full.</p>`,
    );
}

/** What a page can send: to windows, channels and, where it finds one, to an extension; and our pages as its frames. */
const FORGERIES = `
  window.canaries = 0;
  const origin = new URLSearchParams(location.search).get('extension');
  const call = { newsglass: 'background', call: 'readText', given: [{ text: 'Forged words of the page.' }] };
  const answer = { newsglass: 'page', call: 'extract', given: [] };
  for (const message of [call, answer, JSON.stringify(call)]) {
    window.postMessage(message, '*');
    new BroadcastChannel('newsglass').postMessage(message);
    document.dispatchEvent(new CustomEvent('newsglass', { detail: message }));
  }
  for (const api of [globalThis.chrome, globalThis.browser])
    try { api?.runtime?.sendMessage?.(new URL(origin).hostname, call, () => {}); } catch {}
  document[Symbol.for('newsglass')] = window[Symbol.for('newsglass')] = { isAlive: () => true, stop() {} };
  for (const page of ['popup.html', 'report.html', 'options.html', 'sidepanel.html', 'icon/128.png']) {
    const frame = document.createElement('iframe');
    frame.src = origin + page;
    document.body.append(frame);
    fetch(origin + page).then(() => { window.canaries++; }, () => {});
    const picture = new Image();
    picture.onload = () => { window.canaries++; };
    picture.src = origin + page;
  }`;

/** Words, classes and elements of the article change as fast as the page can. */
const FLOOD = `
  window.canaries = 0;
  window.turns = 0;
  const place = document.currentScript.parentElement;
  const storm = document.createElement('p');
  place.append(storm);
  const work = () => {
    window.turns++;
    for (let turn = 0; turn < 100; turn++) {
      const piece = document.createElement('i');
      piece.textContent = 'x';
      storm.append(piece);
      storm.className = 'c' + turn;
    }
    storm.textContent = 'The storm is at turn ' + window.turns + '.';
    history.replaceState(window.turns, '');
  };
  setInterval(work, 20);`;

/** Whatever is put into the page is thrown out again, and the registry emptied. */
const JEALOUSY = `
  window.canaries = 0;
  window.thrownOut = 0;
  const known = new Set(document.documentElement.children);
  new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations)
      for (const node of addedNodes)
        if (node.parentNode === document.documentElement && node !== document.body) { window.thrownOut++; node.remove(); }
  }).observe(document.documentElement, { childList: true });
  setInterval(() => CSS.highlights.clear(), 20);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { window.canaries++; return attach.call(this, options); };
  for (const type of ['click', 'pointerdown', 'keydown', 'message'])
    addEventListener(type, (event) => event.stopImmediatePropagation(), true);`;

const FIGHTING_STYLES = `
  *, *::before, *::after { animation: fade 1s infinite !important; transition: all 999s !important; }
  html > div, html > :last-child, div:not([class]), html > *:not(head):not(body) {
    display: none !important; visibility: hidden !important; opacity: 0 !important; pointer-events: none !important;
    position: fixed !important; left: -9999px !important; transform: scale(0) !important; clip-path: inset(100%) !important;
    content-visibility: hidden !important; z-index: -1 !important; filter: opacity(0) !important; zoom: 0.01 !important; }
  ::highlight(claim), ::highlight(person) { background: none !important; }
  ::selection { background: none !important; }
  p { color: inherit !important; text-decoration: none !important; background: none !important; }
  @keyframes fade { to { opacity: 0; } }`;

/** Nesting and shadow trees deeper than any call stack, and words that are no sound text. */
const MASSES = `
  window.canaries = 0;
  const place = document.currentScript.parentElement;
  let inner = place.appendChild(document.createElement('section'));
  for (let depth = 0; depth < 1500; depth++) inner = inner.appendChild(document.createElement('span'));
  inner.textContent = 'Somebody said this from very far down.';
  let host = place.appendChild(document.createElement('div'));
  for (let depth = 0; depth < 300; depth++)
    host = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
  host.textContent = 'Somebody said this from the innermost of three hundred shadow trees.';
  const torn = document.createElement('p');
  torn.textContent = 'The clerk said \\ud83d half of the 40 million \\udc00 had been spent.';
  place.append(torn);
  Object.defineProperty(place, 'shadowRoot', { get() { return { firstChild: place, nodeType: 11 }; } });`;

const LAUGHTER = `<!DOCTYPE html [<!ENTITY a "lol lol lol lol lol lol lol lol lol lol">${[...'bcdefghij']
  .map((name, turn) => `<!ENTITY ${name} "${`&${'abcdefghij'[turn]};`.repeat(10)}">`)
  .join('')}]>`;
const LAUGHS = `<?xml version="1.0"?>
${LAUGHTER}
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Laughs</title></head><body><p>&j;</p></body></html>`;

/** As many laughs as browsers let through, 400,000 letters: what asks for more is shown as an error by themselves. */
const LAUGHING_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><title>&e;</title><text y="20">&e;</text></svg>';

/** The story in the syntax of XML: names of elements keep their case, and its drawing is made of entities of entities. */
function xhtmlOf(story: string): string {
  const body = story.slice(story.indexOf('<article>'), story.indexOf('</article>') + 10);
  const sound = body
    .replace(/<(br|img|hr|input|source)\b([^>]*?)\/?>/g, '<$1$2/>')
    .replace(/&(?!(?:amp|lt|gt|quot|#\d+);)/g, '&amp;')
    .replace('</p>', `</p>${LAUGHING_DRAWING}`);
  const title = /<h1>([^<]*)/.exec(story)?.[1] ?? '';
  return `<?xml version="1.0" encoding="utf-8"?>${LAUGHTER}<html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>${title}</title><style>p { margin: 0 }</style></head><body><script>globalThis.canaries = 0; /* not for readers */</script>${sound}</body></html>`;
}
