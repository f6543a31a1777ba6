import lists from './data/cues.json';
import type { Reading } from './reading';

export type CueKind = 'speech' | 'document' | 'thought' | 'stance';

/** A word that credits what stands beside it to somebody. */
export interface CueAt {
  /** Token index, and how many tokens it takes ("according to": two). */
  readonly at: number;
  readonly length: number;
  readonly lemma: string;
  readonly kind: CueKind;
  readonly shape: 'finite' | 'participle' | 'base' | 'phrase';
}

type Form = Pick<CueAt, 'lemma' | 'kind' | 'shape'>;

const FORMS: ReadonlyMap<string, Form> = formsOfAll();

/** Words before a form that show it to be a noun: "the report", "his claims", "in state". */
const BEFORE_NOUN = new Set(
  (
    'a an the this that these those his her its their our my your no any some every each another such new recent ' +
    'latest first of in on at by for from with into about several many two three against over after amid despite ' +
    'through than between following under without growing serious deep grave strong'
  ).split(' '),
);
const ALSO_NOUNS = new Set(
  (
    'answer answers attack attacks back backs believes charge charges claim claims comment comments demand demands ' +
    'doubt doubts estimate estimates fear fears find finds found hope hopes label labels list lists note notes ' +
    'object objects plan plans point points pointed post posts pledge pledges press promise promises protest protests question ' +
    'questions read reads reason reasons record records remark remarks reply replies report reports request requests ' +
    'rule rules say see shot shots signal signals sing state states stress support text texts thought vow vows view ' +
    'views want wants warning wish wishes wonder worry'
  ).split(' '),
);

/** The cue of one word that a token would be, were it a verb. */
export function cueForm(word: string): Form | undefined {
  return FORMS.get(word);
}

/** "That said, …", "kidneys, say, or hearts", "it goes without saying that", "needless to say", "as they say, …": nobody says anything. */
function isFigureOfSpeech(words: readonly string[], at: number): boolean {
  const [third = '', second = '', first = ''] = words.slice(Math.max(0, at - 3), at).slice(-3);
  const before = `${third} ${second} ${first}`.trim();
  if (words[at] === 'said')
    return (
      (/(?:^|[.;:!?] )that(?: being)?$/.test(before) && words[at + 1] === ',') ||
      (first === 'having' && words[at + 1] === 'that' && words[at + 2] === ',')
    );
  if (words[at] === 'say' && first === ',' && words[at + 1] === ',') return true;
  if (words[at] === 'saying') return /\bwithout$/.test(before);
  return /(?:needless|that is|strange|sad|safe|suffice it) to$|\bas they$/.test(before);
}

const DETERMINERS = new Set('a an the this these those his her its their our my'.split(' '));

/** Whether a clause, a name or a pronoun can begin here, rather than a bare noun go on. */
function opensClause({ words, tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^\p{Ll}/u.test(token.text)) return true;
  return /^(?:that|it|he|she|they|we|i|the|a|an|his|her|its|their|there|this|these|those|in|on|to|by|as|no|some|all|at|last|earlier|of|about|him|them)$/.test(
    words[at]!,
  );
}

/** Every cue outside quotation marks, in reading order. Base forms count after "to" or a modal or a plural only. */
export function cuesIn(reading: Reading): CueAt[] {
  const { words, tokens, quotedOf } = reading;
  const found: CueAt[] = [];
  for (let at = 0; at < words.length; at++) {
    if (quotedOf[at] !== -1) continue;
    const word = words[at]!;
    if (word === 'according' && words[at + 1] === 'to') {
      found.push({ at, length: 2, lemma: 'according to', kind: 'speech', shape: 'phrase' });
      continue;
    }
    const form = FORMS.get(word);
    if (form === undefined) continue;
    const before = words[at - 1] ?? '';
    const next = words[at + 1] ?? '';
    if (form.lemma === 'say' && isFigureOfSpeech(words, at)) continue;
    if (DETERMINERS.has(before) && word !== 'said') continue;
    // "10-year notes", "there are estimates": nouns. "compared to last year": a preposition.
    const measured = /^\d/.test(before) || /^[-–]$/.test(words[at - 2] ?? '');
    if (ALSO_NOUNS.has(word) && (measured || (/s$/.test(word) && /^(?:is|are|was|were)$/.test(before)))) continue;
    if (/^(?:read|seen)$/.test(word) && next === 'by') continue;
    if (before === 'than' || (/^calls?$/.test(word) && /^(?:conference|phone|telephone|video)$/.test(before))) continue;
    if (word === 'compared' && /^(?:to|with)$/.test(next)) continue;
    // "counter-terrorism", "well-known": part of a compound.
    if (/^[-–]$/.test(next) || /^[-–]$/.test(before)) continue;
    // "the Gulf states have": what an auxiliary follows is its subject.
    if (ALSO_NOUNS.has(word) && /^(?:of|has|have|had|is|are|was|were|will|would|could|can|may)$/.test(next)) continue;
    // "the alleged videos", "to investigate alleged fraud": an adjective before its noun.
    if (
      /^(?:alleged|reported|suspected|claimed|warning)$/.test(word) &&
      next !== 'responsibility' &&
      !opensClause(reading, at + 1)
    )
      continue;
    // "Twenty-seven states sued", "in the swing states": the verb has a clause behind it.
    if (word === 'states' && !/^(?:that|how|what|why|:|"|“|‘|''|``)$/.test(next)) continue;
    if (ALSO_NOUNS.has(word) && (BEFORE_NOUN.has(before) || before.endsWith("'s") || before.endsWith("s'"))) continue;
    // "remarks made by the mayor": a noun with what was done to it.
    if (ALSO_NOUNS.has(word) && /^(?:made|issued|published|released|given|sent|raised|filed)$/.test(next)) continue;
    // A capital inside a sentence is part of a name: "United States", "Washington Post".
    if (/^\p{Lu}/u.test(tokens[at]!.text) && at > 0 && /^[\p{L}\p{N}]/u.test(before)) continue;
    found.push({ at, length: 1, ...form });
  }
  return found;
}

function formsOfAll(): Map<string, Form> {
  const forms = new Map<string, Form>();
  const irregular: Readonly<Record<string, readonly string[]>> = lists.irregular;
  for (const kind of ['speech', 'document', 'thought', 'stance'] as const)
    for (const lemma of lists.verbs[kind])
      for (const [word, shape] of inflected(lemma, irregular[lemma]))
        if (!forms.has(word)) forms.set(word, { lemma, kind, shape });
  return forms;
}

/** A verb's forms; regular ones by the spelling rules of English. */
function inflected(lemma: string, irregular?: readonly string[]): [string, CueAt['shape']][] {
  const shapeOf = (word: string): CueAt['shape'] => (word.endsWith('ing') ? 'participle' : 'finite');
  // "read" is its own past; the list gives verbs like it no other.
  const past = irregular?.every((word) => word.endsWith('s') || word.endsWith('ing')) ? 'finite' : 'base';
  if (irregular) return [[lemma, past], ...irregular.map((word): [string, CueAt['shape']] => [word, shapeOf(word)])];
  const endsInY = /[^aeiou]y$/.test(lemma);
  const third = /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : endsInY ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  return [
    [lemma, 'base'],
    [third, 'finite'],
    [endsInY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`, 'finite'],
    [`${stem}ing`, 'participle'],
  ];
}
