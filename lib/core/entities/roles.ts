import type { Span } from '../text/spans';
import { indexAt } from '../text/spans';
import type { Token } from '../text/tokens';
import type { NameGroup } from './aliases';
import data from './data/roles.json';

/** What someone is, as the article words it. */
export interface Role extends Span {
  /** The noun that says it, in lower case: "minister" of "Foreign Minister". */
  readonly head: string;
}

const HEADS = {
  person: new Set(data.persons),
  organization: new Set(data.organizations),
  place: new Set<string>(),
} as const;
/** Words that join the parts of one role: "head of the agency", "spokesman for the ministry". */
const JOINING = new Set('of for at in to with on de from'.split(' '));
const ARTICLES = new Set('the a an'.split(' '));
const BREAKS = new Set(
  (
    'who which that whose whom where when while as by after before since during against between under over into and or but nor if than said says told stated asked added ' +
    'is was are were be been being has have had will would could should may might can did does do not it he she they we i you this these those there here also his her their its our my your ' +
    'called named met meet meets visited warned urged replaced succeeded joined backed accused hailed thanked informed became become becomes claimed denied announced however meanwhile then today ' +
    'yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
/** "Ana Lima was named harbour minister": what may stand between name and role. */
const COPULA =
  /^(?:\s+(?:has|had|have|will|would|could|should|to|since|later|then|also|soon))?(?:\s+(?:is|was|be|been|become|becomes|became|remain|remains|remained|serves as|served as))?(?:\s+(?:been\s+)?(?:(?:re-)?elected|named|appointed|chosen|sworn in)(?:\s+(?:today|yesterday))?(?:\s+as)?|\s+as(?=\s+(?:the\s+)?\p{Lu}))?\s+/u;
const DESCRIBING = new Set(
  'official model head chief general deputy assistant interim star student veteran champion rival'.split(' '),
);
const LONGEST_ROLE = 16;

/**
 * The role of each group, in the order of `groups`: from a title ("Foreign Minister Lima"), an apposition before or
 * after the name ("Lima, head of the port", "the port's head, Ana Lima") or a copula ("Lima became head of the port").
 * Undefined where the article words none.
 */
export function rolesOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Span[],
  groups: readonly NameGroup[],
): (Role | undefined)[] {
  const nameAt = new Set(groups.flatMap(({ mentions }) => mentions.map(({ start }) => start)));
  return groups.map((group) => {
    if (group.kind === 'place') return undefined;
    const found = group.mentions.slice(0, 12).flatMap((mention) => {
      const sentence = sentences[indexAt(sentences, mention.start)];
      if (sentence === undefined || sentence.end < mention.end) return [];
      const place: Place = {
        text,
        tokens,
        sentence,
        heads: HEADS[group.kind],
        nameAt,
        person: group.kind === 'person',
      };
      return [after(place, mention), before(place, mention), copular(place, mention)].filter(
        (role) => role !== undefined,
      );
    });
    return found.reduce<Role | undefined>(
      (best, role) => (best === undefined || worth(text, role) > worth(text, best) + 1 ? role : best),
      undefined,
    );
  });
}

/** Everything one look around a name needs. */
interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Span;
  readonly heads: ReadonlySet<string>;
  /** Where names begin. */
  readonly nameAt: ReadonlySet<number>;
  readonly person: boolean;
}

/** Roles of two to eight words tell most; a bare "President" is kept when nothing fuller is printed. */
function worth(text: string, { start, end }: Span): number {
  const words = text.slice(start, end).split(/\s+/).length;
  return words === 1 ? 0 : words <= 8 ? 1.5 : 1;
}

