import type { Span } from '../../text/spans';
import type { Token } from '../../text/tokens';
import type { NamedSpan } from '../names';
import { isPeople } from '../peoples';
import { trimName } from '../trim';
import { consistentNames } from './consistency';
import { isCapital, PERSON_TOPIC, readDocument, type Stretch, type TaggerDocument } from './document';
import { featuresAt, MOST_FEATURES } from './features';
import { LABELS, namesFrom, OUTSIDE } from './labels';
import { CLASS_LETTERS, classesOf, topicOf } from './lexicon';
import { readModel, type TaggerModel } from './model';
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
  return consistentNames(text, document, withoutHeadings(document, withoutOffices(text, document, names)));
}

/** "Minister of Foreign Affairs Ana Lima": what the office is for is no part of the name after it. */
function withoutOffices(text: string, { words }: TaggerDocument, names: readonly NamedSpan[]): NamedSpan[] {
  let at = 0;
  return names.map((name) => {
    while (at < words.length && words[at]!.start < name.start) at++;
    if (name.kind === 'place' || !/\b(?:of|for)(?: the)? $/.test(text.slice(Math.max(0, name.start - 9), name.start)))
      return name;
    let last = at;
    while (last + 1 < words.length && words[last + 1]!.end <= name.end) last++;
    const isGiven = (index: number) =>
      (classesOf(words[index]!.type.known) & GIVEN) !== 0 && isCapital(words[index]!.type.written);
    // A body keeps its name, unless an office stands before it and a given name inside.
    const first =
      name.kind === 'person'
        ? firstBare(words, at, last)
        : [last - 1, last - 2].find((index) => index > at && isGiven(index));
    if (first === undefined || first === at) return name;
    if (name.kind === 'organization' && !holdsOffice(words, at)) return name;
    return { start: words[first]!.start, end: name.end, kind: 'person' };
  });
}

/** The first word that is not a common one, with at least one after it. */
function firstBare(words: readonly Word[], from: number, last: number): number {
  let first = from;
  while (
    last - first >= 2 &&
    topicOf(words[first]!.type.known) !== 0 &&
    (classesOf(words[first]!.type.known) & GIVEN) === 0
  )
    first++;
  return first;
}

/** "Minister of", "Secretary of": a noun for a person right before. */
const holdsOffice = (words: readonly Word[], at: number): boolean =>
  [at - 2, at - 3].some((index) => index >= 0 && topicOf(words[index]!.type.known) === PERSON_TOPIC);

const GIVEN = 1 << CLASS_LETTERS.indexOf('g');
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

function emissions(
  document: TaggerDocument,
  stretch: Stretch,
  from: number,
  to: number,
  model: TaggerModel,
): Float32Array {
  const { weights, scale, bias, rowOf } = model;
  const scores = new Float32Array((to - from) * LABELS);
  for (let index = from; index < to; index++) {
    const base = (index - from) * LABELS;
    const size = featuresAt(document, stretch, index, found);
    for (let turn = 0; turn < size; turn++) {
      const row = rowOf(found[turn]!) * LABELS;
      if (row < 0) continue;
      for (let label = 0; label < LABELS; label++) scores[base + label]! += weights[row + label]!;
    }
    for (let label = 0; label < LABELS; label++) scores[base + label]! *= scale;
    scores[base + OUTSIDE]! -= bias;
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
