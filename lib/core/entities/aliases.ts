import { BODY_HEADS } from './bodies';
import data from './data/variants.json';
import type { NamedSpan } from './names';
import { statedAliases } from './stated';

/** All places in a text that name the same someone or something. */
export interface NameGroup {
  readonly kind: NamedSpan['kind'];
  /** In reading order. */
  readonly mentions: readonly NamedSpan[];
}

const VARIANT = new Map(
  data.variants.flatMap((names) => names.map((name) => [plain(name), plain(names[0]!)] as const)),
);

/** Words of a name that carry no identity of their own. */
const SMALL = new Set(
  'of the and for de la le du des al el bin van von der den di da y e in on at to a an &'.split(' '),
);
/** Words that say what kind of body a name is, and are left off when it is named again. */
const BODY = new Set(
  'inc corp corporation co company ltd limited llc plc group holdings gmbh ag sa party team club bank university college airlines airways newspaper agency foundation fc institute association union records entertainment network football cricket rugby hockey basketball church list bloc coalition alliance front movement'.split(
    ' ',
  ),
);
/** "Republic of Arden", "City of Telm": the bare name is the same place. */
const FORM_OF_STATE = new Set(
  'republic kingdom state city commonwealth federation sultanate emirate principality islamic federal democratic socialist'.split(
    ' ',
  ),
);
const LIE_OF_LAND = new Set('ocean strip sea peninsula desert archipelago'.split(' '));
/** Given names and what they are shortened to, both as groups of the same. */
const NICKNAME = new Map(data.nicknames.flatMap((names) => names.map((name) => [name, names[0]!] as const)));

/** A form as the text prints it, with everywhere it stands. */
interface Form {
  readonly key: string;
  readonly words: readonly string[];
  readonly mentions: NamedSpan[];
  kind: NamedSpan['kind'];
}

/**
 * Names of the same someone or something put together, by first mention.
 *
 * Equal names always go together; a short form joins a longer one (surname, given name, acronym, name without its
 * company ending) when only one longer name of that kind fits, or when one was printed last before it.
 */
