import type { Span } from './text/spans';

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote' | 'caption' | 'table' | 'code';

/** A piece of the article that a reader sees apart. Blocks are in reading order and never overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/**
 * One `<a href>` (or `<area href>`) of the page as extraction saw it: the attribute, the words, and the
 * surroundings from which `lib/core/links` tells what the link does. Plain JSON.
 */
export interface Anchor {
  /** The attribute as written. */
  readonly href: string;
  /** Anchor text with white space folded; the image's `alt` where there is no text. */
  readonly text: string;
  /** 0-based turn among the anchors of the page with the same `href`, in document order. */
  readonly occurrence: number;
  readonly rel: readonly string[];
  /** Where it stands in `Article.text`, if inside. */
  readonly span?: Span;
  /** What the page's `<base>` says relative addresses start from, where it has one. */
  readonly base?: string;
  readonly context: AnchorContext;
}

/** What surrounds an anchor on the page. Signals only: what they mean is decided in `lib/core/links/roles`. */
export interface AnchorContext {
  /**
   * Nearest first, at most eight: each ancestor as `tag`, with its id, classes, ARIA role, `itemprop` and the like
   * as lower-case words.
   */
  readonly ancestors: readonly { readonly tag: string; readonly words: string }[];
  /** Tags and ARIA roles of the regions of the page around it at any distance, nearest first: `nav`, `aside`, `main` … */
  readonly landmarks: readonly string[];
  /** The folded text of the run of words it stands in (paragraph, list item, cell), at most 600 code units of it. */
  readonly block: string;
  /** Where in `block` the anchor text begins, or -1. */
  readonly blockOffset: number;
  /** Share of the whole run of words that stands inside anchors, 0 to 1. */
  readonly linkDensity: number;
  /** The nearest heading before it, folded, at most 80 code units; absent when there is none. */
  readonly heading?: string;
  /** How many sibling structures of the same shape are mostly link as well, the largest count of four levels. */
  readonly siblings: number;
  /** Position among all anchors of the document, 0 to 1. */
  readonly position: number;
  /** Share of the page's prose (long sentences outside anchors) that comes before it, 0 to 1. */
  readonly proseBefore: number;
  readonly hasImage: boolean;
  /** Other attributes of the anchor that tell something, lower case: class, id, title, aria-label, data-* names. */
  readonly attributes: string;
}

/**
 * Something that extraction read and left out of `Article.text`, so that the interface can show it. Of a `picture`, what
 * the page says of it in place of what it shows: words in the picture itself are not read.
 */
export interface LeftOut {
  readonly kind:
    | 'caption'
    | 'repeated-title'
    | 'byline'
    | 'share-bar'
    | 'promotion'
    | 'related'
    | 'newsletter'
    | 'comments'
    | 'navigation'
    | 'embed'
    | 'picture'
    | 'tags'
    | 'author-box'
    | 'other';
  readonly text: string;
}

/** A page as a reader means it. Plain JSON; `text` is fixed once by extraction and never trimmed or normalised after. */
export interface Article {
  readonly url?: string;
  readonly canonicalUrl?: string;
  readonly title?: string;
  /** As printed, without "By". */
  readonly byline?: string;
  readonly siteName?: string;
  /** BCP 47. */
  readonly lang?: string;
  /** ISO 8601, as precise as the page states it. */
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  /** What kind of page this is, where it needs its own way. Absent for an ordinary story. */
  readonly genre?: 'live-blog' | 'interview' | 'list';
  /** Present when the page shows only a part: behind a paywall, or the document ended early. */
  readonly cutOff?: 'paywall' | 'unfinished' | 'size';
  /** Blocks are parted by a blank line (`\n\n`), so that no two are glued. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly wordCount: number;
  readonly anchors: readonly Anchor[];
  readonly leftOut: readonly LeftOut[];
}

/** Why a page gave no article. */
export type ExtractionFailure = 'not-an-article' | 'restricted-page' | 'too-large' | 'bad-input';
