import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import { extractArticle } from '../../lib/extract/extract';

const root = join(import.meta.dirname, '../fixtures/extract');

/** What a reader wants of a page; absent means that the page is not about it. */
interface Expected {
  readonly textIncludes: readonly string[];
  readonly textExcludes: readonly string[];
  /** Kinds that must be among what was left out. */
  readonly leftOut: readonly string[];
  /** What must be among it, as `kind: words`. */
  readonly leftOutTexts?: readonly string[];
  /** Blocks, as `kind: words`, that stand one after the other. */
  readonly blocks?: readonly string[];
  readonly [field: string]: unknown;
}

describe.each(readdirSync(root))('the page %s', (name) => {
  const { url, expect: wanted } = JSON.parse(readFileSync(join(root, name, 'about.json'), 'utf8')) as {
    url: string;
    expect: Expected;
  };
  const result = extractArticle(parsePage(readFileSync(join(root, name, 'page.html'), 'utf8')), { url });
  if (!result.ok) throw new Error(`${name} gave no article: ${result.failure}`);
  const article = result.value;

  test('has the text and leaves the rest out', () => {
    expect(wanted.textIncludes.filter((words) => !article.text.includes(words))).toEqual([]);
    expect(wanted.textExcludes.filter((words) => article.text.includes(words))).toEqual([]);
    const kinds = article.leftOut.map(({ kind }) => kind);
    for (const kind of wanted.leftOut) expect(kinds).toContain(kind);
    const shown = article.leftOut.map(({ kind, text }) => `${kind}: ${text}`);
    const pictures = (lines: readonly string[]) => lines.filter((line) => line.startsWith('picture'));
    expect(shown).toEqual(expect.arrayContaining([...(wanted.leftOutTexts ?? [])]));
    if (wanted.leftOutTexts) expect(pictures(shown)).toEqual(pictures(wanted.leftOutTexts));
  });

  test('states what it says of itself', () => {
    for (const field of ['title', 'byline', 'publishedAt', 'lang', 'genre', 'cutOff'] as const)
      if (wanted[field] !== undefined) expect(article[field]).toBe(wanted[field]);
  });

  test('has blocks that cover the text, parted by blank lines', () => {
    const words = article.blocks.map(({ start, end }) => article.text.slice(start, end));
    expect(words.join('\n\n')).toBe(article.text);
    const shown = article.blocks.map(({ kind }, at) => `${kind}: ${words[at]}`);
    if (wanted.blocks) {
      const from = shown.indexOf(wanted.blocks[0]!);
      expect(shown.slice(from, from + wanted.blocks.length)).toEqual(wanted.blocks);
    }
  });
});
