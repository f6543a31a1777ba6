import type { Span } from '../../text/spans';
import type { Token } from '../../text/tokens';
import type { NamedSpan } from '../names';
import { isPeople } from '../peoples';
import { trimName } from '../trim';
import { withAcronyms } from './acronyms';
import { consistentNames } from './consistency';
import { readDocument, type Stretch, type TaggerDocument } from './document';
import {
  withCoordinatedPlaces,
  withMendedEdges,
  withoutBareTitles,
  withoutShoutedVerbs,
  withWholeGivenNames,
} from './edges';
import { featuresAt, MOST_FEATURES } from './features';
import { LABELS, namesFrom } from './labels';
import { CLASS_LETTERS, classesOf, topicOf } from './lexicon';
import { readModel, type TaggerModel } from './model';
import { withoutOffices, withoutStaff } from './offices';
import { bestLabels } from './viterbi';
import { Case, type Word, wordsOf } from './words';

/** Longest stretch decoded at once, in words; longer sentences are decoded piece by piece. */
const LONGEST_STRETCH = 400;

/** Names as the model sees them, in reading order, without overlaps. */
export function tagNames(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Span[],
  model: TaggerModel,
): NamedSpan[] {
  const document = readDocument(wordsOf(tokens, model.lexicon), sentences, model.lexicon);
  const names = document.stretches
    .flatMap((stretch) => namesInStretch(document, stretch, model))
    .flatMap((name) => {
      const span = trimName(text, withOwner(text, name), name.kind === 'person');
      return span && !isPeople(text.slice(span.start, span.end), model.lexicon) && !isCurrency(text, span.end)
        ? [{ ...span, kind: name.kind }]
        : [];
    });
  const mended = withoutBareTitles(text, withWholeGivenNames(document, withMendedEdges(text, names)));
  const placed = withoutShoutedVerbs(text, withCoordinatedPlaces(text, document, mended));
  const bare = withoutStaff(document, withoutOffices(text, document, placed));
  return consistentNames(
    text,
    document,
    withAcronyms(document, withoutHeadings(document, withoutOpeners(document, bare))),
  );
}

/** A line of at most ten words without a full stop, whose longer words all have capitals. */
function isHeading(words: readonly Word[], stretch: Stretch | undefined): boolean {
  if (stretch === undefined || stretch.to - stretch.from > 10) return false;
  const line = words.slice(stretch.from, stretch.to).map(({ type }) => type);
  return line.at(-1)?.lower !== '.' && line.every(({ written, lower }) => written !== Case.lower || lower.length < 4);
}

/** Classes that common words seldom share: given names, cities, countries, regions and bodies. */
const TELLING = [...'gckro'].reduce((bits, letter) => bits | (1 << CLASS_LETTERS.indexOf(letter)), 0);

/**
 * "Diplomatic Front": a phrase of common words that has capitals only because it stands in a heading. Names of one
 * word, and those with a word the lexicon does not know as common, stay.
 */
function withoutHeadings({ words, stretches }: TaggerDocument, names: readonly NamedSpan[]): NamedSpan[] {
  let at = 0;
  let stretch = 0;
  return names.filter(({ start, end }) => {
    while (at < words.length && words[at]!.start < start) at++;
    while (stretch < stretches.length && stretches[stretch]!.to <= at) stretch++;
    let last = at;
    let common = true;
    for (; last < words.length && words[last]!.start < end; last++) {
      const { known, written } = words[last]!.type;
      if (written === Case.upper || topicOf(known) === 0 || (classesOf(known) & TELLING) !== 0) common = false;
    }
    return !(common && last - at > 1 && isHeading(words, stretches[stretch]));
  });
}

/** Words from which a document is long enough to show how its words are written elsewhere. */
const SHORTEST_DOCUMENT = 60;

const isShort = ({ words }: TaggerDocument): boolean => words.length < SHORTEST_DOCUMENT;

/**
 * "Ferry fares rise": one common word that opens its sentence, and has a capital nowhere else in the document, is no
 * person or place. In a message without a full stop it stays: nothing else there
 * could have shown the capital.
 */
function withoutOpeners(document: TaggerDocument, names: readonly NamedSpan[]): NamedSpan[] {
  const { stretches, words, elsewhere } = document;
  if (isShort(document) && words.at(-1)?.type.lower !== '.') return [...names];
  const opening = new Map(stretches.map(({ from }) => [words[from]!.start, words[from]!] as const));
  return names.filter(({ start, end, kind }) => {
    const word = opening.get(start);
    if (kind === 'organization' || word === undefined || word.end !== end) return true;
    const { known, hash, written } = word.type;
    const common = topicOf(known) !== 0 && (classesOf(known) & TELLING) === 0 && written === Case.capital;
    return !common || (elsewhere.get(hash)?.capital ?? 0) > 0;
  });
}

/** "People’s Assembly" where the model saw only "Assembly": the owner belongs to the name. */
function withOwner(text: string, name: NamedSpan): Span {
  const owner =
    /\b(?:People|Women|Children|Workers|Farmers|Veterans|Prosecutor|Governor|Mothers)(?:['’]s|s?['’]) $/.exec(
      text.slice(Math.max(0, name.start - 16), name.start),
    );
  return owner && name.kind !== 'person' ? { start: name.start - owner[0].length, end: name.end } : name;
}

/** "US$5 million", "Rs 40": a currency, not a name. */
const isCurrency = (text: string, end: number): boolean => /^[$€£]/.test(text.slice(end, end + 1));

function namesInStretch(document: TaggerDocument, stretch: Stretch, model: TaggerModel): NamedSpan[] {
  const names: NamedSpan[] = [];
  for (let from = stretch.from; from < stretch.to; from += LONGEST_STRETCH) {
    const to = Math.min(stretch.to, from + LONGEST_STRETCH);
    const scores = emissions(document, stretch, from, to, model);
    names.push(...namesFrom(document.words, bestLabels(scores, to - from, model.steps), from));
  }
  return names;
}

const found = new Uint32Array(MOST_FEATURES);
/** Whole numbers, which are added faster than the scores they become. */
const sums = new Int32Array(LABELS);

function emissions(
  document: TaggerDocument,
  stretch: Stretch,
  from: number,
  to: number,
  model: TaggerModel,
): Float32Array {
  const { weights, scale, rowOf } = model;
  const bias = isShort(document) ? model.shortBias : model.bias;
  const scores = new Float32Array((to - from) * LABELS);
  for (let index = from; index < to; index++) {
    const base = (index - from) * LABELS;
    const size = featuresAt(document, stretch, index, found);
    for (let turn = 0; turn < size; turn++) {
      const row = rowOf(found[turn]!) * LABELS;
      if (row < 0) continue;
      for (let label = 0; label < LABELS; label++) sums[label]! += weights[row + label]!;
    }
    for (let label = 0; label < LABELS; label++) scores[base + label] = sums[label]! * scale + bias[label]!;
    sums.fill(0);
  }
  return scores;
}

/** Models by their bytes, so that one file is read once however many articles are analysed. */
const models = new WeakMap<Uint8Array, TaggerModel>();

/** The tagger in the bytes of `entities.bin`; throws when they are not such a file. */
export function taggerFrom(bytes: Uint8Array): TaggerModel {
  const known = models.get(bytes);
  if (known) return known;
  const model = readModel(bytes);
  models.set(bytes, model);
  return model;
}
