import { existsSync, readFileSync } from 'node:fs';
import type { Cast } from '../core/entities/entities';
import { cast } from '../core/entities/entities';
import type { Models } from '../core/models';
import { quotedSpans } from '../core/quotations/marks';
import type { Reading } from '../core/quotations/reading';
import { readingOf } from '../core/quotations/reading';
import { articleFromText } from '../core/text/plain';
import { splitSentences } from '../core/text/sentences';
import type { Span } from '../core/text/spans';
import { tokenize } from '../core/text/tokens';

export interface LabelledQuotation extends Span {
  readonly direct: boolean;
  /** Scare quotes, and indirect contents that hold a direct quotation: neither counts for nor against. */
  readonly ignore: boolean;
  readonly cue?: string | null;
  readonly speaker: (Span & { readonly text: string; readonly kind: string; readonly resolved?: string }) | null;
}

/** An article with its attributions as PolNeAR's annotators saw them (Newell, Margolin and Ruths, LREC 2018). */
export interface LabelledArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly LabelledQuotation[];
}

export function readArticles(ndjson: string): LabelledArticle[] {
  return ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledArticle);
}

/** The packaged weights that the analysis would be given. */
export function packagedModels(): Models {
  const entities = new URL('../../public/models/entities.bin', import.meta.url);
  return existsSync(entities) ? { entities: new Uint8Array(readFileSync(entities)) } : {};
}

/** The names the product itself finds, so that what is fitted meets in use what it met in training. */
export function castOf({ text }: LabelledArticle, models: Models): Cast {
  const found = { tokens: tokenize(text), boundaries: splitSentences(text) };
  return cast.run(articleFromText(text), found, { models, report: () => undefined });
}

export function readingFor({ text }: LabelledArticle, found: Cast): Reading {
  return readingOf(text, tokenize(text), splitSentences(text), quotedSpans(text), found);
}
