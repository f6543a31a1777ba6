import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NamedSpan } from '../../core/entities/names';
import { readDocument, type Stretch, type TaggerDocument } from '../../core/entities/tagger/document';
import { featuresAt, MOST_FEATURES } from '../../core/entities/tagger/features';
import { labelsFor } from '../../core/entities/tagger/labels';
import type { Lexicon } from '../../core/entities/tagger/lexicon';
import { wordsOf } from '../../core/entities/tagger/words';
import { trimName } from '../../core/entities/trim';
import { splitSentences } from '../../core/text/sentences';
import { tokenize } from '../../core/text/tokens';

/** One labelled document. */
export interface Labelled {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly entities: readonly NamedSpan[];
}

/** Every document of every `.ndjson` file of a folder, by file name. */
export function readLabelled(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ ...(JSON.parse(line) as Omit<Labelled, 'source'>), source: basename(name, '.ndjson') })),
    );
}

/** Sources of short messages, which are often written without capitals. */
const MESSAGES = new Set(['btc', 'wnut17']);

/**
 * The documents and, of every so many, a copy without capitals and one in capitals, so that text in other cases is
 * read too. Copies whose length would change are left out.
 */
export function inOtherCases(documents: readonly Labelled[]): Labelled[] {
  return documents.flatMap((document, index) => {
    const copies = [document];
    const lower = document.text.toLowerCase();
    const upper = document.text.toUpperCase();
    const often = MESSAGES.has(document.source) ? 3 : 12;
    if (index % often === 0 && lower.length === document.text.length) copies.push({ ...document, text: lower });
    if (index % 24 === 6 && upper.length === document.text.length) copies.push({ ...document, text: upper });
    return copies;
  });
}

/** A sentence ready for fitting: features of word `i` are `features[offsets[i] .. offsets[i + 1])`. */
export interface Example {
  readonly offsets: Uint32Array;
  readonly features: Uint32Array;
  readonly labels: Uint8Array;
  readonly source: string;
}

export function documentOf(text: string, lexicon: Lexicon): TaggerDocument {
  return readDocument(wordsOf(tokenize(text), lexicon), splitSentences(text), lexicon);
}

const buffer = new Uint32Array(MOST_FEATURES);

export function examplesOf({ text, entities, source }: Labelled, lexicon: Lexicon): Example[] {
  const document = documentOf(text, lexicon);
  const trimmed = entities.flatMap((name) => {
    const span = trimName(text, name, name.kind === 'person');
    return span ? [{ ...span, kind: name.kind }] : [];
  });
  const labels = labelsFor(document.words, trimmed);
  return document.stretches.map((stretch) => exampleOf(document, stretch, labels, source));
}

function exampleOf(document: TaggerDocument, stretch: Stretch, labels: Uint8Array, source: string): Example {
  const { from, to } = stretch;
  const offsets = new Uint32Array(to - from + 1);
  const collected: number[] = [];
  for (let index = from; index < to; index++) {
    const size = featuresAt(document, stretch, index, buffer);
    for (let turn = 0; turn < size; turn++) collected.push(buffer[turn]!);
    offsets[index - from + 1] = collected.length;
  }
  return { offsets, features: Uint32Array.from(collected), labels: labels.slice(from, to), source };
}
