import type { NamedSpan } from './names';

/** Two names of one someone or something, as indexes into the names of a text. */
export type SameAs = readonly [number, number];

const LONGEST_GAP = 70;
/** Names inside one bracket or list that are looked at. */
const MOST_LISTED = 8;

/** Rules by name, each with what stands between the two names; the longest gap is `LONGEST_GAP`. */
const BETWEEN: readonly { readonly rule: string; readonly gap: RegExp; readonly after?: RegExp }[] = [
  // "Telm, also known as the City of Bells", "Ana Lima, better known by her stage name Nessa"
  {
    rule: 'known-as',
    gap: /^["”]?,?\s\(?(?:(?:is|was|are|were|has been|had been)\s)?(?:[\p{Ll}]+\s){0,3}known\s(?:[\p{Ll}]+\s){0,2}(?:as|by (?:his|her|its|their) [\p{Ll}]+ ?name)[,:]?\s(?:the\s)?["“']?(?:The\s)?$/u,
  },
  // "Telm is called the City of Bells", "Norvex (also called Norvex One)"; never "Lima called Costa"
  {
    rule: 'called',
    gap: /^["”]?(?:,?\s\(?(?:is|was|are|were|has been|had been|also|previously|formerly|often|sometimes|commonly|then)\s(?:[\p{Ll}]+\s){0,2}|,\s|\s\()(?:called|nicknamed|dubbed|spelled|spelt|styled|abbreviated(?: as| to)?|referred to as)\s(?:the\s)?["“']?(?:The\s)?$/u,
  },
  // "Norvex was renamed Arden Steel"
  {
    rule: 'renamed',
    gap: /^,?\s\(?(?:which\s)?(?:(?:is|was|were|has been|had been|later|since|briefly|then)\s){0,3}re-?named\s(?:as\s|to\s|into\s)?(?:the\s)?["“']?$/u,
  },
  // "Norvex (formerly Arden Steel)"
  {
    rule: 'formerly',
    gap: /^\s\((?:now|today|formerly|earlier|previously|originally|later|or|i\.e\.)(?: the| called| known as)?\s["“']?$/u,
    after: /^["”']?\)/,
  },
  // "the Arden Guild, or Guild of Arden, is"
  { rule: 'or', gap: /^,\sor\s(?:the\s)?["“']?$/, after: /^["”']?,/ },
  // "the Telm Cape or Telmer Cape"
  { rule: 'spelled-or', gap: /^\sor\s(?:the\s)?$/ },
  // "Ana Lima, “Nessa Lima”, is"
  { rule: 'in-quotes', gap: /^,?\s\(?["“]$/, after: /^,?["”][,)]/ },
];

/**
 * Pairs of names that the text itself says are one: by brackets ("Harbour Safety Agency (HSA)"), or by words between
 * them ("also known as", "formerly"). `names` in reading order, without overlaps.
 */
export function statedAliases(text: string, names: readonly NamedSpan[]): SameAs[] {
  const found: SameAs[] = [];
  for (let at = 0; at + 1 < names.length; at++) {
    const left = names[at]!;
    const right = names[at + 1]!;
    if (right.start - left.end > LONGEST_GAP) continue;
    const gap = text.slice(left.end, right.start);
    if (isBracketed(text, left, right, gap)) {
      found.push([at, at + 1]);
      continue;
    }
    if ((left.kind === 'person') !== (right.kind === 'person')) continue;
    const after = text.slice(right.end, right.end + 4);
    const rule = BETWEEN.find((one) => one.gap.test(gap) && (one.after?.test(after) ?? true));
    if (rule === undefined || (/^(?:in-quotes|spelled-or)$/.test(rule.rule) && !shareWord(text, left, right))) continue;
    found.push([at, at + 1]);
    if (!gap.includes('(')) continue;
    for (let next = at + 2; next < names.length && next < at + MOST_LISTED; next++) {
      if (!/^["”']?,?\s(?:and\s|or\s)?["“']?$/.test(text.slice(names[next - 1]!.end, names[next]!.start))) break;
      found.push([at, next]);
    }
  }
  return found;
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.&-]+$/u;

/** "Harbour Safety Agency (HSA)" and "HSA (Harbour Safety Agency)": letters beside a name that has their first. */
function isBracketed(text: string, left: NamedSpan, right: NamedSpan, gap: string): boolean {
  if (!/^,?\s?\(["“]?(?:the )?$/.test(gap) || !/^["”]?[);,]/.test(text.slice(right.end, right.end + 2))) return false;
  const [before, inside] = [text.slice(left.start, left.end), text.slice(right.start, right.end)];
  const [short, long, longKind] =
    before.length > inside.length ? [inside, before, left.kind] : [before, inside, right.kind];
  if (!ACRONYM.test(short) || longKind === 'person' || !/\s/.test(long)) return false;
  const initials = long.split(/[\s-]+/).map((word) => word[0]!.toLowerCase());
  return initials.includes(short[0]!.toLowerCase());
}

function shareWord(text: string, left: NamedSpan, right: NamedSpan): boolean {
  const words = new Set(text.slice(left.start, left.end).split(/\s+/));
  return text
    .slice(right.start, right.end)
    .split(/\s+/)
    .some((word) => words.has(word));
}
