import { overlaps, type Span } from '../text/spans';

/** A day, month or year, as precise as the words are. */
export interface EventDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month?: number;
  readonly day?: number;
}

/** Words that name a date. */
export interface DatedWords extends Span {
  readonly date: EventDate;
  /** `printed`: the words say it all. `reckoned`: the year or the day follows from the day of publication. */
  readonly how: 'printed' | 'reckoned';
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.,]?\\d)';
const YEAR = '((?:18|19|20)\\d{2})(?!\\d|[.,]\\d)';
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** What is still to come: a weekday in such a sentence may be the next one. */
const AHEAD = /\b(?:will|would|shall|next|coming|due|expected|planned|plans?|scheduled|set to|to be|from|until|by)\b/i;

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  date(groups: readonly (string | undefined)[], published: EventDate | undefined, sentence: string): Found | undefined;
}
type Found = Pick<DatedWords, 'date' | 'how'>;

/** In order of precedence; a place taken by one is not read by the next. Each with an example. */
const RULES: readonly Rule[] = [
  {
    // "the order of 2026-03-04"
    name: 'iso',
    pattern: /\b((?:18|19|20)\d{2})-(\d{2})-(\d{2})\b/g,
    date: ([year, month, day]) => printed(Number(year), Number(month), Number(day)),
  },
  {
    // "on 5 October 2026", "on the 5th of October"
    name: 'day-month',
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ${YEAR})?`, 'g'),
    date: ([day, month, year], published) => dayOf(monthOf(month), Number(day), year, published),
  },
  {
    // "on October 5, 2026", "on Oct. 5"
    name: 'month-day',
    pattern: new RegExp(`\\b${MONTH} ${DAY}(?:,? ${YEAR})?`, 'g'),
    date: ([month, day, year], published) => dayOf(monthOf(month), Number(day), year, published),
  },
  {
    // "in October 2025"
    name: 'month-year',
    pattern: new RegExp(`\\b${MONTH},? ${YEAR}`, 'g'),
    date: ([month, year]) => printed(Number(year), monthOf(month)),
  },
  {
    // "in January", "since last March"
    name: 'month',
    pattern: new RegExp(
      `\\b(?:in|since|last|during)(?: early| late| mid)?[ -]${MONTH}(?![\\p{L}\\p{N}])(?! \\d)`,
      'gu',
    ),
    date: ([month], published) => nearest(published, monthOf(month)),
  },
  {
    // "in 2011", "since 1998"
    name: 'year',
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y|[Ff]rom)(?: early| late| mid)?[ -]${YEAR}(?![\\p{L}%])`,
      'gu',
    ),
    date: ([year]) => printed(Number(year)),
  },
  {
    // "on Tuesday", of what has happened
    name: 'weekday',
    pattern: new RegExp(`\\b(${WEEKDAYS.join('|')})\\b(?!s)`, 'g'),
    date: ([name], published, sentence) =>
      AHEAD.test(sentence) ? undefined : dayBefore(published, (_day, weekday) => weekday === WEEKDAYS.indexOf(name!)),
  },
  {
    // "yesterday"
    name: 'yesterday',
    pattern: /\b[Yy]esterday\b/g,
    date: (_groups, published) => dayBefore(published, (back) => back === 1),
  },
];

/**
 * The dates a sentence of an English text names, in reading order. What cannot be placed in a year is left out:
 * without a day of publication, "on Tuesday" and "in March" are.
 */
export function datesIn(sentence: string, publishedAt: string | undefined): DatedWords[] {
  const published = civil(publishedAt);
  const found: DatedWords[] = [];
  const taken: Span[] = [];
  for (const { pattern, date } of RULES)
    for (const match of sentence.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.some((other) => overlaps(other, span))) continue;
      // "31 February 2024" is no date, and no February either.
      taken.push(span);
      const dated = date(match.slice(1), published, sentence);
      if (dated !== undefined) found.push({ ...span, ...dated });
    }
  return found.sort((a, b) => a.start - b.start);
}

function printed(year: number, month?: number, day?: number): Found | undefined {
  const date = valid({ year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) });
  return date && { date, how: 'printed' };
}

function dayOf(month: number, day: number, year: string | undefined, published: EventDate | undefined) {
  return year === undefined ? nearest(published, month, day) : printed(Number(year), month, day);
}

/** The year in which a month is nearest to that of publication. */
function nearest(published: EventDate | undefined, month: number, day?: number): Found | undefined {
  if (published?.month === undefined) return undefined;
  const apart = month - published.month;
  const year = published.year + (apart > 6 ? -1 : apart < -6 ? 1 : 0);
  const found = printed(year, month, day);
  return found && { ...found, how: 'reckoned' };
}

/** The first of the day of publication and the six before it that is the one. */
function dayBefore(
  published: EventDate | undefined,
  isIt: (daysBack: number, weekday: number) => boolean,
): Found | undefined {
  if (published?.day === undefined) return undefined;
  for (let back = 0; back < 7; back++) {
    const moment = new Date(Date.UTC(published.year, published.month! - 1, published.day - back));
    if (isIt(back, moment.getUTCDay()))
      return {
        date: { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() },
        how: 'reckoned',
      };
  }
  return undefined;
}

function civil(stated: string | undefined): EventDate | undefined {
  const read = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(stated ?? '');
  if (read === null) return undefined;
  const [year, month, day] = read.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return printed(year!, month, day)?.date;
}

function valid(date: EventDate): EventDate | undefined {
  const { year, month, day } = date;
  if (month !== undefined && !(month >= 1 && month <= 12)) return undefined;
  if (day === undefined) return date;
  return day >= 1 && day <= new Date(Date.UTC(year, month!, 0)).getUTCDate() ? date : undefined;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf(name!.slice(0, 3).toLowerCase()) + 1;
}
