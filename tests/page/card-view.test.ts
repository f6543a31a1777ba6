// @vitest-environment jsdom
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Card } from '../../lib/core/marks/cards';
import { cardView } from '../../lib/page/overlay/card-view';

const WORDS = {
  direction: 'ltr',
  marked: '3 places marked',
  close: 'Close',
  previous: 'Prev',
  next: 'Next',
  copySentence: 'Copy sentence',
  copyLink: 'Copy link to this place',
  correct: 'Correct in the report',
  copied: 'Copied',
  notCopied: 'Not copied',
} as const;
const CLAIM: Card = {
  id: 'c8',
  symbol: 'unnamed',
  name: 'Claim 8 of 20, unnamed source',
  heading: 'Claim 8 of 20',
  aside: 'Stated as fact',
  sentence: 'Two other officials said <b>a smaller rise</b> was offered.',
  shown: [{ start: 0, end: 24 }],
  rows: [
    { label: 'Said by', text: 'Two other officials', isPrinted: true },
    { label: 'Link', text: 'a report (document)', href: 'https://council.example/report' },
    { label: 'Link', text: 'a trap (other)', href: 'javascript:alert(1)' },
  ],
  deepLink: 'https://ledger.example/#:~:text=Two',
};
const act = { close: vi.fn(), step: vi.fn(), copy: vi.fn(async () => true), correct: vi.fn() };

function show(card: Card): HTMLElement {
  const view = cardView(document, card, 'light', WORDS, act);
  document.body.append(view);
  return view;
}
afterEach(() => {
  document.body.replaceChildren();
  vi.clearAllMocks();
});
const button = (view: HTMLElement, name: string) =>
  [...view.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)!;

describe('a card', () => {
  test('prints the sentence as it is, with the words that show who says it underlined', () => {
    const view = show(CLAIM);
    expect(view.querySelector('p')?.textContent).toBe(`“${CLAIM.sentence}”`);
    expect(view.querySelector('u')?.textContent).toBe('Two other officials said');
    expect(view.querySelector('p b')).toBeNull();
  });

  test('sets back the words around the claim', () => {
    const view = show({ ...CLAIM, claim: { start: 25, end: CLAIM.sentence!.length } });
    expect([...view.querySelectorAll('.around')].map(({ textContent }) => textContent)).toEqual([
      'Two other officials said',
      ' ',
    ]);
    expect(view.querySelector('p')?.textContent).toBe(`“${CLAIM.sentence}”`);
  });

  test('links to addresses of the web only', () => {
    const links = [...show(CLAIM).querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual(['https://council.example/report']);
    expect(links[0]!.rel).toContain('noopener');
  });

  test('steps, closes and copies', async () => {
    const view = show(CLAIM);
    button(view, 'Prev').click();
    button(view, 'Next').click();
    button(view, 'Close').click();
    expect(act.step.mock.calls).toEqual([[-1], [1]]);
    expect(act.close).toHaveBeenCalledOnce();
    button(view, 'Correct in the report').click();
    expect(act.correct).toHaveBeenCalledOnce();
    button(view, 'Copy sentence').click();
    button(view, 'Copy link to this place').click();
    expect(act.copy.mock.calls).toEqual([[CLAIM.sentence], [CLAIM.deepLink]]);
    await vi.waitFor(() => expect(view.querySelector('[role=status]')?.textContent).toBe('Copied'));
  });

  test.each([
    ['a claim', CLAIM],
    [
      'an actor',
      {
        id: 'e1',
        symbol: 'person',
        name: 'Mara Quillfeather',
        heading: 'Mara Quillfeather',
        shown: [],
        rows: [{ label: 'Mentions', text: '3, in ¶1' }],
      } satisfies Card,
    ],
  ])('about %s has nothing that keeps people out', async (_title, card) => {
    show(card);
    // Colours need a browser; they are tested with the style sheet.
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});
