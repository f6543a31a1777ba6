import { cueForm } from './cues';
import { ADVERBS, AUXILIARIES, EDGES, isVerb, PRONOUNS, phraseStart, skipInsertion } from './noun-phrases';
import type { Reading } from './reading';
import type { Subject } from './subjects';

/** The first noun phrase of the clause around a participle or a second verb: "Lin smiled and said", "…, adding that". */
export function clauseSubject(reading: Reading, at: number, usable: (index: number) => boolean): Subject | undefined {
  const { words, nameOf, tokens, sentenceOf, quotedOf } = reading;
  const main = cueForm(words[at]!)?.shape === 'participle' ? mainSubject(reading, at) : undefined;
  if (main) return main;
  let from = at - 1;
  while (usable(from) && sentenceOf[from] === sentenceOf[at]) {
    const word = words[from]!;
    const verb = AUXILIARIES.has(word) || cueForm(word)?.shape === 'finite';
    if (verb && words[from - 1] === ',' && usable(from - 1)) {
      const end = skipInsertion(reading, from - 1, usable);
      if (end >= 0)
        return { from: phraseStart(reading, end, usable), to: end + 1, side: 'before', passive: false, indirect: true };
    }
    if (verb && usable(from - 1)) {
      const left = words[from - 1]!;
      const direct = PRONOUNS.has(words[from - 1]!) || nameOf[from - 1] !== -1 || /^\p{L}/u.test(words[from - 1]!);
      if (direct && !/^(?:to|and|who|that|which|not|be)$/.test(left) && !AUXILIARIES.has(left) && !ADVERBS.has(left)) {
        if (PRONOUNS.has(left)) return { from: from - 1, to: from, side: 'before', passive: false, indirect: true };
        const start = phraseStart(reading, from - 1, usable);
        return { from: start, to: from, side: 'before', passive: false, indirect: true };
      }
    }
    from--;
  }
  let start = from + 1;
  while (start < at && (quotedOf[start] !== -1 || !/^[\p{L}\p{N}]/u.test(words[start]!))) start++;
  if (start >= at || sentenceOf[start] !== sentenceOf[at]) return undefined;
  if (PRONOUNS.has(words[start]!))
    return { from: start, to: start + 1, side: 'before', passive: false, indirect: true };
  const name = nameOf[start]!;
  if (name !== -1) return { from: start, to: reading.names[name]!.to, side: 'before', passive: false, indirect: true };
  if (!/^\p{Lu}/u.test(tokens[start]!.text) || EDGES.has(words[start]!)) return undefined;
  if (/^(?:the|a|an|in|on|at|after|before|during)$/.test(words[start]!)) return mainSubject(reading, at);
  let to = start + 1;
  while (to < at && to - start < 6 && /^\p{Lu}/u.test(tokens[to]!.text)) to++;
  return { from: start, to, side: 'before', passive: false, indirect: true };
}

/** Words with which a phrase can open a sentence before its subject. */
const FRONTED =
  /^(?:after|against|along|although|amid|among|as|at|before|besides|by|despite|during|earlier|even|following|for|from|however|if|in|instead|just|last|late|later|meanwhile|nevertheless|next|now|on|once|shortly|since|soon|still|then|though|through|throughout|today|under|unless|unlike|until|upon|when|while|whilst|with|within|without|yesterday)$/;
const LONGEST_SUBJECT = 16;

/** "On Tuesday, the two mayors issued a note, saying …": the noun phrase before the first verb of the sentence. */
function mainSubject(reading: Reading, at: number): Subject | undefined {
  const { words, names, nameOf, quotedOf } = reading;
  const from = behindFronted(reading, at);
  if (from >= at || quotedOf[from] !== -1) return undefined;
  if (PRONOUNS.has(words[from]!)) return { from, to: from + 1, side: 'before', passive: false, indirect: true };
  let to = from;
  while (to < at && to - from < LONGEST_SUBJECT) {
    const word = words[to]!;
    if (nameOf[to] !== -1) to = names[nameOf[to]!]!.to;
    else if (isVerb(reading, from, to)) break;
    else if (word === ',' && nameOf[to - 1] !== -1 && (nameOf[to + 1] ?? -1) !== -1) to++;
    else if (EDGES.has(word) || !/^[\p{L}\p{N}$.'’&\-–/]/u.test(word)) break;
    else to++;
  }
  const whole = to < at && (words[to] === ',' || isVerb(reading, from, to));
  return to > from && whole ? { from, to, side: 'before', passive: false, indirect: true } : undefined;
}

function behindFronted({ words, sentenceOf, quotedOf, nameOf }: Reading, at: number): number {
  let from = at;
  while (from > 0 && sentenceOf[from - 1] === sentenceOf[at] && at - from < 80) from--;
  for (let turn = 0; turn < 3; turn++) {
    while (from < at && (quotedOf[from] !== -1 || /^(?:and|but|so|yet|or|[^\p{L}\p{N}])$/u.test(words[from]!))) from++;
    const fronted = nameOf[from] === -1 && (FRONTED.test(words[from]!) || /..(?:ly|ing)$/.test(words[from]!));
    if (!fronted) return from;
    while (from < at && words[from] !== ',') from++;
  }
  return from;
}