const headOf = (place: Place, token: Token | undefined): string | undefined => {
  if (token === undefined || token.kind !== 'word') return undefined;
  const word = token.text.toLowerCase().replace(/['’]s$/, '');
  if (!place.person && /^\p{Lu}/u.test(token.text)) return undefined;
  return place.heads.has(word) ? word : undefined;
};

const isModifier = (token: Token): boolean =>
  token.text === '-' ||
  token.text === '’' ||
  token.text === "'" ||
  token.text === '&' ||
  token.text === '/' ||
  (token.kind === 'word' &&
    !BREAKS.has(token.text.toLowerCase()) &&
    !JOINING.has(token.text.toLowerCase()) &&
    !ARTICLES.has(token.text.toLowerCase())) ||
  (token.kind === 'number' && token.text.length <= 4);

/** The role that ends right before the name, or before a comma and the name. */
function before(place: Place, name: Span): Role | undefined {
  const { tokens, sentence } = place;
  let last = indexAt(tokens, name.start - 1);
  // "the newspaper The Arden Times"
  if (tokens[last]?.text === 'The') last--;
  const comma = tokens[last]?.text === ',';
  if (comma) last--;
  const first = tokenFrom(tokens, sentence.start);
  if (last < first || last < 0) return undefined;
  // "Secretary of State for Defence": back over joined parts until a head stands before "of".
  let head = headOf(place, tokens[last]) !== undefined ? last : -1;
  for (let at = last; head < 0 && at > first && at > last - LONGEST_ROLE; at--) {
    const word = tokens[at]!.text.toLowerCase();
    if (JOINING.has(word) && headOf(place, tokens[at - 1]) !== undefined) {
      const whole = /^(?:of|for|at|in)$/.test(word);
      if (whole && (comma || /^\p{Lu}/u.test(tokens[last]!.text))) head = at - 1;
      continue;
    }
    if (
      !(
        isModifier(tokens[at]!) ||
        JOINING.has(word) ||
        ARTICLES.has(word) ||
        word === 'and' ||
        tokens[at]!.text === '.'
      )
    )
      return undefined;
  }
  if (head < 0) return undefined;
  let start = head;
  while (start > first && head - start < 7 && isModifier(tokens[start - 1]!)) start--;
  while (start < head && (tokens[start]!.kind !== 'word' || isVerb(tokens[start]!.text))) start++;
  if (comma && !closesApposition(place, name)) return undefined;
  // "British and French ministers": the start of a role never is a name that goes on elsewhere.
  return roleFrom(place, tokens[start]!.start, tokens[last]!.end, head);
}

/** "reasserted", but not "retired": verbs that end in -ed and stand before a role without belonging to it. */
const isVerb = (word: string): boolean =>
  /^\p{Ll}+ed$/u.test(word) &&
  !/^(?:retired|disgraced|jailed|convicted|ousted|exiled|deposed|re-elected|noted|so-called|celebrated|respected)$/.test(
    word,
  );

/** After "the mayor, Ana Lima" stands a comma, a verb or the end. */
function closesApposition({ text }: Place, { end }: Span): boolean {
  return /^(?:,|\.|;|:|["”)]|\s+(?:said|says|told|has|had|was|is|will|and|claimed|stated|[\p{Ll}]+(?:ed|s)\b))/u.test(
    text.slice(end, end + 24),
  );
}

/** The role in commas after the name. */
function after(place: Place, name: Span): Role | undefined {
  const { text, tokens, sentence } = place;
  const opening =
    /^(?:['’]s)?\s?(?:,|—|–|\()\s*(?:\d{1,3}\s?,\s*)?(?:(?:the|a|an|his|her|their|its|now|then|who is|who was)\s+)*/u.exec(
      text.slice(name.end, Math.min(sentence.end, name.end + 60)),
    );
  return opening && !/^['’]s/.test(opening[0])
    ? phraseFrom(place, tokenFrom(tokens, name.end + opening[0].length), true)
    : undefined;
}

function copular(place: Place, name: Span): Role | undefined {
  const { text, tokens, sentence } = place;
  const opening = COPULA.exec(text.slice(name.end, Math.min(sentence.end, name.end + 80)));
  if (opening === null || opening[0].trim() === '') return undefined;
  const article = /^(?:the|a|an|its|their)\s+/.exec(
    text.slice(name.end + opening[0].length, name.end + opening[0].length + 8),
  );
  return phraseFrom(place, tokenFrom(tokens, name.end + opening[0].length + (article?.[0].length ?? 0)), false);
}

/** A noun phrase from a token on that has a head before its first joining word. */
function phraseFrom(place: Place, first: number, apposition: boolean): Role | undefined {
  const { tokens, sentence, nameAt } = place;
  let head = -1;
  let last = first - 1;
  let inPhrase = false;
  for (let at = first; at < tokens.length && at < first + LONGEST_ROLE && tokens[at]!.start < sentence.end; at++) {
    const token = tokens[at]!;
    const word = token.text.toLowerCase();
    if (head < 0) {
      // "the official news agency": here the word describes.
      if (DESCRIBING.has(word) && /^\p{Ll}/u.test(tokens[at + 1]?.text ?? '') && isModifier(tokens[at + 1]!)) continue;
      if (JOINING.has(word) || !isModifier(token)) return undefined;
      if (headOf(place, token) !== undefined && !headComesLater(place, at)) {
        head = at;
        last = at;
      }
      continue;
    }
    const joined = last < at - 1 || /['’]s$/.test(tokens[last]!.text);
    if (JOINING.has(word) || ARTICLES.has(word)) continue;
    if (word === 'and') {
      const next = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
      if (!apposition || next.every((one) => headOf(place, one) === undefined)) break;
      continue;
    }
    // "the port, Harbour Minister Rui Costa": after the bare head a name is somebody else.
    if (!joined && last === head && nameAt.has(token.start)) return undefined;
    const goesOn = joined || inPhrase || /^\p{Lu}/u.test(token.text) || token.text === '-';
    if (
      !goesOn ||
      !isModifier(token) ||
      MONTH.test(token.text) ||
      (/^\p{Ll}/u.test(token.text) && endsPhrase(word, tokens[at + 1]))
    )
      break;
    inPhrase ||= joined;
    last = at;
  }
  if (head < 0) return undefined;
  return roleFrom(place, tokens[first]!.start, tokens[Math.max(last, head)]!.end, head);
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** "stated", "wants to": a verb after the phrase, as far as its form shows. */
function endsPhrase(word: string, next: Token | undefined): boolean {
  if (/(?:[^e]ed|ays)$/.test(word)) return true;
  return /s$/.test(word) && /^(?:to|the|a|an|that|it|more|its|his|her|their|no)$/.test(next?.text ?? '');
}

/** "official" of "official news agency" is no head yet. */
function headComesLater(place: Place, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    const token = place.tokens[next];
    if (token === undefined || token.kind !== 'word' || !isModifier(token) || !/^\p{Ll}/u.test(token.text))
      return false;
    if (headOf(place, token) !== undefined) return true;
  }
  return false;
}

function roleFrom({ text, tokens }: Place, start: number, end: number, head: number): Role | undefined {
  const word = tokens[head]!.text.toLowerCase().replace(/['’]s$/, '');
  const bare = /['’]s$/.test(text.slice(start, end)) ? end - 2 : end;
  return bare > start ? { start, end: bare, head: word } : undefined;
}

/** The first token that starts at or after `offset`. */
function tokenFrom(tokens: readonly Token[], offset: number): number {
  const at = indexAt(tokens, offset);
  return at >= 0 && tokens[at]!.start === offset ? at : at + 1;
}
