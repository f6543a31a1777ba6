import type { Candidate } from './candidates';
import { headEnd, isInstitutionNoun, isPersonNoun } from './candidates';
import type { CueAt } from './cues';
import type { Quoted } from './marks';
import type { Reading } from './reading';
import { tokenFrom } from './reading';

/** A quotation with what stands around it, as the speaker ranker sees it. */
export interface Utterance {
  readonly quoted: Quoted;
  /** Its tokens, marks included. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Whether its paragraph holds nothing but quotations, and whether it stands at the head of it. */
  readonly alone: boolean;
  readonly heads: boolean;
  readonly turn: number;
  readonly words: number;
  /** The cue nearest before it in its sentence, and nearest after it before another quotation comes. */
  readonly cueBefore?: CueAt;
  readonly cueAfter?: CueAt;
  /** The mark or kind of word next to it on either side. */
  readonly left: string;
  readonly right: string;
}

/** What was decided for the quotation before: whose it was, and how far back. */
export interface Before {
  readonly candidate?: Candidate;
  readonly utterance: Utterance;
}

export function utterancesIn(reading: Reading, cues: readonly CueAt[]): Utterance[] {
  const { tokens, words, quotedOf, sentenceOf, paragraphOf } = reading;
  const found: Utterance[] = [];
  for (const [turn, quoted] of reading.quoted.entries()) {
    const from = tokenFrom(reading, quoted.start);
    let to = from;
    while (to < tokens.length && tokens[to]!.start < quoted.end) to++;
    if (to === from) continue;
    const paragraph = paragraphOf[from]!;
    const sameParagraph = (at: number) => at >= 0 && at < tokens.length && paragraphOf[at] === paragraph;
    let first = from;
    while (sameParagraph(first - 1) && from - first < 200) first--;
    let last = to;
    while (sameParagraph(last) && last - to < 200) last++;
    const outside = (a: number, b: number) => {
      for (let at = a; at < b; at++) if (quotedOf[at] === -1 && /^[\p{L}\p{N}]/u.test(words[at]!)) return true;
      return false;
    };
    const before = lastCue(cues, from, (at) => sameParagraph(at) && sentenceOf[at]! >= sentenceOf[from]!);
    const afterLimit = nextQuoted(quotedOf, to, Math.min(last, to + 40));
    const next = cues[firstCue(cues, to)];
    const cueAfter = next !== undefined && next.at < afterLimit ? next : undefined;
    const nextSentence = cueAfter && to < tokens.length && sentenceOf[cueAfter.at]! > sentenceOf[to - 1]!;
    found.push({
      quoted,
      from,
      to,
      sentence: sentenceOf[from]!,
      paragraph,
      alone: !outside(first, from) && !outside(to, last),
      heads: !outside(first, from),
      turn,
      words: words.slice(from, to).filter((word) => /^[\p{L}\p{N}]/u.test(word)).length,
      ...(before ? { cueBefore: before } : {}),
      ...(cueAfter && !(nextSentence && !quotedEndsSoft(words, to)) ? { cueAfter } : {}),
      left: edge(reading, from - 1, paragraph),
      right: edge(reading, to, paragraph),
    });
  }
  return found;
}

/** “…?” asked Lin: sentences may part after the mark although the clause goes on. */
function quotedEndsSoft(words: readonly string[], to: number): boolean {
  return /^[,?!]$/.test(words[to - 2] ?? '');
}

function lastCue(cues: readonly CueAt[], from: number, near: (at: number) => boolean): CueAt | undefined {
  const cue = cues[firstCue(cues, from) - 1];
  return cue && near(cue.at) ? cue : undefined;
}

/** Index of the first cue at or after a token. */
function firstCue(cues: readonly CueAt[], token: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.at < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nextQuoted(quotedOf: Int32Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && quotedOf[at] === -1) at++;
  return at;
}

function edge({ words, tokens, paragraphOf }: Reading, at: number, paragraph: number): string {
  if (at < 0 || at >= words.length || paragraphOf[at] !== paragraph) return 'end';
  const word = words[at]!;
  if (!/^[\p{L}\p{N}]/u.test(word)) return word;
  if (/^(?:that|as|of|by|in|on|a|an|the|his|her|their|to|and|is|was|are|for|from|with)$/.test(word)) return word;
  return /^\p{Lu}/u.test(tokens[at]!.text) ? 'Aa' : 'a';
}

const BUCKET = (distance: number) =>
  distance <= 3
    ? distance
    : distance <= 5
      ? 5
      : distance <= 8
        ? 8
        : distance <= 14
          ? 14
          : distance <= 25
            ? 25
            : distance <= 50
              ? 50
              : 99;

