import type { LeftOut } from '../../core/article';
import { asksToSubscribe, isWallBox } from '../cut-off';
import { nameIn } from '../metadata/byline';
import { printedDate } from '../metadata/date-text';
import type { Metadata } from '../metadata/metadata';
import { similarity, wordsIn } from '../metadata/similarity';
import type { Box, Piece } from '../page-tree';
import type { BoxKind } from './box-kinds';
import type { Core } from './core';
import type { Evidence } from './evidence';
import { phraseKind } from './phrases';

/** Why a piece that stands with the article is left out of its text. */
export interface Rule {
  readonly name: string;
  readonly kind: LeftOut['kind'];
  /** A piece it is meant for. */
  readonly example: string;
  applies(piece: Piece, about: RuleContext): boolean;
}

export interface RuleContext {
  readonly evidence: Evidence;
  readonly core: Core;
  readonly metadata: Metadata;
}

/** Utility classes of style sheets that hide a box, and those that show it on some screens after all. */
const HIDDEN_CLASS = /(?:^|\s)(?:hidden|is-hidden|d-none|hide|invisible|display-none)(?:\s|$)/;
const SHOWN_CLASS = /(?:^|\s)\S*[:-](?:block|flex|inline|grid|table|visible)(?:\s|$)/;

const BARE_ADDRESS = /^(?:[\p{L} ]{0,30}[:：]\s*)?https?:\/\/\S+$/u;
const NETWORKS =
  /^(?:instagram|facebook|twitter|x|youtube|telegram|whatsapp|tiktok|linkedin|threads|bluesky|mastodon)\s*[:：-]/iu;

