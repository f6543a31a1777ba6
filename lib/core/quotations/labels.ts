import type { Candidate } from './candidates';
import { isPersonNoun } from './candidates';
import { holdsVerb } from './noun-phrases';
import type { Phrase, Reading } from './reading';

/** Longest label, in tokens. */
const LONGEST = 6;
/** Labels that are the page's own: "Update: …". */
const NOT_SPEAKERS =
  /^(?:note|update|updated|correction|video|watch|read|more|related|photo|photos|analysis|opinion|editorial|exclusive|breaking|live|source|sources|tags|by|question|answer|q|a|answers|advertisement|caption|transcript)$/;

/** Labels of headlines that are no names: "Reports: …", "Police: …". */
const VAGUE = /^(?:reports|study|survey|poll|police|court|witnesses)$/;

/** A line or a quotation that names its speaker before a colon, as transcripts and headlines do. */
export interface Labelled {
  readonly speaker: Candidate;
  readonly content: Phrase;
}

/**
 * The speaker's label with which a stretch of tokens begins: "LINDQVIST: The pier is closed." Capitals alone make a
 * label; otherwise it must be a name that the article knows, or end in a noun for people.
 */
export function labelAt(reading: Reading, { from, to }: Phrase): Labelled | undefined {
  const { words, tokens, names, nameOf } = reading;
  let colon = from;
  while (colon < to && colon - from <= LONGEST && words[colon] !== ':') {
    if (!/^[\p{L}\p{N}.'’\-–]/u.test(words[colon]!)) return undefined;
    colon++;
  }
  if (colon === from || colon >= to - 1 || words[colon] !== ':') return undefined;
  if (tokens[colon + 1]!.start === tokens[colon]!.end || NOT_SPEAKERS.test(words[from]!)) return undefined;
  const phrase = { from, to: colon };
  const content = { from: colon + 1, to };
  const own = names[nameOf[colon - 1]!] ?? nameInCapitals(reading, phrase);
  const capitals = inCapitals(reading, phrase) && /\p{L}{2}/u.test(words[from]!);
  // "NORLAND: The council met on Monday": where it was written.
  if (own?.kind === 'place') return undefined;
  if (own) return { speaker: { ...phrase, form: 'name', name: own }, content };
  const vague = colon === from + 1 && VAGUE.test(words[from]!);
  if (capitals || vague || isPersonNoun(words[colon - 1]!)) return { speaker: { ...phrase, form: 'nominal' }, content };
  return undefined;
}

/** "LINDQVIST" is Ada Lindqvist where no other person of the article bears the name. */
function nameInCapitals({ names, tokens }: Reading, { to }: Phrase): Candidate['name'] {
  const last = tokens[to - 1]!.text.toLowerCase();
  const bearers = new Map(
    names
      .filter(({ kind, name }) => kind === 'person' && name.toLowerCase().split(/\s+/).at(-1) === last)
      .map((name) => [name.entity, name]),
  );
  return bearers.size === 1 ? [...bearers.values()][0] : undefined;
}

/**
 * Lines outside quotation marks that begin with a speaker's label, in reading order. A label in capitals that no name
 * of the article explains counts where there are several of them, as in a transcript; alone it may be a dateline.
 */
export function labelledLines(reading: Reading): Labelled[] {
  const { paragraphOf, quotedOf, tokens } = reading;
  const found: Labelled[] = [];
  for (let from = 0, to = 0; from < tokens.length; from = to) {
    to = from + 1;
    while (to < tokens.length && paragraphOf[to] === paragraphOf[from]) to++;
    const labelled = quotedOf[from] === -1 ? labelAt(reading, { from, to }) : undefined;
    if (labelled && quotedOf[labelled.content.from] === -1) found.push(labelled);
  }
  const turns = (one: Labelled) =>
    found.filter(({ speaker }) => speaker.name?.entity === one.speaker.name?.entity).length;
  const bare = (one: Labelled) => one.speaker.form === 'nominal' && inCapitals(reading, one.speaker);
  const transcript = found.filter(bare).length > 1;
  return found.filter((one) => {
    const { name } = one.speaker;
    // "Rovers vs City: Who won?" in a list of links: a body speaks by turns, or not at all.
    return name ? name.kind === 'person' || turns(one) > 1 : transcript || !bare(one);
  });
}

function inCapitals({ tokens }: Reading, { from, to }: Phrase): boolean {
  return tokens.slice(from, to).every(({ text }) => !/\p{Ll}/u.test(text));
}

/** Longest signature, in tokens. */
const LONGEST_SIGNATURE = 14;

/** Who signs the words before a token, behind a dash to the end of the line: “The river took the barn.” — Ada Lin, farmer */
export function signatureAt(reading: Reading, dash: number): Candidate | undefined {
  const { words, names, nameOf, paragraphOf } = reading;
  if (!/^(?:[—–―]|--?)$/.test(words[dash] ?? '')) return undefined;
  const from = dash + 1;
  let end = from;
  while (paragraphOf[end] === paragraphOf[dash] && end - from <= LONGEST_SIGNATURE) end++;
  const name = names[nameOf[from] ?? -1];
  if (name?.from !== from || name.kind === 'place' || end - from > LONGEST_SIGNATURE) return undefined;
  if (name.to < end && !/^[,.(]$/.test(words[name.to]!)) return undefined;
  return holdsVerb(reading, { from, to: end }) ? undefined : { from, to: name.to, form: 'name', name };
}
