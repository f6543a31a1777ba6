import type { Anchor } from '../core/article';
import type { Span } from '../core/text/spans';
import { type ReadPage, readRuns } from './anchor-runs';
import { attributeWords, surroundingsOf } from './anchor-surroundings';

/** Longest anchor text kept, in code units. */
const TEXT_LIMIT = 500;
/** Longest `href` kept, in code units: a `data:` address may hold a megabyte. */
const HREF_LIMIT = 8192;

/**
 * Every `<a href>` and `<area href>` of a page in document order, with its surroundings.
 *
 * `spanOf` tells where in the article's text an anchor stands, by its turn among these elements. The content of
 * `<template>` is left out, and that of `<noscript>`, which is text where scripting is on; parsed with scripting off,
 * its anchors have their turns and occurrences all the same. `occurrence` counts `<a>` elements of the same `href`;
 * `<area>` elements go on counting after the last of them.
 * Takes time in proportion to the page, however it is nested. Does not change the document.
 */
export function collectAnchors(document: Document, spanOf: (index: number) => Span | undefined): Anchor[] {
  return readAnchors(document)(spanOf);
}

/** The same in two turns: the page is read now, and the anchors are told once it is known where they stand. */
export function readAnchors(document: Document): (spanOf: (index: number) => Span | undefined) => Anchor[] {
  const page = readRuns(document);
  return (spanOf) => anchorsOf(document, page, spanOf);
}

function anchorsOf(document: Document, page: ReadPage, spanOf: (index: number) => Span | undefined): Anchor[] {
  const contextOf = surroundingsOf(page);
  const occurrences = occurrencesOf(page.all);
  const base = document.querySelector('base[href]')?.getAttribute('href')?.slice(0, HREF_LIMIT);
  return page.anchors.map((read, index) => {
    const span = spanOf(read.turn);
    return {
      href: hrefOf(read.element).slice(0, HREF_LIMIT),
      text: (read.text || imageText(read.element)).slice(0, TEXT_LIMIT),
      occurrence: occurrences[read.turn]!,
      rel: attributeWords(read.element.getAttribute('rel') ?? ''),
      ...(span ? { span } : {}),
      ...(base ? { base } : {}),
      context: contextOf(read, index),
    };
  });
}

function hrefOf(element: Element): string {
  return element.getAttribute('href') ?? '';
}

function occurrencesOf(elements: readonly Element[]): number[] {
  const seen = new Map<string, number>();
  const turns = new Array<number>(elements.length).fill(0);
  for (const wanted of ['a', 'area']) {
    for (const [index, element] of elements.entries()) {
      if (element.localName !== wanted) continue;
      const href = hrefOf(element);
      const turn = seen.get(href) ?? 0;
      turns[index] = turn;
      seen.set(href, turn + 1);
    }
  }
  return turns;
}

function imageText(element: Element): string {
  const isSeen = (image: Element) => image.closest('a, area, noscript')?.localName !== 'noscript';
  const described =
    element.localName === 'area' ? element : [...element.querySelectorAll('img[alt]')].find((image) => isSeen(image));
  return (described?.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
}
