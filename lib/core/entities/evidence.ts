import type { Span } from '../text/spans';
import { indexAt } from '../text/spans';
import type { NameGroup } from './aliases';
import { hasPeople, peoplesOf } from './demonyms';
import type { Reference } from './references';
import type { Role } from './roles';

/** What the article shows of one group, each 0 to about 4; `salience` weighs them. The order is that of the weights. */
export const EVIDENCE = [
  'names',
  'mentions',
  'share',
  'early',
  'firstSentence',
  'firstThree',
  'headline',
  'spread',
  'sentences',
  'acts',
  'speaks',
  'located',
  'organization',
  'place',
  'mostNamed',
  'mentionsEarly',
  'peopleEarly',
  'owns',
  'role',
  'attributive',
] as const;

export type Evidence = Readonly<Record<(typeof EVIDENCE)[number], number>>;

const SPEAKS =
  /^(?:,|["”])?\s*(?:(?:has|had|also|later|further|then)\s+){0,2}(?:said|says|told|stated|added|claimed|asked|announced|warned|called|argued|denied|insisted|explained|wrote|noted|confirmed|declared|commented|reported|urged|accused|condemned)\b/;
const SPOKEN = /\b(?:said|says|added|according to|told by)\s+(?:[\p{L}’'.-]+\s+){0,4}$/u;
const ACTS =
  /^(?:,[^,.]{0,80},)?\s*(?:(?:has|have|had|will|would|is|was|are|were|may|could|should|must|does|did|do|also|later|now|then|not|never|recently|finally)\b|\p{Ll}+ed\s|\p{Ll}+s\s+(?:the|a|an|that|its|his|her|their)\s|(?:seeks|wants|fears|maintains|plans|faces|remains|calls|warns|says|hopes|needs|holds|takes|makes|went|won|lost|left|led|met|gave|took|made|held|told|sent|began|became)\s)/u;
const OWNS = /^['’]s\b/;
/** What follows a name in small letters without being the noun it describes. */
const NO_NOUN =
  /^ (?:about|after|against|alone|also|and|are|around|as|at|because|been|before|began|between|but|by|can|could|did|do|does|during|for|from|gave|had|has|have|held|if|in|including|into|is|itself|last|led|left|lost|made|may|met|might|must|near|next|nor|not|of|on|or|over|said|says?|sent|should|since|than|that|then|this|through|to|today|told|took|under|until|was|were|when|where|which|while|who|whose|will|with|without|won|would|yesterday|\p{Ll}+ed|\p{Ll}+ing)(?!\p{L})/u;
const LOCATED = /\b(?:in|at|near|from|to|around|across|outside|of)\s+(?:the\s+)?$/;

/** Sentences over which a mention comes to count a third. */
const FADING = 5;

/** The evidence for each group, in their order; `roles` are theirs. */
export function evidenceFor(
  text: string,
  sentences: readonly Span[],
  groups: readonly NameGroup[],
  references: readonly Reference[],
  title: string | undefined,
  roles: readonly (Role | undefined)[],
): Evidence[] {
  const all = groups.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const most = groups.reduce((top, { mentions }) => Math.max(top, mentions.length), 0);
  const referred = new Map<number, Reference[]>();
  for (const reference of references) {
    const known = referred.get(reference.group);
    if (known) known.push(reference);
    else referred.set(reference.group, [reference]);
  }
  const headline = (title ?? '').toLowerCase();
  const headlineEnd = headlineAtTop(text, sentences);
  const count = Math.max(1, sentences.length);
  const peoples = peoplesOf(text, groups);
  return groups.map(({ kind, mentions }, index) => {
    const places = [...mentions, ...(referred.get(index) ?? [])].sort((a, b) => a.start - b.start);
    const at = places.map(({ start }) => Math.max(0, indexAt(sentences, start)));
    const inSentences = new Set(at);
    const first = at[0]!;
    const body = headlineEnd > 0 ? 1 : 0;
    let acts = 0;
    let speaks = 0;
    let located = 0;
    let owns = 0;
    let attributive = 0;
    const isState = kind === 'place' && mentions.some(({ start, end }) => hasPeople(text.slice(start, end)));
    for (const { start, end } of places) {
      const after = text.slice(end, end + 110);
      const before = text.slice(Math.max(0, start - 60), start);
      if (SPEAKS.test(after) || SPOKEN.test(before)) speaks++;
      if (LOCATED.test(before)) located++;
      else if (ACTS.test(after)) acts++;
      if (OWNS.test(after)) owns++;
      if (isState && /^ \p{Ll}{3}/u.test(after) && !NO_NOUN.test(after)) attributive++;
    }
    return {
      names: Math.log1p(mentions.length),
      mentions: Math.log1p(places.length),
      share: mentions.length / Math.max(1, all),
      early: 1 - first / count,
      firstSentence: inSentences.has(body) ? 1 : 0,
      firstThree: at.some((sentence) => sentence < 3 + body) ? 1 : 0,
      headline:
        mentions.some(({ start }) => start < headlineEnd) ||
        mentions.some(({ start, end }) => headline.includes(text.slice(start, end).toLowerCase()))
          ? 1
          : 0,
      spread: (at.at(-1)! - first) / count,
      sentences: inSentences.size / count,
      acts: Math.log1p(acts),
      speaks: Math.log1p(speaks),
      located: located / places.length,
      organization: kind === 'organization' ? 1 : 0,
      place: kind === 'place' ? 1 : 0,
      mostNamed: mentions.length === most ? 1 : 0,
      mentionsEarly: Math.log1p(at.reduce((sum, sentence) => sum + Math.exp(-sentence / FADING), 0)),
      peopleEarly: (peoples.get(index) ?? []).some(({ start }) => indexAt(sentences, start) < 3 + body) ? 1 : 0,
      owns: Math.log1p(owns),
      role: roles[index] || referred.get(index)?.some(({ role }) => role) ? 1 : 0,
      attributive: Math.log1p(attributive),
    };
  });
}

/** Where the first line ends when it reads as a headline: short, without a full stop, with a blank line after it. */
function headlineAtTop(text: string, sentences: readonly Span[]): number {
  const first = sentences[0];
  if (first === undefined || first.end - first.start > 160 || /[.!?]["”]?$/.test(text.slice(first.start, first.end)))
    return 0;
  return /^\s*\n/.test(text.slice(first.end, first.end + 4)) ? first.end : 0;
}
