import { analyse } from '../../lib/core/analyse';
import type { Models } from '../../lib/core/models';
import { extractArticle } from '../../lib/extract/extract';
import { anchorArticle } from '../../lib/page/anchor';
import { lettersOf } from '../../lib/page/letters';
import { readPageText } from '../../lib/page/page-text';
import { liveRange } from '../../lib/page/place';
import { allFindings } from '../../scripts/load/findings';

/**
 * Shows a page in the document of this window, reads it, and looks where its findings would be marked. What of that is not as promised; empty when all is: a finding is marked over exactly its words, in reading
 * order, or not at all, and the page stays as it is.
 */
export function brokenAnchors(source: string, models: Models, url = 'https://port.example/story'): string[] {
  // Scripts that come in this way do not run.
  document.documentElement.innerHTML = source;
  const before = document.documentElement.outerHTML;
  const article = extractArticle(document, { url });
  if (!article.ok) return [];
  const { text } = article.value;
  const anchoring = anchorArticle(text, readPageText(document));
  const broken = allFindings(analyse(article.value, models)).flatMap((finding) => {
    const ranges = anchoring.rangesOf(finding);
    const words = lettersOf(text, finding.start, finding.end).letters;
    const marked = ranges.map(shownLetters).join('');
    return [
      ...(ranges.length === 0 || marked === words ? [] : [`“${words}” is marked at “${marked}”`]),
      ...(ranges.every(isOrdered) ? [] : [`“${words}” is marked out of order`]),
    ];
  });
  return document.documentElement.outerHTML === before ? broken : [...broken, 'the page is not as it was'];
}

/** In one range or from one to the next, the page goes forward. */
function isOrdered(range: StaticRange, turn: number, ranges: readonly StaticRange[]): boolean {
  const live = liveRange(range);
  if (live.collapsed) return false;
  const earlier = ranges[turn - 1];
  return earlier === undefined || liveRange(earlier).compareBoundaryPoints(Range.START_TO_END, live) <= 0;
}

/** What of a range the page shows, by the browser's own answer for each piece of text. */
function shownLetters({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  let letters = '';
  for (let node: Node | null = startContainer; node; node = node === endContainer ? null : walker.nextNode()) {
    const { data, parentElement } = node as Text;
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : data.length;
    if (parentElement && isShown(parentElement)) letters += lettersOf(data, from, to).letters;
  }
  return letters;
}

function isShown(element: Element): boolean {
  if (getComputedStyle(element).visibility !== 'visible') return false;
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (around.matches('script,style,noscript,template,textarea,select,iframe,object,video,audio,canvas')) return false;
    if (getComputedStyle(around).display === 'none') return false;
  }
  return element.closest('details:not([open]) > :not(summary:first-of-type)') === null;
}
