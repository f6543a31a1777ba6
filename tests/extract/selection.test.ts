import { expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import { extractSelection } from '../../lib/extract/selection';

/** What a reader marked: these elements, whole. The Node DOM has no such ranges of its own. */
function rangeOf(document: Document, selector: string): Range {
  const marked = [...document.querySelectorAll(selector)];
  return {
    cloneContents: () => {
      const fragment = document.createDocumentFragment();
      for (const element of marked) fragment.append(element.cloneNode(true));
      return fragment;
    },
    intersectsNode: (node: Node) => marked.some((element) => element.contains(node)),
  } as unknown as Range;
}

const PAGE = `<html lang="en"><head><title>Notes from the harbour</title></head><body><nav><a href="/">Home</a></nav>
  <ul><li class="kept">The council voted on <a href="/vote">Monday</a>.</li><li class="kept">Work begins in <a href="/plan">March</a>.</li></ul>
  <p><a href="/more">More notes</a></p></body></html>`;

test('a marked range keeps its blocks apart, and its links where they stand', () => {
  const document = parsePage(PAGE);
  const before = document.documentElement.outerHTML;
  const result = extractSelection(document, rangeOf(document, '.kept'), { url: 'https://skarn.example/notes' });
  if (!result.ok) throw new Error(result.failure);
  const { text, blocks, anchors, title } = result.value;
  expect(blocks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
    'list-item: The council voted on Monday.',
    'list-item: Work begins in March.',
  ]);
  expect(title).toBe('Notes from the harbour');
  expect(anchors.map(({ href, span }) => [href, span && text.slice(span.start, span.end)])).toEqual([
    ['/', undefined],
    ['/vote', 'Monday'],
    ['/plan', 'March'],
    ['/more', undefined],
  ]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a range without words is nothing to analyse', () => {
  const document = parsePage(PAGE);
  expect(extractSelection(document, rangeOf(document, '.none'))).toEqual({ ok: false, failure: 'not-an-article' });
});
