import data from './data/word-classes.json';
import { isFragment, isQuestion, leadsIn } from './fragments';
import { rememberedStem } from './ngrams';
import type { SpeechReader, SpeechScore } from './speech-score';
import type { Statement } from './statements';
import { TRAITS, traitsOf } from './traits';
import type { Voice } from './voice';

/** A sentence with what the two scorers look at. */
export interface Reading {
  readonly statement: Statement;
  readonly voice: Voice;
  /** Traits and speech score of the whole sentence. */
  readonly traits: readonly number[];
  readonly whole: SpeechScore;
}

const CUES = new Set(data.classes.say);
const AT = new Map(TRAITS.map((name, at) => [name, at]));
const trait = (traits: readonly number[], name: string) => traits[AT.get(name)!]!;

/** Traits of the whole sentence that tell something in reporting too. */
const OF_THE_WHOLE = [
  'accusation',
  'harm',
  'law',
  'action',
  'research',
  'money',
  'people',
  'comparison',
  'time',
  'vote',
  'office',
  'firstSingular',
  'firstPlural',
  'second',
  'obligation',
  'negation',
  'possibility',
  'future',
  'bePast',
  'bePresent',
  'have',
  'endsInEd',
  'anyNumber',
  'year',
  'names',
  'logLength',
  'short',
  'question',
  'vague',
  'evaluation',
] as const;

/** Traits of what is said, where somebody says it. */
const OF_WHAT_IS_SAID = [
  'evaluation',
  'obligation',
  'firstSingular',
  'firstPlural',
  'anyNumber',
  'anyName',
  'endsInEd',
  'bePast',
  'bePresent',
  'future',
  'opinion',
  'stance',
  'logLength',
] as const;

/** Where a sentence stands and whose words it is made of. */
const OF_ITS_PLACE = [
  'factual',
  'important',
  'quoted',
  'allQuoted',
  'partlyQuoted',
  'continues',
  'says',
  'saysIndirectly',
  'saidFactual',
  'saidImportant',
  'credited',
  'creditedFactual',
  'appeal',
  'stance',
  'opinion',
  'anyStance',
  'creditedStance',
  'plain',
  'headline',
  'lede',
  'logPosition',
  'relativePosition',
  'firstInBlock',
  'leadOverlap',
  'logSentences',
  'noStop',
] as const;

/** Names of the features of `reportingFeatures`, in their order. */
export const REPORTING_FEATURES: readonly string[] = [
  ...OF_ITS_PLACE,
  ...OF_THE_WHOLE,
  ...OF_WHAT_IS_SAID.map((name) => `said ${name}`),
];

/**
 * What tells a checkable and an important sentence of reporting from others: its place, whose words it holds, and what
 * kind of words they are. One row per reading, in order of `REPORTING_FEATURES`.
 */
export function reportingFeatures(text: string, readings: readonly Reading[], speechOf: SpeechReader): number[][] {
  const lead = new Set(readings.slice(0, 2).flatMap(({ statement }) => contentStems(statement)));
  return readings.map((reading, index) => {
    const { statement, voice, traits, whole } = reading;
    const { tokens, words } = statement;
    const said = whatIsSaid(statement, voice);
    const saidTraits = said === statement ? traits : traitsOf(said);
    const saidScore = said === statement ? whole : speechOf(said, saidTraits);
    const own = voice.quoted === 0 ? traits : traitsOf(only(statement, (at) => !voice.inside[at]));
    const says = trait(own, 'say') > 0 ? 1 : 0;
    const credited = says === 1 || voice.quoted > 0.25 || voice.continues ? 1 : 0;
    const anyStance = trait(own, 'stance') + trait(own, 'appeal') + trait(own, 'opinion') > 0 ? 1 : 0;
    const stems = contentStems(statement);
    const place: Record<(typeof OF_ITS_PLACE)[number], number> = {
      factual: whole.factual,
      important: whole.important,
      quoted: voice.quoted,
      allQuoted: voice.quoted > 0.95 ? 1 : 0,
      partlyQuoted: voice.quoted > 0 && voice.quoted <= 0.95 ? 1 : 0,
      continues: voice.continues ? 1 : 0,
      says,
      saysIndirectly: says === 1 && voice.quoted <= 0.2 ? 1 : 0,
      saidFactual: saidScore.factual,
      saidImportant: saidScore.important,
      credited,
      creditedFactual: credited * saidScore.factual,
      appeal: trait(own, 'appeal'),
      stance: trait(own, 'stance'),
      opinion: trait(own, 'opinion'),
      anyStance,
      creditedStance: credited * anyStance,
      plain: credited === 0 && anyStance === 0 ? 1 : 0,
      headline: index === 0 ? 1 : 0,
      lede: index === 1 ? 1 : 0,
      logPosition: Math.log1p(index),
      relativePosition: index / readings.length,
      firstInBlock: statement.turn === 0 ? 1 : 0,
      leadOverlap: stems.length > 0 ? stems.filter((stem) => lead.has(stem)).length / stems.length : 0,
      logSentences: Math.log(readings.length),
      noStop: /[.!?…]["”’»)]*$/.test(text.slice(Math.max(statement.start, statement.end - 6), statement.end)) ? 0 : 1,
    };
    return [
      ...OF_ITS_PLACE.map((name) => place[name]),
      ...OF_THE_WHOLE.map((name) => trait(traits, name)),
      ...OF_WHAT_IS_SAID.map((name) => credited * trait(saidTraits, name)),
    ].map((value) => (tokens.length > 0 && words.length > 0 ? value : 0));
  });
}

/** Whether a sentence can be no claim whatever its words: nothing is asserted in it. */
export function assertsNothing({ statement }: Reading): boolean {
  return (
    statement.block === 'table' ||
    statement.block === 'code' ||
    isFragment(statement) ||
    leadsIn(statement) ||
    isQuestion(statement)
  );
}

/** The quoted words; without any, the words behind a cue in the first half of the sentence; else all. */
function whatIsSaid(statement: Statement, { inside }: Voice): Pick<Statement, 'tokens' | 'words'> {
  if (inside.filter(Boolean).length >= 3) return only(statement, (at) => inside[at]!);
  const cue = statement.words.findIndex((word) => CUES.has(word));
  return cue >= 0 && cue < statement.words.length * 0.6 ? only(statement, (at) => at > cue) : statement;
}

function only({ tokens, words }: Statement, keep: (at: number) => boolean): Pick<Statement, 'tokens' | 'words'> {
  return { tokens: tokens.filter((_, at) => keep(at)), words: words.filter((_, at) => keep(at)) };
}

function contentStems({ tokens, words }: Statement): string[] {
  return words.flatMap((word, at) => (word.length > 3 || tokens[at]!.kind === 'number' ? [rememberedStem(word)] : []));
}
