import type { Card } from '../../core/marks/cards';
import type { Ground } from '../../core/marks/marks';
import type { Span } from '../../core/text/spans';
import { drawing, html, type Shape } from './elements';

/** The words on the card's own controls. */
export interface OverlayWords {
  readonly direction: 'ltr' | 'rtl';
  readonly marked: string;
  readonly close: string;
  readonly previous: string;
  readonly next: string;
  readonly copySentence: string;
  readonly copyLink: string;
  readonly correct: string;
  readonly copied: string;
  readonly notCopied: string;
}

export interface CardActions {
  readonly close: () => void;
  /** One earlier (-1) or later (1) of the same kind. */
  readonly step: (by: -1 | 1) => void;
  /** Asks for the view where this finding can be put right. */
  readonly correct: () => void;
  /** Whether it worked. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** The markup of a card: a dialog named after what it is about. */
export function cardView(
  document: Document,
  card: Card,
  ground: Ground,
  words: OverlayWords,
  actions: CardActions,
): HTMLElement {
  const done = html(document, 'span', { class: 'done', role: 'status' });
  const tool = (shape: Shape, name: string, press: () => void): HTMLButtonElement => {
    const button = html(document, 'button', { type: 'button', class: 'tool', 'aria-label': name, title: name });
    button.append(drawing(document, shape));
    button.addEventListener('click', press);
    return button;
  };
  const step = (shape: 'previous' | 'next', by: -1 | 1): HTMLButtonElement => {
    const parts = [drawing(document, shape), words[shape]];
    const button = html(document, 'button', { type: 'button', class: 'step' }, ...(by < 0 ? parts : parts.reverse()));
    button.addEventListener('click', () => actions.step(by));
    return button;
  };
  const copier = (shape: Shape, name: string, text: string): HTMLButtonElement =>
    tool(shape, name, async () => {
      done.textContent = (await actions.copy(text)) ? words.copied : words.notCopied;
    });
  return html(
    document,
    'section',
    { class: `card ${ground}`, role: 'dialog', 'aria-label': card.name, dir: words.direction, tabindex: '-1' },
    html(
      document,
      'div',
      { class: 'body' },
      html(
        document,
        'div',
        { class: 'head' },
        drawing(document, card.symbol),
        html(document, 'b', { dir: 'auto' }, card.heading),
        ...(card.aside === undefined ? [] : [html(document, 'span', { class: 'aside' }, card.aside)]),
        tool('close', words.close, actions.close),
      ),
      ...(card.sentence === undefined ? [] : [sentenceView(document, card.sentence, card)]),
      html(document, 'dl', {}, ...card.rows.flatMap((row) => rowView(document, row))),
    ),
    html(
      document,
      'div',
      { class: 'foot' },
      step('previous', -1),
      step('next', 1),
      done,
      ...(card.sentence === undefined ? [] : [copier('copy', words.copySentence, card.sentence)]),
      ...(card.deepLink === undefined ? [] : [copier('link', words.copyLink, card.deepLink)]),
      tool('more', words.correct, actions.correct),
    ),
  );
}

/**
 * As printed, in quotation marks of ours: the words that show who says it underlined, those around the claim set back.
 */
function sentenceView(document: Document, sentence: string, { claim, shown }: Pick<Card, 'claim' | 'shown'>): Node {
  const own = claim ?? { start: 0, end: sentence.length };
  const cuts = [0, own.start, own.end, ...shown.flatMap(({ start, end }) => [start, end]), sentence.length];
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  const parts = places.slice(0, -1).map((start, turn) => {
    const end = places[turn + 1]!;
    const holds = (span: Span): boolean => span.start <= start && end <= span.end;
    const words = shown.some(holds) ? html(document, 'u', {}, sentence.slice(start, end)) : sentence.slice(start, end);
    return holds(own) ? words : html(document, 'span', { class: 'around' }, words);
  });
  return html(document, 'p', { class: 'sentence said', dir: 'auto' }, '“', ...parts, '”');
}

function rowView(document: Document, row: Card['rows'][number]): readonly Node[] {
  const { label, text, isPrinted, href, printed = [] } = row;
  const isWeb = href !== undefined && /^https?:/.test(href);
  const link = { href: href ?? '', target: '_blank', rel: 'noopener noreferrer' };
  return [
    html(document, 'dt', {}, label),
    html(
      document,
      'dd',
      { dir: 'auto', ...(isPrinted ? { class: 'said' } : {}) },
      isWeb ? html(document, 'a', link, text) : text,
    ),
    ...printed.map((words) => html(document, 'dd', { class: 'said printed', dir: 'auto' }, words)),
  ];
}
