import type { Ground, Layer, Strength } from './marks';

/** Besides the layers: the claim whose card is open, the place of a jump, and the same place as it fades. */
export type Paint = Layer | 'open' | 'place-of-jump' | 'fading';

interface Colours {
  readonly person: string;
  readonly organization: string;
  readonly place: string;
  /** One violet for all claims: their symbols tell them apart, and "no source given" does not look like a warning. */
  readonly claim: string;
  /** How strong the tint of a claim is, and that of the open one, in per cent. */
  readonly tint: number;
  readonly open: number;
}

/** Text keeps 4.5:1 or more on the tints, each underline 3:1 or more on its ground. */
export const COLOURS: Readonly<Record<Ground, Colours>> = {
  light: { person: '#0b57c2', organization: '#0f6b5c', place: '#7a4a00', claim: '#5b3fb5', tint: 12, open: 24 },
  dark: { person: '#8ab8ff', organization: '#6fd3c0', place: '#f0b860', claim: '#b9a5ff', tint: 16, open: 28 },
};

/** The name a highlight is registered under; `prefix` is different for every page and cannot be guessed. */
export function highlightName(prefix: string, paint: Paint, ground: Ground): string {
  return `${prefix}-${paint}-${ground}`;
}

/**
 * The style sheet for the highlights of one page, to be inserted with the user's origin, and for the element called
 * `prefix` that lies over it. Only screens show it. Throws when the prefix could be anything but a name.
 */
export function markStyle(prefix: string, strength: Strength): string {
  const rules = GROUNDS.flatMap((ground) =>
    Object.entries(declarations(COLOURS[ground], strength)).map(
      ([paint, style]) => `${selector(prefix, paint as Paint, ground)}{${style}}`,
    ),
  );
  const forced = tinted(prefix, ['open', 'place-of-jump']);
  return (
    `@media screen{${rules.join('')}#${prefix}{display:block!important}}` +
    `@media screen and (forced-colors:active){${forced}{background-color:Highlight!important;color:HighlightText!important}}`
  );
}

/**
 * The sheet to go along with it with the author's origin. It changes nothing by itself: Chromium paints the background
 * of a highlight only where an author's sheet has decided one of its two colours.
 */
export function markStyleOfAuthor(prefix: string): string {
  return `${tinted(prefix, ['claim-sourced', 'claim-unsourced', 'open', 'place-of-jump', 'fading'])}{color:currentColor}`;
}

const GROUNDS = ['light', 'dark'] as const;

function tinted(prefix: string, paints: readonly Paint[]): string {
  return GROUNDS.flatMap((ground) => paints.map((paint) => selector(prefix, paint, ground))).join();
}

function selector(prefix: string, paint: Paint, ground: Ground): string {
  if (!/^[a-z][a-z0-9-]{7,60}$/.test(prefix)) throw new Error(`“${prefix}” cannot begin the name of a highlight.`);
  return `::highlight(${highlightName(prefix, paint, ground)})`;
}

function declarations(colours: Colours, strength: Strength): Record<Paint, string> {
  const tint = strength === 'standard' ? background(colours.claim, colours.tint) : '';
  return {
    person: underline('solid 2px', colours.person),
    organization: underline('double 1px', colours.organization),
    place: underline('dotted 2px', colours.place),
    'claim-sourced': tint,
    'claim-unsourced': tint,
    open: background(colours.claim, colours.open),
    'place-of-jump': background(colours.claim, colours.open),
    fading: background(colours.claim, colours.tint),
  };
}

/** `skip-ink` keeps letters clear of the line; the offset is that of the same underline in the popup. */
function underline(shape: string, colour: string): string {
  return `text-decoration:underline ${shape} ${colour}!important;text-underline-offset:.2em!important`;
}

function background(colour: string, percent: number): string {
  return `background-color:color-mix(in srgb,${colour} ${percent}%,transparent)!important`;
}