const SENTENCE = /[.!?…。！？۔؟।][”"»’')\]]*$/u;

export const rules: readonly Rule[] = [
  {
    name: 'caption',
    kind: 'caption',
    example: 'The harbour at dawn. Photo: A. Lind',
    applies: (piece, about) =>
      piece.kind === 'caption' ||
      (piece.text.length < 400 &&
        piece.kind !== 'heading' &&
        !isCore(piece, about) &&
        inTag(piece, about, 'figure', 4)) ||
      (piece.text.length < 400 &&
        piece.kind !== 'heading' &&
        (marked(piece, about, ['caption'], 2, 0.35) ||
          (marked(piece, about, ['picture'], 2, 0.1) &&
            !isCore(piece, about) &&
            piece.box.parent !== undefined &&
            piece.box.parent.media + piece.box.media > 0))),
  },
  {
    name: 'credit',
    kind: 'caption',
    example: '(Photo: A. Lind/Harbour News)',
    applies: ({ text }) =>
      text.length < 160 &&
      /^[[(]?(?:photo|foto|image|bild|picture|fotos|photos|credit|quelle|source|imagen|graphic|grafik|illustration)s?\s*(?:by|credit|von|:|©|\/)/iu.test(
        text,
      ),
  },
  {
    name: 'repeated-title',
    kind: 'repeated-title',
    example: 'Ferry fares frozen until spring',
    applies: ({ text, kind, order }, { metadata, core }) =>
      metadata.title !== undefined &&
      text.length < 2 * metadata.title.length + 10 &&
      similarity(text, metadata.title) >= 0.8 &&
      (kind === 'heading' || order <= core.first + 2 || text.length <= metadata.title.length + 3),
  },
  {
    name: 'byline',
    kind: 'byline',
    example: 'By Una Corrigan, transport correspondent',
    applies: (piece, about) => isByline(piece, about),
  },
  {
    name: 'dateline',
    kind: 'byline',
    example: 'Published 3 November 2026, 08:15',
    applies: ({ text, kind }) =>
      kind !== 'table' &&
      text.length < 110 &&
      wordsIn(text).length <= 16 &&
      !SENTENCE.test(text.replace(/Uhr\.?$|[ap]\.m\.$/u, '')) &&
      isDateline(text),
  },
  {
    name: 'related-line',
    kind: 'related',
    example: 'Read more: School bell falls silent',
    applies: (piece, { evidence }) => {
      const phrase = phraseKind(piece.text);
      return (
        phrase === 'related' &&
        (evidence.density[piece.order]! > 0.3 ||
          piece.text.length < 60 ||
          piece.kind === 'heading' ||
          /^[^:]{3,30}:/.test(piece.text))
      );
    },
  },
  {
    name: 'related-box',
    kind: 'related',
    example: 'School bell falls silent',
    applies: (piece, about) => marked(piece, about, ['related'], 4, 0.15) && !isCore(piece, about),
  },
  {
    name: 'link-line',
    kind: 'related',
    example: 'School bell falls silent after a century',
    applies: (piece, about) =>
      about.evidence.density[piece.order]! > 0.85 &&
      piece.text.length < 300 &&
      !(piece.kind === 'heading' && about.core.massIn(piece.order + 1, piece.order + 3) > 0) &&
      !SENTENCE.test(piece.text) &&
      !listOfLinkedThings(piece, about),
  },
  {
    name: 'newsletter',
    kind: 'newsletter',
    example: 'Sign up for our daily newsletter',
    applies: (piece, about) => phraseKind(piece.text) === 'newsletter' || marked(piece, about, ['subscribe'], 4, 0.15),
  },
  {
    name: 'share-bar',
    kind: 'share-bar',
    example: 'Share on Facebook',
    applies: (piece, about) =>
      (phraseKind(piece.text) === 'share' && piece.text.length < 80) ||
      (marked(piece, about, ['share'], 3, 0.1) && !isCore(piece, about)),
  },
  {
    name: 'comments',
    kind: 'comments',
    example: 'Leave a reply',
    applies: (piece, about) =>
      (phraseKind(piece.text) === 'comments' && piece.text.length < 120) || marked(piece, about, ['comments'], 6, 0.15),
  },
  {
    name: 'promotion',
    kind: 'promotion',
    example: 'Advertisement',
    applies: (piece, about) =>
      (phraseKind(piece.text) === 'advert' && piece.text.length < 60) ||
      (marked(piece, about, ['advert', 'promotion'], 4, 0.1) && !isCore(piece, about)),
  },
  {
    name: 'consent',
    kind: 'embed',
    example: 'To view this video, please enable cookies',
    applies: (piece, about) => phraseKind(piece.text) === 'consent' || marked(piece, about, ['consent'], 6, 0.3),
  },
  {
    name: 'embed',
    kind: 'embed',
    example: 'What a day at the harbour! pic.example/1 — Harbour News (@harbour)',
    applies: (piece, about) => marked(piece, about, ['embed'], 3, 0.15) && !isCore(piece, about),
  },
  {
    name: 'tags',
    kind: 'tags',
    example: 'Tags: harbour, ferries',
    applies: (piece, about) =>
      (phraseKind(piece.text) === 'tags' && piece.text.length < 300) ||
      (marked(piece, about, ['meta'], 3, 0.1) &&
        !isCore(piece, about) &&
        (piece.text.length < 60 || about.evidence.density[piece.order]! > 0.3)),
  },
  {
    name: 'author-box',
    kind: 'author-box',
    example: 'Una Corrigan writes about transport.',
    applies: (piece, about) => phraseKind(piece.text) === 'author-box' || marked(piece, about, ['author'], 4, 0.15),
  },
  {
    name: 'author-bio',
    kind: 'author-box',
    example: 'Una Corrigan is the transport correspondent of the Island Post.',
    applies: isBiography,
  },
  {
    name: 'hidden-class',
    kind: 'other',
    example: 'Sign in to go on reading',
    applies: hasHiddenClass,
  },
  {
    name: 'paywall',
    kind: 'promotion',
    example: 'Keep reading for €1',
    applies: (piece, about) => isWall(piece, about),
  },
  {
    name: 'bare-address',
    kind: 'share-bar',
    example: 'Instagram: https://www.instagram.com/harbournews',
    applies: (piece, about) => BARE_ADDRESS.test(piece.text) || isProfileLine(piece, about),
  },
  {
    name: 'navigation',
    kind: 'navigation',
    example: 'Home › News › Harbour',
    applies: (piece, about) =>
      (marked(piece, about, ['navigation'], 3, 0.1) &&
        !isCore(piece, about) &&
        piece.kind !== 'heading' &&
        (about.evidence.density[piece.order]! > 0.3 || !isInRange(piece, about))) ||
      inTag(piece, about, 'nav', 8) ||
      (inTag(piece, about, 'footer', 4) && !isCore(piece, about)),
  },
  {
    name: 'copyright',
    kind: 'other',
    example: '© 2026 Harbour News. All rights reserved.',
    applies: ({ text }) => phraseKind(text) === 'copyright',
  },
  {
    name: 'aside',
    kind: 'other',
    example: 'How the fares are set',
    applies: (piece, about) => inTag(piece, about, 'aside', 6) || inTag(piece, about, 'form', 3),
  },
];

/** A line that asks for a subscription, and what stands in one wall box with it. */
function isWall({ box, text }: Piece, { core, evidence }: RuleContext): boolean {
  if (asksToSubscribe(text)) return true;
  let at: Box | undefined = box;
  for (let step = 0; at && step < 4; step++, at = at.parent)
    if (isWallBox(at) && core.massIn(at.from, at.to) <= 0.15 * core.total)
      return evidence.page.pieces.slice(at.from, at.to).some((piece) => asksToSubscribe(piece.text));
  return false;
}

/** Every line of the piece names a social network and an account there. */
function isProfileLine({ text, anchors }: Piece, _about: RuleContext): boolean {
  return (
    anchors.length > 0 &&
    text.length < 300 &&
    text.split('\n').every((line) => line.length < 100 && NETWORKS.test(line))
  );
}

function isInRange({ order }: Piece, { core }: RuleContext): boolean {
  return core.first < order && order < core.last;
}

function isCore({ order }: Piece, { core }: RuleContext): boolean {
  return core.mass[order]! > 0;
}

/** Whether a box near the piece is of one of the kinds, and holds no good part of the core. */
function marked(
  { box }: Piece,
  { evidence, core }: RuleContext,
  kinds: readonly BoxKind[],
  steps: number,
  most: number,
): boolean {
  let at: Box | undefined = box;
  for (let step = 0; at && step < steps; step++, at = at.parent) {
    if (at.tag === 'body' || at.tag === 'html') return false;
    const found = evidence.kinds[at.order]!;
    if (kinds.some((kind) => found.has(kind)) && core.massIn(at.from, at.to) <= most * core.total) return true;
  }
  return false;
}

function inTag({ box }: Piece, { core }: RuleContext, tag: string, steps: number): boolean {
  let at: Box | undefined = box;
  for (let step = 0; at && step < steps; step++, at = at.parent)
    if (at.tag === tag && core.massIn(at.from, at.to) <= 0.15 * core.total) return true;
  return false;
}

function isByline(piece: Piece, about: RuleContext): boolean {
  const { text, order, kind } = piece;
  if (text.length > 160 || kind === 'table' || isCore(piece, about)) return false;
  const first = about.metadata.byline?.split(', ')[0];
  const near = order < about.core.first || order > about.core.last - 1;
  if (first && near && text.includes(first) && text.length < first.length + 60) return true;
  return order < about.core.first && /^by\s+\p{Lu}/u.test(text) && nameIn(text).split(' ').length <= 6;
}

function hasHiddenClass({ box }: Piece, { core }: RuleContext): boolean {
  let at: Box | undefined = box;
  for (let step = 0; at && step < 6; step++, at = at.parent)
    if (HIDDEN_CLASS.test(at.words) && !SHOWN_CLASS.test(at.words) && core.massIn(at.from, at.to) <= 0.15 * core.total)
      return true;
  return false;
}

/** "Una Corrigan is …" at the foot or head of the article, told of its own author. */
function isBiography({ text, order }: Piece, { metadata, core }: RuleContext): boolean {
  if (text.length > 700 || (order < core.last - 2 && order > core.first)) return false;
  return (metadata.byline ?? '').split(', ').some((name) => {
    if (wordsIn(name).length < 2 || !text.startsWith(name)) return false;
    return /^(?:,|\s(?:is|was|has|writes|covers|joined|studied|works|ist|arbeitet|schreibt|est|es|é|è|är|er)\s)/u.test(
      text.slice(name.length),
    );
  });
}

function isDateline(text: string): boolean {
  if (!printedDate(text)) return false;
  const rest = text.replace(/\d+|\p{L}+\s+\d|[^\p{L}\s]/gu, ' ');
  return wordsIn(rest).length <= 8;
}

/** A list whose items are links but follow prose that introduces them: "The candidates are:". */
function listOfLinkedThings({ kind, text }: Piece, _about: RuleContext): boolean {
  return kind === 'list-item' && text.length < 3;
}
