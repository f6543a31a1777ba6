import data from './data/months.json';

const MONTHS = new Map(
  Object.entries(data.months).flatMap(([number, names]) => names.map((name) => [plain(name), Number(number)] as const)),
);

const CLOCK =
  /(?:T|[\s,|–—-]|\bat\b|\bum\b|\bà\b|\ba las\b|\bkl\b\.?){0,4}?([01]?\d|2[0-3])[:.h]([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?/i;

/**
 * A date that metadata state, as ISO 8601 and as precise as stated: ISO in its loose forms, RFC 2822, compact digits,
 * seconds or milliseconds since 1970.
 */
export function statedDate(value: string, dayFirst = true): string | undefined {
  const text = value.trim();
  if (/^\d{10}$/.test(text)) return fromEpoch(Number(text) * 1000);
  if (/^\d{13}$/.test(text)) return fromEpoch(Number(text));
  const iso =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T\s]\s*(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i.exec(
      text,
    );
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (!day) return undefined;
    return iso[4] ? `${day}T${iso[4]}:${iso[5]}${iso[6] ? `:${iso[6]}` : ''}${zone(iso[7])}` : day;
  }
  return printedDate(text, dayFirst);
}

/** The first date printed in a short text, with its time of day where one follows. */
export function printedDate(value: string, dayFirst = true): string | undefined {
  const text = plain(value.slice(0, 400));
  let best: { at: number; end: number; day: string } | undefined;
  for (const { pattern, read } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match, dayFirst);
      if (!day || (best && best.at <= match.index)) continue;
      best = { at: match.index, end: match.index + match[0].length, day };
      break;
    }
  }
  if (!best) return undefined;
  const clock = CLOCK.exec(text.slice(best.end, best.end + 40));
  if (!clock || clock.index > 3) return best.day;
  let hour = Number(clock[1]);
  if (clock[4]?.startsWith('p') && hour < 12) hour += 12;
  if (clock[4]?.startsWith('a') && hour === 12) hour = 0;
  return `${best.day}T${two(hour)}:${clock[2]}${clock[3] ? `:${clock[3]}` : ''}${zone(clock[5])}`;
}

interface Pattern {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, dayFirst: boolean) => string | undefined;
}

const NAME = '([\\p{L}\\p{M}]{3,14})';
const PATTERNS: readonly Pattern[] = [
  // 2024-05-17, 2024/5/17, 2024.05.17, 2024年5月17日, 2024년 5월 17일
  {
    pattern: /(?<!\d)((?:19|20)\d\d)\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/gu,
    read: ([, year, month, day]) => dayOf(Number(year), Number(month), Number(day)),
  },
  // 17 May 2024, 17. Mai 2024, 17th of May, 2024, 17 de mayo de 2024, 17-May-24
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.\\s-]{1,2}(?:de |of )?${NAME}\\.?,?[\\s-](?:de |del )?((?:19|20)\\d\\d|\\d\\d(?![\\d:]))`,
      'gu',
    ),
    read: ([, day, name, year]) => named(year!, name!, day!),
  },
  // May 17, 2024, Sept. 3rd 2024
  {
    pattern: new RegExp(`${NAME}\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s((?:19|20)\\d\\d)`, 'gu'),
    read: ([, name, day, year]) => named(year!, name!, day!),
  },
  // 17.05.2024, 17. 5. 2024, 17/05/2024, 5/17/24
  {
    pattern: /(?<![\d.])(\d{1,2})(\.\s|[./-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d.]*\d)/gu,
    read: ([, first, mark, second, year], dayFirst) => {
      const full = Number(year!.length === 2 ? `20${year}` : year);
      const monthFirst = Number(second) > 12 || (Number(first) <= 12 && mark === '/' && !dayFirst);
      return monthFirst ? dayOf(full, Number(first), Number(second)) : dayOf(full, Number(second), Number(first));
    },
  },
];

function named(year: string, name: string, day: string): string | undefined {
  const month = MONTHS.get(name) ?? inflected(name);
  return month === undefined ? undefined : dayOf(Number(year.length === 2 ? `20${year}` : year), month, Number(day));
}

/** The month of a shortened or an inflected name: "septem", "januari". "Marchetti" and "Mayer" are no months. */
function inflected(name: string): number | undefined {
  for (const [listed, month] of MONTHS)
    if (listed.startsWith(name) || (listed.length >= 4 && name.startsWith(listed) && name.length <= listed.length + 2))
      return month;
  return undefined;
}

/** `YYYY-MM-DD` of a day that can be the date of a page: the web is no older than 1990. */
function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

function fromEpoch(milliseconds: number): string | undefined {
  const iso = new Date(milliseconds).toISOString();
  return dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))) && iso.replace('.000Z', 'Z');
}

function zone(stated: string | undefined): string {
  if (!stated) return '';
  if (/^(?:z|utc|gmt)$/i.test(stated)) return 'Z';
  const digits = stated.replace(':', '');
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}

/** Lower case, without marks over letters. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
