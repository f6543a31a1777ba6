import { parsePage } from '../../lib/cli/page';
import { analyse } from '../../lib/core/analyse';
import type { Models } from '../../lib/core/models';
import { extractArticle } from '../../lib/extract/extract';
import type { RealBrowser, Tab } from '../../tests/support/browsers/browser';
import { difference } from './difference';
import { type Anchored, allFindings, compareWords, type PaintedWords } from './findings';
import { ALL_LAYERS, markAll, markInPage, readingIn, unmark } from './in-popup';

/** What became of one page. */
export interface Outcome extends Partial<Anchored> {
  readonly id: string;
  /** `refused`: not read, for the reason the terminal gives too. `unexplained`: see `why`. */
  readonly result: 'read' | 'refused' | 'unexplained';
  readonly why?: string;
  readonly readMs: number;
  /** Whether the page's source is what it was once the marks were gone. */
  readonly asItWas?: boolean;
  /** Whether the terminal reads the same text. */
  readonly sameText?: boolean;
  /** Where the terminal finds something else in the same text. */
  readonly differs?: string;
  /** Of the findings that are not painted: how many have words that the page does not show. */
  readonly unshown?: number;
  /** Marks the extension itself painted and left out. */
  readonly painted?: number;
  readonly leftOut?: number;
  /** The first try was lost. */
  readonly again?: boolean;
}

/** Reads one page as a reader does, with a click on the toolbar; marks it, looks at the marks and takes them away. */
export async function readOnePage(
  browser: RealBrowser,
  { id, url, html }: { readonly id: string; readonly url: string; readonly html: string },
  models: Models,
): Promise<Outcome> {
  const tab = await browser.open(url);
  try {
    const before = await sourceOf(tab);
    const begun = performance.now();
    const popup = await tab.clickToolbar();
    const { stored, tabId } = await readingIn(popup);
    const readMs = Math.round(performance.now() - begun);
    const terminal = extractArticle(parsePage(html), { url });
    if (stored.state !== 'done' || !stored.analysis) {
      await popup.close();
      const same = !terminal.ok && terminal.failure === stored.failure;
      const why = `${stored.state}: ${stored.failure ?? 'no answer'}; terminal: ${terminal.ok ? 'read' : terminal.failure}`;
      return { id, result: same ? 'refused' : 'unexplained', why, readMs };
    }
    const { analysis } = stored;
    const { text } = analysis.article;
    const { painted, leftOut } = await markAll(popup, tabId);
    const findings = allFindings(analysis);
    await markInPage(popup, tabId, text, ALL_LAYERS, findings);
    const anchored = compareWords(text, findings, await paintedWords(tab));
    const unshown = await notShown(tab, anchored.missed);
    await unmark(popup, tabId, text);
    await popup.close();
    const sameText = terminal.ok && terminal.value.text === text;
    const differs = sameText ? difference(analyse(terminal.value, models), analysis) : undefined;
    return {
      id,
      result: 'read',
      readMs,
      asItWas: (await sourceOf(tab)) === before,
      sameText,
      ...(differs === undefined ? {} : { differs }),
      painted,
      leftOut,
      ...anchored,
      unshown,
    };
  } finally {
    await tab.close();
  }
}

/** Opens the popup over a page that can be read, and shows and takes away its marks. For looking for leaks. */
export async function markAndUnmark(tab: Tab): Promise<void> {
  const popup = await tab.clickToolbar();
  const { stored, tabId } = await readingIn(popup);
  await markAll(popup, tabId);
  await unmark(popup, tabId, stored.analysis?.article.text ?? '');
  await popup.close();
}

/** The shown words under each range of the registry; what a range spans but nobody sees is not among them. */
function paintedWords(tab: Tab): Promise<PaintedWords> {
  return tab.evaluate(() => {
    const shown = new Map<Element, boolean>();
    const isShown = (element: Element): boolean => {
      const known = shown.get(element);
      if (known !== undefined) return known;
      const hidden = element.closest('script,style,noscript,template,textarea,select,iframe,object,video,audio,canvas');
      // The brackets of a reading aid are between words, and hidden by the browser.
      const answer = !hidden && (element.localName === 'rp' || element.checkVisibility({ visibilityProperty: true }));
      shown.set(element, answer);
      return answer;
    };
    const wordsOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      if (startContainer === endContainer) return range.toString();
      const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
      let words = '';
      walker.currentNode = startContainer;
      for (let node: Node | null = startContainer; node; node = walker.nextNode()) {
        const { data, parentElement } = node as Text;
        const from = node === startContainer ? startOffset : 0;
        const to = node === endContainer ? endOffset : data.length;
        if (!parentElement || isShown(parentElement)) words += data.slice(from, to);
        if (node === endContainer) break;
      }
      return words;
    };
    const painted: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const layer = /^load-test-(.*)-(?:light|dark)$/.exec(name)?.[1];
      if (layer === undefined) continue;
      painted[layer] ??= [];
      for (const range of highlight) painted[layer].push(wordsOf(range));
    }
    return painted;
  });
}

/** How many of the words are nowhere in what the page shows. */
function notShown(tab: Tab, missed: readonly string[]): Promise<number> {
  if (missed.length === 0) return Promise.resolve(0);
  return tab.evaluate((words: readonly string[]) => {
    // Pages show words in other letters than they are written in.
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    const shown = letters(document.body.innerText);
    return words.filter((some) => !shown.includes(letters(some))).length;
  }, missed);
}

/** A number that stands for the document's source, and for that of its open shadow trees not. */
function sourceOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const source = document.documentElement.outerHTML;
    let sum = 0;
    for (let at = 0; at < source.length; at++) sum = (Math.imul(sum, 31) + source.charCodeAt(at)) | 0;
    return `${source.length}:${sum}`;
  });
}
