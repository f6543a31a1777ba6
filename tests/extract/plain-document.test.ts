import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Readability from '@mozilla/readability/Readability.js';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import { PlainDocument } from '../../lib/extract/plain-document';
import type { PlainNode } from '../../lib/extract/plain-element';
import { readPage } from '../../lib/extract/read-page';
import { GOLDEN_PAGES, goldenPages } from '../support/golden';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function markup(node: PlainNode): string {
  if (node.nodeType === 3) return escaped(node.textContent);
  const attributes = node.attributes.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('');
  const opened = `<${node.localName}${attributes}>`;
  return /^(?:br|embed|hr|img|input)$/.test(node.localName)
    ? opened
    : `${opened}${node.childNodes.map(markup).join('')}</${node.localName}>`;
}

function found(document: Document): string {
  const article = new Readability(document, { disableJSONLD: true, keepClasses: true, serializer: () => '' }).parse();
  return article?.textContent?.replace(/\s+/g, ' ') ?? '(nothing)';
}

test.each(goldenPages().filter((_, turn) => turn % 2 === 0))(
  'Readability finds in %s what it finds in a whole DOM',
  (slug) => {
    const html = readFileSync(join(GOLDEN_PAGES, slug, 'page.html'), 'utf8');
    const { copy } = readPage(parsePage(html))!;
    const whole = parsePage(`<!doctype html>${markup(copy.documentElement!)}`);
    expect(found(copy as unknown as Document)).toBe(found(whole));
  },
);

test('a page too short for its first look is put back as it was and read again', () => {
  const short =
    '<div class="comment"><p>The ferry to Skarv stays in port until the wind drops, its owner said.</p></div>';
  const { copy } = readPage(parsePage(`<body><h1>Ferry</h1>${short}`))!;
  expect(found(copy as unknown as Document)).toContain('stays in port until the wind drops');
});

describe('words inside', () => {
  const document = new PlainDocument();
  const element = (name: string, ...inside: PlainNode[]) => {
    const made = document.createElement(name);
    for (const node of inside) made.appendChild(node);
    return made;
  };
  const text = (data: string) => document.createTextNode(data);

  test('follow what is added, taken out and put in its place', () => {
    const inner = element('b', text('pier'));
    const outer = element('div', element('p', text('The '), inner), text(' closes'));
    expect(outer.textContent).toBe('The pier closes');
    inner.appendChild(text('s'));
    expect(outer.textContent).toBe('The piers closes');
    inner.remove();
    expect(outer.textContent).toBe('The  closes');
    outer.replaceChild(inner, outer.firstChild!);
    expect(outer.textContent).toBe('piers closes');
    element('section', inner);
    expect(outer.textContent).toBe(' closes');
  });

  test('an element takes the place of the one around it', () => {
    const inner = element('p', text('alone'));
    const between = element('div', inner);
    const outer = element('div', element('h2', text('first ')), between, text(' last'));
    outer.replaceChild(inner, between);
    expect(outer.textContent).toBe('first alone last');
    expect(outer.children.map(({ tagName }) => tagName)).toEqual(['H2', 'P']);
    expect(inner.previousElementSibling?.localName).toBe('h2');
  });
});

test('a style hides whatever its case and weight; the last one counts', () => {
  const element = new PlainDocument().createElement('DIV');
  element.setAttribute('style', 'color: red; DISPLAY : None !important; visibility:hidden;visibility: visible');
  expect(element.localName).toBe('div');
  expect(element.style).toEqual({ display: 'none', visibility: 'visible' });
});