export function mergeAliases(text: string, names: readonly NamedSpan[]): NameGroup[] {
  const forms = distinctForms(text, names);
  const parent = new Map<Form, Form>();
  const rootOf = (form: Form): Form => {
    let root = form;
    for (let next = parent.get(root); next; next = parent.get(root)) root = next;
    return root;
  };
  const formAt = new Map(forms.flatMap((form) => form.mentions.map(({ start }) => [start, form] as const)));
  for (const pair of statedAliases(text, names)) {
    const [one, other] = pair.map((index) => rootOf(formAt.get(names[index]!.start)!));
    if (one === other) continue;
    const [short, long] = one!.key.length < other!.key.length ? [one!, other!] : [other!, one!];
    short.kind = long.kind;
    parent.set(short, long);
  }
  const byLength = [...forms].sort((a, b) => b.words.length - a.words.length || b.key.length - a.key.length);
  const longer = indexed(byLength);
  for (const short of byLength) {
    if (parent.has(short)) continue;
    const possible = longer
      .near(short)
      .filter(
        (long) =>
          long !== short &&
          (long.key.length > short.key.length || (long.key.length === short.key.length && long.key < short.key)) &&
          refersTo(short, long),
      );
    // A person's name stands for a firm's only where nobody is called so.
    const alike = possible.filter(({ kind }) => short.kind === 'person' && kind === 'person');
    const fitting = alike.length > 0 ? alike : possible;
    const roots = new Set(fitting.map(rootOf));
    roots.delete(short);
    const chosen = roots.size === 1 ? [...roots][0] : clearest(short, fitting, rootOf);
    if (chosen) {
      parent.set(short, chosen);
      if (short.kind !== chosen.kind) short.kind = chosen.kind;
    }
  }
  const groups = new Map<Form, Form[]>();
  for (const form of forms) {
    const members = groups.get(rootOf(form));
    if (members) members.push(form);
    else groups.set(rootOf(form), [form]);
  }
  return [...groups]
    .map(([root, members]) => ({
      kind: root.kind,
      mentions: members.flatMap((form) => form.mentions).sort((a, b) => a.start - b.start),
    }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

/** How many forms may share a word and still be looked at; a hostile page can print any number. */
const MOST_SHARING = 100;

/** The forms that can be a longer form of a given one: those that share a word, a given name, or its letters as initials. */
function indexed(forms: readonly Form[]): { near(short: Form): Form[] } {
  const byKey = new Map<string, Form[]>();
  const add = (key: string, form: Form) => {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [form]);
    else if (known.length < MOST_SHARING && known.at(-1) !== form) known.push(form);
  };
  for (const form of forms) {
    for (const word of form.words) add(NICKNAME.get(word) ?? word, form);
    for (const initials of initialsOf(form.words)) add(`/${initials}`, form);
  }
  return {
    near: ({ key, words }) => [
      ...new Set(
        [`/${key}`, ...words.map((word) => NICKNAME.get(word) ?? word)].flatMap((one) => byKey.get(one) ?? []),
      ),
    ],
  };
}

/** First letters of all words, and of those that are not small. */
function initialsOf(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  const content = words.filter((word) => !SMALL.has(word));
  return [words, content].map((some) => some.map((word) => word[0]).join(''));
}

function distinctForms(text: string, names: readonly NamedSpan[]): Form[] {
  const forms = new Map<string, Form>();
  for (const name of names) {
    const printed = plain(text.slice(name.start, name.end));
    const key = VARIANT.get(printed) ?? spelledOut(printed).replaceAll('-', ' ');
    const form = forms.get(key);
    if (form) form.mentions.push(name);
    else forms.set(key, { key, words: key.split(' '), mentions: [name], kind: name.kind });
  }
  for (const form of forms.values()) form.kind = commonest(form.mentions.map(({ kind }) => kind));
  return [...forms.values()];
}

function commonest(kinds: readonly NamedSpan['kind'][]): NamedSpan['kind'] {
  const counts = new Map<NamedSpan['kind'], number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
}

function refersTo(short: Form, long: Form): boolean {
  if (long.kind === 'person')
    return short.kind === 'person' && (isPartOfName(short.words, long.words) || isRespelled(short.words, long.words));
  if (isAcronymOf(short, long) || isPartlyInitials(short.words, long.words)) return true;
  if (short.kind !== 'place' && isWithoutLegalForm(short.words, long.words)) return true;
  if (short.kind === 'person' && isWithoutHead(short.words, long.words)) return true;
  if (short.kind === 'place' && long.kind === 'place') return isBarePlace(short.words, long.words);
  return (
    short.kind === 'organization' &&
    long.kind === 'organization' &&
    isShortened(withoutArabicArticle(short.words), withoutArabicArticle(long.words))
  );
}

/** "Telmiya List" and "al-Telmiya List". */
const withoutArabicArticle = (words: readonly string[]): readonly string[] =>
  words.length > 1 && words[0] === 'al' ? words.slice(1) : words;

/** "Starmer", "Keir", "K Starmer" of "Keir Starmer". */
function isPartOfName(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !sameGiven(word, long[at]!)) at++;
    if (at === long.length) return false;
    at++;
  }
  return short.some((word) => word.length > 1 && !SMALL.has(word));
}

/** "Mohamed Amin" and "Mohammed Amin": the same surname, a given name that differs in one letter. */
function isRespelled(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== long.length || short.length < 2 || short.at(-1) !== long.at(-1)) return false;
  return short.slice(0, -1).every((word, index) => word.length > 4 && differsByOne(word, long[index]!));
}

function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** The same word, its initial, or a usual short form of the same given name ("Bob" of "Robert"). */
function sameGiven(short: string, long: string): boolean {
  if (short === long || (short.length === 1 && long.startsWith(short))) return true;
  const nickname = NICKNAME.get(short);
  return nickname !== undefined && nickname === NICKNAME.get(long);
}

/** "IAEA" of "International Atomic Energy Agency". */
function isAcronymOf(short: Form, long: Form): boolean {
  return short.words.length === 1 && short.key.length >= 2 && initialsOf(long.words).includes(short.key);
}

