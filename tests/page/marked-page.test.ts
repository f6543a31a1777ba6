// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Card } from '../../lib/core/marks/cards';
import { sweepLeftovers } from '../../lib/page/lifeline';
import { MarkedPage, type Marking } from '../../lib/page/marked-page';

const TEXT = 'The council closed the old bridge on Monday.\n\nMara Quillfeather said it would cost £900.';
const card = (id: string): Card => ({ id, symbol: 'none', name: id, heading: id, sentence: id, shown: [], rows: [] });
const MARKING: Marking = {
  text: TEXT,
  layers: ['claim-unsourced', 'person'],
  marks: [
    { layer: 'claim-unsourced', id: 'c1', start: 0, end: 44 },
    { layer: 'person', id: 'e1', start: 46, end: 62 },
    { layer: 'claim-unsourced', id: 'c2', start: 46, end: 84 },
  ],
  prefix: 'm0123456789',
  cards: [card('c1'), card('c2')],
  words: {
    direction: 'ltr',
    marked: '3 places marked',
    close: 'Close',
    previous: 'Prev',
    next: 'Next',
    copySentence: 'Copy',
    copyLink: 'Copy link',
    copied: 'Copied',
    correct: 'Correct',
    notCopied: 'Not copied',
  },
};
const ACTIONS = { correct: () => {}, isAlive: () => true };
const BODY = TEXT.split('\n\n')
  .map((words) => `<p>${words}</p>`)
  .join('');

beforeEach(() => {
  document.body.innerHTML = BODY;
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => vi.unstubAllGlobals());

describe('without custom highlights', () => {
  test('nothing is painted or added, and the page says so', () => {
    const before = document.documentElement.outerHTML;
    expect(new MarkedPage(window, ACTIONS).mark(MARKING)).toEqual({
      painted: 0,
      leftOut: 3,
      unsupported: true,
    });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('with custom highlights', () => {
  const registry = new Map<string, Set<StaticRange>>();
  beforeEach(() => {
    registry.clear();
    vi.stubGlobal('Highlight', class extends Set<StaticRange> {});
    vi.stubGlobal('CSS', { highlights: registry });
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
    vi.stubGlobal(
      'CSSStyleSheet',
      class {
        replaceSync() {}
      },
    );
    Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  });

  test('marks without a certain place are counted as left out', () => {
    document.querySelector('p')!.textContent = 'The council closed the new bridge on Monday.';
    const page = new MarkedPage(window, ACTIONS);
    expect(page.mark(MARKING)).toEqual({ painted: 2, leftOut: 1 });
    page.clear();
  });

  test('a jump to words that the page hides is told from one on a page that has gone on', () => {
    const page = new MarkedPage(window, ACTIONS);
    const more = 'It opened in 1961, was painted twice and is crossed by 9,000 vehicles a day.';
    document.body.innerHTML += `<p>${more}</p>`;
    const text = `${TEXT}\n\n${more}`;
    const jump = () => page.jump({ text, span: { start: 0, end: 43 }, prefix: 'm0123456789' });
    const [first] = document.querySelectorAll('p');
    first!.hidden = true;
    expect(jump()).toBe('not-shown');
    first!.hidden = false;
    // It has a place there, of no size.
    expect(jump()).toBe('not-shown');
    document.body.innerHTML = '<p>Another story altogether.</p>';
    expect(jump()).toBe('gone');
    page.clear();
  });

  test('only the layers asked for are painted, each under a name of its own', () => {
    const page = new MarkedPage(window, ACTIONS);
    expect(page.mark({ ...MARKING, layers: ['person'] })).toMatchObject({ painted: 1 });
    expect([...registry.keys()]).toEqual(['m0123456789-person-light']);
    page.clear();
  });

  test('what the page registered itself is left alone', () => {
    const own = new Set<StaticRange>();
    registry.set('search', own);
    const page = new MarkedPage(window, ACTIONS);
    page.mark(MARKING);
    page.clear();
    expect([...registry]).toEqual([['search', own]]);
  });

  test('how many places are marked is said to those who do not see it, once it can be heard', () => {
    vi.useFakeTimers();
    const roots: ShadowRoot[] = [];
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      roots.push(attach.call(this, init));
      return roots.at(-1)!;
    });
    const page = new MarkedPage(window, ACTIONS);
    page.mark(MARKING);
    const heard = roots[0]!.querySelector('[role="status"]')!;
    expect(heard.textContent).toBe('');
    vi.advanceTimersByTime(1_000);
    expect(heard.textContent).toBe('3 places marked');
    page.clear();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  test('marking twice and clearing leaves the page as it was, with nobody listening', () => {
    const before = document.documentElement.outerHTML;
    const listening = new Map<string, number>();
    const count = (by: 1 | -1) =>
      function (this: unknown, type: string): void {
        if (this === window || this === document) listening.set(type, (listening.get(type) ?? 0) + by);
      };
    for (const target of [window, EventTarget.prototype]) {
      vi.spyOn(target, 'addEventListener').mockImplementation(count(1));
      vi.spyOn(target, 'removeEventListener').mockImplementation(count(-1));
    }
    const page = new MarkedPage(window, ACTIONS);
    page.mark(MARKING);
    page.mark({ ...MARKING, prefix: 'm9876543210' });
    expect([...registry.keys()].every((name) => name.startsWith('m9876543210-'))).toBe(true);
    expect(document.documentElement.children).toHaveLength(3);
    page.mark({ ...MARKING, layers: [] });
    expect(document.documentElement.outerHTML).toBe(before);
    expect(registry.size).toBe(0);
    expect([...listening].filter(([, balance]) => balance !== 0)).toEqual([]);
    expect(listening.size).toBeGreaterThan(3);
    vi.restoreAllMocks();
  });

  test('when the extension goes, the marks take themselves away and nobody goes on looking', () => {
    vi.useFakeTimers();
    const before = document.documentElement.outerHTML;
    let alive = true;
    const page = new MarkedPage(window, { ...ACTIONS, isAlive: () => alive });
    page.mark(MARKING);
    vi.advanceTimersByTime(60_000);
    expect(registry.size).toBeGreaterThan(0);
    alive = false;
    vi.advanceTimersByTime(2_000);
    expect(registry.size).toBe(0);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test('a page that is left comes back without marks', () => {
    const before = document.documentElement.outerHTML;
    new MarkedPage(window, ACTIONS).mark(MARKING);
    window.dispatchEvent(new Event('pagehide'));
    expect(registry.size).toBe(0);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('what a script left that was ended in the middle is taken away by the next one, and nothing of the page', () => {
    const before = document.documentElement.outerHTML;
    registry.set('search', new Set());
    const prefix = 'm0123456789abcdef01234567';
    const page = new MarkedPage(window, ACTIONS);
    page.mark({ ...MARKING, prefix });
    expect(document.getElementById(prefix)).not.toBeNull();
    sweepLeftovers(window);
    expect(document.documentElement.outerHTML).toBe(before);
    expect([...registry.keys()]).toEqual(['search']);
    page.clear();
  });
});
