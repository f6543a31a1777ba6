import type { Mark } from '../../lib/core/marks/marks';
import { anchorArticle } from '../../lib/page/anchor';
import { MarkedPage } from '../../lib/page/marked-page';
import { readPageText } from '../../lib/page/page-text';
import { Painter } from '../../lib/page/painter';
import { liveRange } from '../../lib/page/place';
import { NO_WORDS } from '../load/no-words';

/** Runs in the page: what is measured there, each until the page is laid out again. Milliseconds. */
export interface Marked {
  /** Painting ranges that are known. */
  readonly paint: number;
  /** Reading the page, finding every place on it and painting. */
  readonly whole: number;
  /** Wrapping the same ranges in `<mark>`, last one first, so that those before it stay where they are. */
  readonly wrap: number;
  /** Changes of the document while it was marked and unmarked by us, and while it was wrapped. */
  readonly mutations: { readonly ours: number; readonly wrapped: number };
  readonly ranges: number;
}

function measure(text: string, marks: readonly Mark[]): Marked {
  const laidOut = (task: () => void): number => {
    const before = performance.now();
    task();
    void document.body.offsetHeight;
    return performance.now() - before;
  };
  const watched = new MutationObserver(() => {});
  const look = () =>
    watched.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const changes = () =>
    watched
      .takeRecords()
      .reduce((sum, { addedNodes, removedNodes }) => sum + Math.max(1, addedNodes.length + removedNodes.length), 0);
  look();
  const page = new MarkedPage(window, { correct: () => {}, isAlive: () => true });
  const whole = laidOut(() =>
    page.mark({ text, layers: ['person'], marks, prefix: 'measured', cards: [], words: NO_WORDS }),
  );
  page.clear();
  const ours = changes();
  const anchoring = anchorArticle(text, readPageText(document));
  const ranges = marks.flatMap((mark) => anchoring.rangesOf(mark));
  const painter = new Painter(window, 'measured');
  const paint = laidOut(() => painter.paint([{ paint: 'person', ranges }]));
  painter.eraseAll();
  changes();
  const wrap = laidOut(() => {
    for (const range of ranges.toReversed()) liveRange(range).surroundContents(document.createElement('mark'));
  });
  return { paint, whole, wrap, mutations: { ours, wrapped: changes() }, ranges: ranges.length };
}

Object.assign(globalThis, { measureMarks: measure });
