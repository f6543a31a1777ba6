import type { Analyser } from '../analyser';
import type { Span } from './spans';
import { trimmed } from './spans';

/** Words that end with a full stop without ending a sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr drs prof profs sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj rev hon st jr sr inc corp ' +
    'co ltd llc plc v vs cf eg ie viz ca etc no nos dept fig vol pp ed al approx ave blvd rd bros messrs mt ft supt ' +
    'insp det pres spc pfc cpl pvt brig univ assn asst atty dist natl intl nr bzw usw'
  ).split(' '),
);
/** Words that are abbreviations with a capital only: days, months and the older abbreviations of US states. */
const CAPITAL_ABBREVIATIONS = new Set(
  (
    'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Est Ala Ariz Ark Calif Colo Conn Fla ' +
    'Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo'
  ).split(' '),
);
/** Abbreviations that often do end a sentence, so that a capital after them decides. */
const ENDING_ABBREVIATIONS = /^(?:[ap]\.m|u\.s|u\.k|u\.n|e\.u|inc|corp|co|ltd|llc|plc|jr|sr|etc|al)$/i;
const OPENERS =
  /^["“‘'«„([]*(?:The|A|An|It|He|She|They|We|I|You|But|And|In|On|At|For|This|That|These|Those|There|His|Her|Its|Their|Our|If|When|As|After|Before|Since|While|Some|Many|Most|No|Not|Yet|So|However|Meanwhile|Mr|Ms|Mrs|Dr)\b/;

/** "am 6. Mai", "Sonntagmorgen, 28. April", "in der 58. Minute": a full stop behind a number that counts what follows. */
const COUNTING = /(?:(?:^|\s)(?:ab|am|bis|dem|den|der|des|seit|und|vom|zum)|(?:tag|woch)\p{L}*,)\s\p{N}{1,2}$/iu;
const COUNTED =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Auflage|Etappe|Geburtstag|Jahrestag|Jahrhundert|Lebensjahr|Minute|Runde|Spielminute|Spieltag|Stock)\p{L}{0,2}(?![\p{L}\p{M}])/u;

const TERMINATOR = /(?:[.!?…]+|[。！？۔؟।])["'”’»“)\]]*/gu;

/**
 * Sentences in reading order, trimmed, covering all text but white space. A line break always ends one. The same in
 * every host, unlike `Intl.Segmenter`.
 */
export function splitSentences(text: string): Span[] {
  const found: Span[] = [];
  const keep = (start: number, end: number) => {
    const span = trimmed(text, { start, end });
    if (span.end <= span.start) return;
    const last = found[found.length - 1];
    // "… . . .", "]]": marks alone belong to the sentence before them on their line.
    if (last && last.end > lineStart && !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)))
      found[found.length - 1] = { start: last.start, end: span.end };
    else found.push(span);
  };
  let lineStart = 0;
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const words = line[0];
    lineStart = line.index;
    let from = 0;
    for (const mark of words.matchAll(TERMINATOR)) {
      const end = mark.index + mark[0].length;
      if (end <= from || !endsSentence(words, from, mark.index, mark[0], end)) continue;
      keep(line.index + from, line.index + end);
      from = end;
    }
    keep(line.index + from, line.index + words.length);
  }
  return found;
}

function endsSentence(line: string, from: number, at: number, mark: string, end: number): boolean {
  if (end >= line.length) return true;
  if (/[。！？۔؟।]/u.test(mark)) return true;
  const after = line.slice(end, end + 40);
  const glued = !/^\s/.test(after);
  // "…in Berlin.President" glued by a page: only after a lower-case letter and before a capital.
  if (glued)
    return /[\p{Ll})”’"]$/u.test(line.slice(at - 1, at)) && /^["“‘«(]?\p{Lu}\p{Ll}/u.test(after) && at - from > 20;
  const next = after.trimStart();
  if (next === '') return true;
  // "“Where?” he asked", "…said. and so on": a sentence does not begin in lower case or with a comma.
  if (/^["“‘«„([]*[\p{Ll},;:]/u.test(next)) return false;
  if (mark[0] !== '.' || mark.startsWith('..')) return true;
  // "1. The vote": the number of a list item belongs to the item.
  if (mark === '.' && at - from < 8 && /^\s*(?:\p{N}{1,3}|\p{L})$/u.test(line.slice(from, at))) return false;
  if (COUNTED.test(next) && COUNTING.test(line.slice(Math.max(from, at - 24), at))) return false;
  const word = /[\p{L}\p{N}.]+$/u.exec(line.slice(Math.max(from, at - 24), at))?.[0] ?? '';
  const bare = word.toLowerCase();
  const initial = /^\p{Lu}$/u.test(word);
  const acronym = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (ENDING_ABBREVIATIONS.test(bare) || acronym) return OPENERS.test(next);
  if (initial) return false;
  if (bare === 'no') return !/^\p{N}/u.test(next);
  if (CAPITAL_ABBREVIATIONS.has(word)) return OPENERS.test(next);
  return !ABBREVIATIONS.has(bare) || (mark.length > 1 && OPENERS.test(next));
}

/** The article's sentences. */
export const boundaries: Analyser<Record<never, never>, readonly Span[]> = {
  needs: [],
  empty: [],
  run: (article) => splitSentences(article.text),
};
