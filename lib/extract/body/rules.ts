import type { LeftOut } from '../../core/article';
import { nameIn } from '../metadata/byline';
import { printedDate } from '../metadata/date-text';
import { similarity, wordsIn } from '../metadata/similarity';
import type { Piece } from '../page-tree';
import { phraseKind } from './phrases';
import { hasHiddenClass, inTag, isCore, isInRange, isWall, marked, type RuleContext } from './surroundings';

/** Why a piece that stands with the article is left out of its text. */
export interface Rule {
  readonly name: string;
  readonly kind: LeftOut['kind'];
  /** A piece it is meant for. */
  readonly example: string;
  applies(piece: Piece, about: RuleContext): boolean;
}

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
      (marked(piece, about, ['meta'], 3, 0.1, false) &&
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

/** Every line of the piece names a social network and an account there. */
function isProfileLine({ text, anchors }: Piece, _about: RuleContext): boolean {
  return (
    anchors.length > 0 &&
    text.length < 300 &&
    text.split('\n').every((line) => line.length < 100 && NETWORKS.test(line))
  );
}

function isByline(piece: Piece, about: RuleContext): boolean {
  const { text, order, kind } = piece;
  if (text.length > 160 || kind === 'table' || isCore(piece, about)) return false;
  const first = about.metadata.byline?.split(', ')[0];
  const near = order < about.core.first || order > about.core.last - 1;
  if (first && near && text.includes(first) && text.length < first.length + 60) return true;
  return order < about.core.first && /^by\s+\p{Lu}/u.test(text) && nameIn(text).split(' ').length <= 6;
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
  if (!/\d/.test(text) || !printedDate(text)) return false;
  const rest = text.replace(/\d+|\p{L}+\s+\d|[^\p{L}\s]/gu, ' ');
  return wordsIn(rest).length <= 8;
}

/** A list whose items are links but follow prose that introduces them: "The candidates are:". */
function listOfLinkedThings({ kind, text }: Piece, _about: RuleContext): boolean {
  return kind === 'list-item' && text.length < 3;
}