/** "HSA Fund" of "Harbour Safety Agency Fund": some words in full, the letters of another for the rest. */
function isPartlyInitials(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  let at = 0;
  let initials = 0;
  for (const word of short) {
    if (word === long[at]) at++;
    else {
      if (initials > 0 || word.length < 2 || at + word.length > long.length) return false;
      for (const letter of word) if (long[at++]![0] !== letter) return false;
      initials++;
    }
  }
  return at === long.length && initials === 1;
}

const LEGAL_FORM = new Set('inc corp corporation co ltd limited llc plc gmbh ag sa oy'.split(' '));

/** "Norvex" of "Norvex Ltd", whatever the tagger took the short form for. */
const isWithoutLegalForm = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === long.length - 1 &&
  LEGAL_FORM.has(long.at(-1)!) &&
  short.every((word, index) => word === long[index]);

/** "Aurelia" of "Aurelia Semiconductor", taken for a given name where it stands alone. */
const isWithoutHead = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 && long.length === 2 && short[0] === long[0] && BODY_HEADS.has(long[1]!);

/**
 * "Norvex" of "Norvex Group", "Museum" of "Museum of Telm", "Marine Guard" of "Arden Marine Guard": the beginning when
 * only the kind of body or "of …" is left off, or the end.
 */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  if (short.every((word) => SMALL.has(word))) return false;
  if (short.length > long.length) return false;
  if (short.every((word, index) => word === long[index])) {
    const rest = long.slice(short.length);
    return rest.every((word) => BODY.has(word)) || rest[0] === 'of' || rest[0] === 'for';
  }
  // "Arden team" of "Arden football team"
  if (short.length === 2 && long.length === 3 && short[0] === long[0] && short[1] === long[2]) return true;
  const from = long.length - short.length;
  return from > 0 && short.every((word, index) => word === long[from + index]) && !SMALL.has(long[from - 1]!);
}

/** "Arden" of "Republic of Arden" and of "Arden Strip". */
function isBarePlace(short: readonly string[], long: readonly string[]): boolean {
  if (
    short.every((word, index) => word === long[index]) &&
    long.slice(short.length).every((word) => LIE_OF_LAND.has(word))
  )
    return true;
  const of = long.indexOf('of');
  if (of <= 0 || !long.slice(0, of).every((word) => FORM_OF_STATE.has(word))) return false;
  const bare = long.slice(long[of + 1] === 'the' ? of + 2 : of + 1);
  return bare.length === short.length && bare.every((word, index) => word === short[index]);
}

/** Of several longer names the one printed last before the short one, first those that begin with it. */
function clearest(short: Form, fitting: readonly Form[], rootOf: (form: Form) => Form): Form | undefined {
  if (short.kind === 'place') return undefined;
  const at = short.mentions[0]!.start;
  const begins = short.kind === 'organization' ? fitting.filter((form) => form.key.startsWith(`${short.key} `)) : [];
  let best: Form | undefined;
  let latest = -1;
  for (const form of begins.length > 0 ? begins : fitting)
    for (const { start } of form.mentions)
      if (start < at && start > latest) {
        latest = start;
        best = form;
      }
  return best && rootOf(best) !== short ? rootOf(best) : undefined;
}

/** "UN Security Council" as "united nations security council": short forms that begin or end a longer name. */
function spelledOut(name: string): string {
  return name
    .replace(/^(?:us|u\.s\.?)(?= \p{L})/u, 'united states')
    .replace(/^un(?= \p{L})/u, 'united nations')
    .replace(/^eu(?= \p{L})/u, 'european union')
    .replace(/^uk(?= \p{L})/u, 'united kingdom')
    .replace(/(?<=\p{L} )dept$/u, 'department');
}

/** Folded for comparison: case, dots of acronyms, typographic apostrophes, a leading "the". */
export function plain(name: string): string {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase();
  const bare = folded.replace(/'s$/, '').replace(/^the /, '');
  return /^(?:\p{L}\.)+\p{L}?\.?$/u.test(bare) ? bare.replaceAll('.', '') : bare.replace(/\.(?= |$)/g, '');
}
