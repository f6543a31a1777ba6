/** Pages that mean harm, made of one ordinary story with a payload in one of its fields, or of a hostile structure. */

export interface HostilePage {
  readonly name: string;
  readonly html: string;
}

/** Calls that a page of ours must never make; the canary is a global function where one is planted. */
const PAYLOADS: Readonly<Record<string, string>> = {
  script: '<script>canary()</script>',
  'event handler': '"><img src=x onerror="canary()">\'><svg onload=canary()>',
  'closing script': '</script><script>canary()</script><!--',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the payload
  'template expression': "{{constructor.constructor('canary()')()}}${canary()}<%= canary() %>",
  formula: '=cmd|\' /C calc\'!A0+HYPERLINK("http://evil.example","x")',
  markdown: '[click](javascript:canary()) ![x](x"onerror="canary()) `</code><script>canary()</script>`',
  'right-to-left override': '\u202egnp.exe \u2066isolate\u2069 \u200f\u0000\ufeff',
  'lone surrogate': 'broken \ud83d half \udc00 pair',
};

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const inJson = (value: string): string => JSON.stringify(value).replaceAll('</', '<\\/').slice(1, -1);

/** The payload reaches us as text in each of these fields, as it does from a page that escapes what it prints. */
const FIELDS: Readonly<Record<string, (payload: string) => string>> = {
  title: (payload) => story({ title: escaped(payload) }),
  'JSON-LD headline': (payload) =>
    story({ head: jsonLd(`"headline":"${inJson(payload)}","author":{"name":"${inJson(payload)}"}`) }),
  'JSON-LD dates': (payload) =>
    story({ head: jsonLd(`"datePublished":"${inJson(payload)}","inLanguage":"${inJson(payload)}"`) }),
  'site name': (payload) => story({ head: `<meta property="og:site_name" content="${escaped(payload)}">` }),
  author: (payload) => story({ head: `<meta name="author" content="${escaped(payload)}">` }),
  'canonical address': (payload) => story({ head: `<link rel="canonical" href="${escaped(payload)}">` }),
  language: (payload) => story({ lang: escaped(payload) }),
  paragraph: (payload) =>
    story({ body: `<p>The mayor said the plan was safe. ${escaped(payload)} It cost 40 million.</p>` }),
  speaker: (payload) => story({ body: `<p>“We will not pay,” said Ada ${escaped(payload)} Nilsen on Friday.</p>` }),
  heading: (payload) => story({ body: `<h2>${escaped(payload)}</h2>` }),
  'anchor text': (payload) =>
    story({ body: `<p>See <a href="https://court.example/1">${escaped(payload)}</a> for more.</p>` }),
  'anchor address': (payload) => story({ body: `<p>See <a href="${escaped(payload)}">the ruling</a> for more.</p>` }),
  'alternative text': (payload) =>
    story({ body: `<p><a href="/x"><img alt="${escaped(payload)}" src="x.png"></a></p>` }),
  caption: (payload) =>
    story({ body: `<figure><img src="x.png" alt=""><figcaption>${escaped(payload)}</figcaption></figure>` }),
};

const ADDRESSES: readonly string[] = [
  'javascript:canary()',
  'JaVaScRiPt:canary()',
  'java\tscript:canary()',
  ' \u0001javascript:canary()',
  'data:text/html,<script>canary()</script>',
  'vbscript:canary()',
  'blob:https://evil.example/1',
  'filesystem:https://evil.example/1',
  'https://user:pass@bank.example@evil.example/',
  'https://xn--pple-43d.example/',
  'https://www.google.com/url?q=javascript:canary()',
  `https://www.google.com/url?q=${encodeURIComponent('https://www.google.com/url?q='.repeat(40))}`,
  'http://[::1/broken',
  'https://evil.example/\u202egpj.exe',
  `data:text/plain,${'A'.repeat(1_000_000)}`,
];

