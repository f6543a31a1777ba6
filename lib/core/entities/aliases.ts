import data from './data/variants.json';
import type { NamedSpan } from './names';

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
const COMPANY = new Set('inc corp corporation co company ltd limited llc plc group holdings gmbh ag sa'.split(' '));

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
  const byLength = [...forms].sort((a, b) => b.words.length - a.words.length || b.key.length - a.key.length);
  for (const short of byLength) {
    const fitting = byLength.filter(
      (long) => long !== short && long.key.length > short.key.length && refersTo(short, long),
    );
    const roots = [...new Set(fitting.map(rootOf))].filter((root) => root !== short);
    const chosen = roots.length === 1 ? roots[0] : latestBefore(short, roots);
    if (chosen) {
      parent.set(short, chosen);
      if (short.kind !== chosen.kind) short.kind = chosen.kind;
    }
  }
  const groups = new Map<Form, Form[]>();
  for (const form of forms) groups.set(rootOf(form), [...(groups.get(rootOf(form)) ?? []), form]);
  return [...groups]
    .map(([root, members]) => ({
      kind: root.kind,
      mentions: members.flatMap((form) => form.mentions).sort((a, b) => a.start - b.start),
    }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function distinctForms(text: string, names: readonly NamedSpan[]): Form[] {
  const forms = new Map<string, Form>();
  for (const name of names) {
    const printed = plain(text.slice(name.start, name.end));
    const key = VARIANT.get(printed) ?? printed;
    const form = forms.get(key);
    if (form) form.mentions.push(name);
    else forms.set(key, { key, words: key.split(/[\s-]+/), mentions: [name], kind: name.kind });
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
  if (long.kind === 'person') return short.kind === 'person' && isPartOfName(short.words, long.words);
  if (isAcronymOf(short, long)) return true;
  return short.kind === 'organization' && long.kind === 'organization' && isShortened(short.words, long.words);
}

/** "Starmer", "Keir", "K Starmer" of "Keir Starmer". */
function isPartOfName(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !(long[at] === word || (word.length === 1 && long[at]!.startsWith(word)))) at++;
    if (at === long.length) return false;
    at++;
  }
  return short.some((word) => word.length > 1 && !SMALL.has(word));
}

/** "IAEA" of "International Atomic Energy Agency". */
function isAcronymOf(short: Form, long: Form): boolean {
  if (short.words.length !== 1 || short.key.length < 2 || long.words.length < 2) return false;
  const content = long.words.filter((word) => !SMALL.has(word));
  return (
    short.key === content.map((word) => word[0]).join('') || short.key === long.words.map((word) => word[0]).join('')
  );
}

/** "Apple" of "Apple Inc": the beginning of the longer name, without endings that name the kind of company. */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  if (!short.every((word, index) => word === long[index])) return false;
  return long.slice(short.length).every((word) => COMPANY.has(word));
}

function latestBefore(short: Form, candidates: readonly Form[]): Form | undefined {
  if (short.kind !== 'person') return undefined;
  const at = short.mentions[0]!.start;
  const before = candidates.filter((form) => form.mentions[0]!.start < at);
  return before.sort((a, b) => b.mentions[0]!.start - a.mentions[0]!.start)[0];
}

/** Folded for comparison: case, dots of acronyms, typographic apostrophes, a leading "the". */
export function plain(name: string): string {
  const folded = name.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase();
  const bare = folded.replace(/'s$/, '').replace(/^the /, '');
  return /^(?:\p{L}\.)+\p{L}?\.?$/u.test(bare) ? bare.replaceAll('.', '') : bare.replace(/\.(?= |$)/g, '');
}
