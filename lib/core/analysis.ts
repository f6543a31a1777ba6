import type { Article, Block, LeftOut } from './article';
import type { Span } from './text/spans';

/** Part of the contract with everything outside; see the fields' comments for units and ranges. */
export interface Analysis {
  readonly schemaVersion: 1;
  readonly article: AnalysedArticle;
  readonly sentences: readonly Sentence[];
  /** By falling salience. */
  readonly entities: readonly Entity[];
  /** Ids of the entities that carry the story, most central first, five at most. */
  readonly keyActors: readonly string[];
  readonly quotations: readonly Quotation[];
  readonly claims: readonly Claim[];
  /** Absent where there is no title, or where it asserts nothing. */
  readonly headline?: Headline;
  readonly links: readonly Link[];
  /** Indexes into `sentences`, best first. */
  readonly summary: Summary;
  readonly problems: readonly Problem[];
}

/** The article without its anchors, which became `Analysis.links`. */
export type AnalysedArticle = Omit<Article, 'anchors' | 'blocks' | 'leftOut'> & {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
};

export interface Sentence extends Span {
  /** 0 to 1: how much this sentence asserts something checkable that readers would want checked. */
  readonly checkworthiness: number;
}

export type EntityKind = 'person' | 'organization' | 'place' | 'other';

/** A place in the text that refers to an entity. */
export interface Mention extends Span {
  readonly text: string;
  readonly form: 'name' | 'nominal' | 'pronoun';
}

/** Someone or something the article talks about under one or more names. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest name the article prints. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** As the article words it; never from outside knowledge. */
  readonly role?: string;
  /** Where `role` is printed. */
  readonly roleSpan?: Span;
  /** 0 to 1. */
  readonly salience: number;
  /** In reading order. */
  readonly mentions: readonly Mention[];
}

/** Who is credited with quoted or reported words: the span is the printed words, `name` the entity's when resolved. */
export interface Speaker extends Span {
  readonly name: string;
  readonly entity?: string;
}

export interface Cue extends Span {
  readonly lemma: string;
}

export interface Quotation extends Span {
  /** Direct: inside quotation marks, and the span covers the quoted words with their marks. Indirect: reported speech. */
  readonly direct: boolean;
  readonly speaker?: Speaker;
  readonly cue?: Cue;
}

export type ClaimKind = 'quantity' | 'event' | 'causal' | 'comparison' | 'prediction' | 'rule' | 'other';
export type AttributionKind = 'named' | 'unnamed' | 'document' | 'none';

/** Who or what a claim is credited to. `document` is an institution, an organisation or a document. */
export interface Attribution {
  readonly kind: AttributionKind;
  readonly source?: Span & { readonly text: string; readonly entity?: string };
  /** The words that show it ("said", "according to"). */
  readonly cue?: Span;
  /** Why the source is not named, as the article puts it. */
  readonly reason?: Span;
  /** "X said, citing Y": the source behind the source. */
  readonly via?: Span & { readonly text: string; readonly entity?: string };
}

export interface Claim extends Span {
  readonly id: string;
  /** Index into `Analysis.sentences`. */
  readonly sentence: number;
  readonly kind: ClaimKind;
  readonly attribution: Attribution;
  /** The words that soften it. */
  readonly hedges: readonly Span[];
  /** The words that deny or negate; absent when there are none. */
  readonly denials?: readonly Span[];
  /** The heading or lead-in under which a list item stands and without which it cannot be read. */
  readonly context?: Span;
  /** 0 to 1. */
  readonly checkworthiness: number;
  /** Ids of links that stand in or beside the claim as its evidence. */
  readonly links: readonly string[];
}

/** Information about an address, not an alarm: text that shows another domain is nearly always harmless. */
export interface LinkNotice {
  readonly kind: 'credentials' | 'lookalike' | 'other-domain';
  /** One plain sentence. */
  readonly text: string;
}

/** What the headline asserts, as a claim of its own. Its spans point into `text`, not into the article. */
export interface Headline {
  readonly text: string;
  readonly kind: ClaimKind;
  /** The words that soften it. */
  readonly hedges: readonly Span[];
  /** The sentence of the body that carries the same claim; absent when it was not found in these words. */
  readonly sentence?: number;
}

export interface Link {
  readonly id: string;
  readonly href: string;
  readonly text: string;
  readonly occurrence: number;
  /** Absolute, redirect wrappers opened, tracking parameters removed. Absent when it is not an address of the web. */
  readonly url?: string;
  /** Registrable domain of `url`. */
  readonly domain?: string;
  /** The wrappers that were opened, outermost first. */
  readonly hops?: readonly string[];
  /** Where `url` is an archived or accelerated copy: the address of the original. */
  readonly original?: string;
  /** The first link of the page that leads to the same place. */
  readonly duplicateOf?: string;
  /** What a reader should know of the address before opening it. Absent when there is nothing. */
  readonly notices?: readonly LinkNotice[];
  readonly destination: string;
  readonly role: string;
  /** One sentence each, in plain words. */
  readonly evidence: { readonly destination?: string; readonly role?: string };
  readonly span?: Span;
  /** Index into `Analysis.sentences`. */
  readonly sentence?: number;
  readonly rel: readonly string[];
  readonly isPdf: boolean;
  /** The same owner as the page's site, where known. */
  readonly sister: boolean;
  /** Not a home page. */
  readonly deep: boolean;
}

export interface Summary {
  readonly sentences: readonly number[];
  /** The sentence of the body that carries the headline's claim; absent when not found in these words. */
  readonly headline?: number;
  /** The kind of page the sentences were chosen for; absent for an ordinary story. */
  readonly genre?: NonNullable<Article['genre']>;
}

/** What did not run or only partly did. "Could not look" never reads as "found nothing". */
export interface Problem {
  readonly code: string;
  readonly message: string;
  /** The analyser it is about. */
  readonly analyser?: string;
}
