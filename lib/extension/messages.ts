import type { Article, ExtractionFailure } from '../core/article';
import type { Correction } from '../core/corrections/corrections';
import type { Card } from '../core/marks/cards';
import type { JumpOutcome, Layer, Mark, MarkOutcome } from '../core/marks/marks';
import type { Result } from '../core/result';
import type { Span } from '../core/text/spans';

export interface MarkRequest {
  /** `Article.text`, which the spans are in. */
  readonly text: string;
  /** The layers to show; none takes every mark away. */
  readonly layers: readonly Layer[];
  readonly marks: readonly Mark[];
  /** What the names of our highlights begin with; their style sheet is in the page already. */
  readonly prefix: string;
  /** What there is to say about each marked claim and actor, by its id. */
  readonly cards: readonly Card[];
  /** The words on the cards' own controls. */
  readonly words: CardControls;
}

/** The words on the controls of a card, in the interface's language. */
export interface CardControls {
  readonly direction: 'ltr' | 'rtl';
  /** Said once to those who cannot see the marks: how many there are. */
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

export type { JumpOutcome, Layer, Mark, MarkOutcome, Strength } from '../core/marks/marks';

/** What of a page is read: what extraction takes for the article, the reader's selection, or all of its text. */
export type Extent = 'article' | 'selection' | 'anything';

/** Everything one part of the extension may ask of another, by who answers. */
export interface Messages {
  background: {
    /** Begins to hear which pages open, where the reader's sites ask for it now. */
    heedSites(): void;
    /**
     * Reads the tab's page and analyses it; what is found arrives in `storage.session`, part by part. Answers when
     * all is done; joins a reading that is under way. Rejects when the worker is stopped: ask again. `click` is what
     * the page was asked with by whoever asks for the reading, if it was.
     */
    read(tabId: number, extent?: Extent, click?: string): void;
    /** Analyses pasted text; answers the key its reading is stored under, before it is done. */
    readText(pasted: { text: string; title?: string }): string;
    /** Lays a saved reading where the views look; answers the key it lies under, null when it is not saved any more. */
    openSaved(key: string): string | null;
    /** Shows the given layers on the tab's page, from the tab's latest analysis. */
    mark(request: { tabId: number; layers: readonly Layer[] }): MarkOutcome;
    /** Puts the reader's corrections of a reading in place of those made before; none undoes all. */
    correct(request: { key: string; corrections: readonly Correction[] }): void;
    /** Scrolls the tab's page to a place. */
    jump(request: { tabId: number; span: Span }): JumpOutcome;
  };
  page: {
    /** Read once for each `click`, a name that whoever asks gives it, and anew where there is none. */
    extract(extent?: Extent, click?: string): Result<Article, ExtractionFailure>;
    mark(request: MarkRequest): MarkOutcome;
    jump(request: { text: string; span: Span; prefix: string }): JumpOutcome;
  };
}

export type Answerer = keyof Messages;
export type Call<Who extends Answerer> = keyof Messages[Who] & string;
export type Asked<Who extends Answerer, Name extends Call<Who>> = Messages[Who][Name] extends (
  ...given: infer Given
) => unknown
  ? Given
  : never;
export type Answered<Who extends Answerer, Name extends Call<Who>> = Messages[Who][Name] extends (
  ...given: never[]
) => infer Answer
  ? Answer
  : never;

/** All answers one part of the extension has to give; the compiler asks for every one. */
export type Answers<Who extends Answerer> = {
  [Name in Call<Who>]: (...given: Asked<Who, Name>) => Answered<Who, Name> | Promise<Answered<Who, Name>>;
};