/** What speaks for a candidate as the speaker of a quotation: names of features that hold, no word of the text. */
export function speakerFeatures(
  reading: Reading,
  utterance: Utterance,
  candidate: Candidate | undefined,
  context: {
    before?: Before;
    ranks: ReadonlyMap<Candidate, readonly [number, number]>;
    mentions: ReadonlyMap<string, number>;
  },
): string[] {
  const { words, sentenceOf, paragraphOf, quotedOf, nameOf } = reading;
  const { quoted, from, to, cueBefore, cueAfter, left, right, alone, heads } = utterance;
  const size = utterance.words <= 3 ? 's' : utterance.words <= 8 ? 'm' : 'l';
  const { before } = context;
  const gap = before ? utterance.paragraph - before.utterance.paragraph : 9;
  const cueState = `${cueBefore ? cueBefore.kind[0] : '-'}${cueAfter ? cueAfter.kind[0] : '-'}`;
  const shape = `${quoted.closed ? '' : 'u'}${quoted.continues ? 'c' : ''}${alone ? 'A' : heads ? 'H' : ''}`;
  if (candidate === undefined)
    return [
      'none',
      `none ${size}`,
      `none ${size} ${cueState}`,
      `none ${left}`,
      `none ${right}`,
      `none ${left} ${size} ${cueState}`,
      `none ${shape} ${cueState} ${Math.min(3, gap)}`,
      `none ${quoted.mark}`,
    ];
  const { form, name, subject, cue } = candidate;
  const side = candidate.to <= from ? 'L' : candidate.from >= to ? 'R' : 'I';
  const distance = side === 'L' ? from - candidate.to : side === 'R' ? candidate.from - to : 0;
  const sentences = sentenceOf[candidate.from]! - sentenceOf[side === 'R' ? to - 1 : from]!;
  const paragraphs = paragraphOf[candidate.from]! - utterance.paragraph;
  const near = `${side}${Math.max(-3, Math.min(2, paragraphs))}${paragraphs === 0 ? Math.max(-2, Math.min(2, sentences)) : ''}`;
  const kind = name
    ? name.kind === 'person'
      ? 'P'
      : name.kind === 'organization'
        ? 'O'
        : name.kind === 'place'
          ? 'L'
          : 'X'
    : '';
  const head = words[headEnd(reading, candidate) - 1] ?? '';
  const what =
    form === 'pronoun'
      ? `p:${words[candidate.from]}`
      : form === 'name'
        ? `n${kind}`
        : `m${isPersonNoun(head) ? 'P' : isInstitutionNoun(head) ? 'O' : '?'}`;
  const cueNear =
    cue === undefined
      ? '-'
      : cue === cueAfter
        ? `A${BUCKET(cue.at - to)}`
        : cue === cueBefore
          ? `B${BUCKET(from - cue.at - cue.length)}`
          : 'x';
  const [rankLeft, rankRight] = context.ranks.get(candidate) ?? [9, 9];
  const previous = words[candidate.from - 1] ?? '';
  const preposition = /^(?:of|for|to|with|by|from|in|on|at|about|against|told|asked|than|and|as|,|called|named)$/.test(
    previous,
  )
    ? previous
    : '';
  const possessive = /'s?$/.test(words[candidate.to - 1]!) || words[candidate.to] === "'";
  const next = words[candidate.to] ?? '';
  const nextKind = /^[,.:;—–-]$/.test(next) ? next : 'w';
  const first = candidate.from === 0 || sentenceOf[candidate.from - 1] !== sentenceOf[candidate.from];
  const same =
    before?.candidate === undefined
      ? '-'
      : before.candidate === candidate
        ? 'S'
        : name && before.candidate.name?.entity === name.entity
          ? 'E'
          : 'o';
  let crossed = 0;
  for (let at = side === 'L' ? candidate.to : to; at < (side === 'L' ? from : candidate.from); at++)
    if (quotedOf[at] !== -1 && quotedOf[at] !== quotedOf[at - 1]) crossed++;
  let inQuote = false;
  if (name)
    for (let at = from; at < to && !inQuote; at++)
      inQuote = nameOf[at]! !== -1 && reading.names[nameOf[at]!]!.entity === name.entity;
  const mentions = name ? Math.min(4, Math.floor(Math.log2(context.mentions.get(name.entity) ?? 1))) : 0;
  const role = subject ? `${subject.side[0]}${subject.passive ? 'p' : ''}${cue!.kind[0]}${cue!.shape[0]}` : '-';
  const lemma = cue && (cue === cueAfter || cue === cueBefore) ? cue.lemma : '';
  return [
    what,
    `near ${near}`,
    `near ${near} ${what}`,
    `near ${near} ${role}`,
    `cue ${cueNear} ${role}`,
    `cue ${cueNear} ${role} ${what}`,
    `cue ${cueNear} ${cueState} ${size}`,
    `state ${cueState} ${cueNear} ${near} ${crossed > 0}`,
    `edges ${left} ${right} ${cueNear} ${near}`,
    `left ${left} ${cueNear} ${near}`,
    `right ${right} ${cueNear} ${near}`,
    `shape ${shape} ${near} ${cueNear}`,
    `shape ${shape} ${same} ${gap > 3 ? 3 : gap} ${cueState}`,
    `same ${same} ${gap > 3 ? 3 : gap} ${near} ${cueNear}`,
    `same ${same} ${shape} ${left} ${cueNear}`,
    `distance ${side} ${BUCKET(distance)} ${role === '-'}`,
    `rank ${side} ${rankLeft > 4 ? 4 : rankLeft} ${rankRight > 4 ? 4 : rankRight}`,
    `rank ${near} ${rankLeft > 4 ? 4 : rankLeft} ${rankRight > 4 ? 4 : rankRight} ${cueState}`,
    `before ${preposition} ${role} ${near}`,
    `possessive ${possessive} ${role}`,
    `next ${nextKind} ${near} ${first} ${role}`,
    `first ${first} ${what} ${near}`,
    `crossed ${Math.min(2, crossed)} ${near}`,
    `inside ${inQuote}`,
    `mentions ${mentions} ${what} ${near}`,
    `lemma ${lemma} ${cueNear[0]} ${role}`,
  ];
}
