import data from './data/kinds.json';
import { findPhrases, indexPhrases } from './phrases';
import type { Statement } from './statements';

type CueClass = keyof typeof data.cues;

const CUE_CLASSES = Object.keys(data.cues) as CueClass[];
const CUES = indexPhrases(CUE_CLASSES.flatMap((name, at) => data.cues[name].map((cue) => [cue, at] as const)));

const FIGURES = [
  'figures',
  'figureEarly',
  'money',
  'share',
  'largeFigure',
  'peopleCounted',
  'spelledCount',
  'participleCount',
  'percentOrMoney',
  'superlative',
  'infinitiveHeadline',
  'headline',
  'past',
  'perfect',
  'question',
  'length',
  'anyCount',
  'futureOrPlan',
  'scale',
] as const;

/** Names of the features of `kindFeatures`, in their order. */
export const KIND_FEATURES: readonly string[] = [...FIGURES, ...CUE_CLASSES];

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?$/;
const SPELLED =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|million|millions|billion|dozens?|half|third|quarter)$/;
const COUNTED =
  /^(?:people|persons|men|women|children|dead|injured|killed|wounded|deaths?|casualties|votes?|seats?|soldiers|troops|police|policemen|civilians|members|percent|jobs|cases|homes|passengers|prisoners|detainees|countries|arrests|signatures)$/;
const SUPERLATIVE =
  /^(?:most|least|best|worst|largest|biggest|highest|lowest|oldest|youngest|strongest|fastest|longest|deadliest|greatest|smallest)$/;

/** What tells the kinds of claims apart: figures that count something, and how often each class of cue occurs. */
export function kindFeatures(statement: Statement): number[] {
  const { index, tokens, words } = statement;
  const cues = new Array<number>(CUE_CLASSES.length).fill(0);
  for (const { entry } of findPhrases(words, CUES)) if (cues[entry]! < 2) cues[entry]!++;
  const counted = tokens.flatMap((_, at) => (countsSomething(statement, at) ? [at] : []));
  const spelled = words.flatMap((word, at) => (SPELLED.test(word) ? [at] : []));
  const both = [...counted, ...spelled];
  const nearPeople = both.some((at) => words.slice(at + 1, at + 4).some((word) => COUNTED.test(word)));
  const money = words.some((word) => /^[$£€¥]$/.test(word));
  const share = words.some(
    (word, at) => word === '%' || word === 'percent' || (word === 'per' && words[at + 1] === 'cent'),
  );
  const to = words.indexOf('to');
  const flag = (value: boolean) => (value ? 1 : 0);
  const figures: Record<(typeof FIGURES)[number], number> = {
    figures: Math.min(counted.length, 4),
    figureEarly: flag(both.some((at) => at < 4)),
    money: flag(money),
    share: flag(share),
    largeFigure: flag(counted.some((at) => /,|\d{3}/.test(tokens[at]!.text))),
    peopleCounted: flag(nearPeople),
    spelledCount: Math.min(spelled.length, 3),
    participleCount: flag(both.some((at) => words[at - 2] === ',' && /ing$/.test(words[at - 1] ?? ''))),
    percentOrMoney: flag(money || share),
    superlative: flag(words.some((word) => SUPERLATIVE.test(word))),
    infinitiveHeadline: flag(
      index === 0 && to > 0 && to < 8 && /^\p{Ll}+$/u.test(tokens[to + 1]?.text ?? '') && !words.includes('.'),
    ),
    headline: flag(index === 0),
    past: Math.min(3, words.filter((word) => /^\p{Ll}{3,}ed$/u.test(word) || word === 'was' || word === 'were').length),
    perfect: flag(words.includes('has') || words.includes('have') || words.includes('had')),
    question: flag(words.includes('?')),
    length: Math.min(tokens.length, 60) / 30,
    anyCount: flag(both.length > 0),
    futureOrPlan: flag(cues[CUE_CLASSES.indexOf('future')]! + cues[CUE_CLASSES.indexOf('planned')]! > 0),
    scale: flag(words.some((word) => /^(?:million|billion|trillion|thousand|hundred)s?$/.test(word))),
  };
  return [...FIGURES.map((name) => figures[name]), ...cues];
}

/**
 * A figure that counts something: no year, date or time, no ordinal or part of a name ("Flight 6"), no age, score or
 * model number.
 */
function countsSomething({ tokens, words }: Statement, at: number): boolean {
  const { kind, text } = tokens[at]!;
  if (kind !== 'number' || /^(?:1[5-9]|20)\d\d$/.test(text) || text.includes(':')) return false;
  const last = words[at - 1] ?? '';
  const next = words[at + 1] ?? '';
  if (MONTH.test(last) || MONTH.test(next) || last === 'aged' || last === 'age' || words[at - 2] === 'age')
    return false;
  if (
    /^(?:-|–|\/|st|nd|rd|th|p\.?m\.?|a\.?m\.?|act|pm|am|years?|miles?|months?|weeks?|days?|hours?|minutes?)$/.test(next)
  )
    return false;
  if (/^[-–/]$/.test(last)) return false;
  if (last === ',' && next === ',') return false;
  const name = tokens[at - 1]?.text ?? '';
  return !(at > 1 && /^\p{Lu}\p{L}+$/u.test(name));
}