const STRUCTURES: Readonly<Record<string, () => string>> = {
  'names that shadow the document': () =>
    story({
      body: `<form name="body"><input name="attributes"><input name="childNodes"><input name="nodeName"><input name="parentNode"><input name="removeChild"></form>
        <img name="documentElement"><img name="querySelectorAll"><img name="title"><form id="cloneNode" name="head"></form><a id="baseURI" href="https://evil.example/">x</a>`,
    }),
  'prototype pollution': () =>
    story({
      head: jsonLd(
        '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"author":{"__proto__":{"polluted":true},"name":"Ada"}',
      ),
    }),
  'JSON-LD of one thousand levels': () => story({ head: jsonLd(`"author":${'['.repeat(1000)}${']'.repeat(1000)}`) }),
  'JSON-LD that ends early': () =>
    story({ head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"</script>' }),
  'JSON-LD that is no object': () =>
    story({
      head: ['null', '3', '"x"', '[]', '[[[1]]]', '{"@graph":null}', '{"@type":{"a":1}}']
        .map((value) => `<script type="application/ld+json">${value}</script>`)
        .join(''),
    }),
  'a million levels of nothing': () => story({ body: '<div>'.repeat(20_000) }),
  'deep in-line markup': () =>
    story({ body: `<p>${'<b>'.repeat(20_000)}Deep words that somebody said.${'</b>'.repeat(20_000)}</p>` }),
  'an attribute of ten megabytes': () =>
    story({ body: `<p title="${'x'.repeat(10_000_000)}">The vote was close.</p>` }),
  'ten thousand anchors': () => story({ body: `<p>${'<a href="/a">word</a> '.repeat(10_000)}</p>` }),
  'entities of entities in a drawing': () =>
    `<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${story({ body: '<svg><text>&c;&c;&c;</text></svg>' })}`,
  'ten thousand quotation marks': () => story({ body: `<p>${'“ '.repeat(10_000)}</p><p>${'" '.repeat(10_000)}</p>` }),
  'one word and no end': () => story({ body: `<p>${'Tidegate '.repeat(30_000)}</p>` }),
  'one letter and a stop': () => story({ body: `<p>${'a. '.repeat(30_000)}</p>` }),
  'a word of a million letters': () => story({ body: `<p>${'x'.repeat(1_000_000)}</p>` }),
  'control characters': () => story({ body: `<p>The mayor\u0007 said\u001b[31m \u0085no\u009b2J and\u0000 left.</p>` }),
  'combining marks without end': () => story({ body: `<p>The mayor said n${'\u0301'.repeat(50_000)}o.</p>` }),
  'a base elsewhere': () =>
    story({ head: '<base href="javascript:canary()//">', body: '<p>See <a href="x">the ruling</a> today.</p>' }),
  frameset: () => '<html><frameset cols="*"><frame src="x"><frame src="y"></frameset></html>',
  'no element at all': () => '',
  'nothing but a comment': () => `<!--${'-'.repeat(10_000)}`,
  'a table of ten thousand cells': () => story({ body: `<table><tr>${'<td>1</td>'.repeat(10_000)}</tr></table>` }),
  'unclosed everything': () =>
    story({ body: '<p><a href="x"><b><table><tr><td><p><ul><li><a href="y"><form><select><option>' }),
};

/** Every page, with a name a failing test can be found by. */
export function hostilePages(): HostilePage[] {
  return [
    ...Object.entries(FIELDS).flatMap(([field, page]) =>
      Object.entries(PAYLOADS).map(([payload, value]) => ({ name: `${payload} in the ${field}`, html: page(value) })),
    ),
    ...ADDRESSES.map((address) => ({
      name: `a link to ${address.slice(0, 50)}`,
      html: story({ body: `<p>Read <a href="${escaped(address)}">the ruling of the court</a> in full.</p>` }),
    })),
    ...Object.entries(STRUCTURES).map(([name, page]) => ({ name, html: page() })),
  ];
}

function jsonLd(fields: string): string {
  return `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",${fields}}</script>`;
}

function story({ title = 'Council votes on the harbour wall', lang = 'en', head = '', body = '' }): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><article><h1>${title}</h1>
<p>The council of Port Ellery voted on Tuesday to raise the harbour wall by two metres, at a cost of 40 million, after the third flood in four years.</p>
<p>“The sea does not wait for us,” said Mayor Ada Nilsen, who had asked for the vote. Two officials said the work could begin in May.</p>
${body}
<p>According to the port authority, 312 houses stand below the level of the highest tide. The wall was last raised in 1987, and nothing has been done since.</p></article></body></html>`;
}
