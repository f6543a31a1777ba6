import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nlp from 'compromise/three';
import { type Lexicon, pack } from '../lib/core/text/packed-lexicon';

interface Model {
  readonly one: { readonly lexicon: Lexicon; readonly _multiCache: Readonly<Record<string, number>> };
  readonly two: { readonly switches: Lexicon; readonly uncountable: Readonly<Record<string, true>> };
}

/** As much of a plugin of the bundler as is needed here. */
interface Plugin {
  readonly name: string;
  readonly enforce: 'pre';
  load(id: string): string | undefined;
}

const TAGGER = join(dirname(createRequire(import.meta.url).resolve('compromise')), '../../src/2-two/preTagger');

/**
 * Packs compromise with its lexicon as it is after its start, every plural and tense filled in, and with its rules of
 * inflection unread until something asks for them. Left alone it works all that out whenever it is loaded: 255 of the
 * 425 ms of CPU time that the worker took to start. The model is compromise's own, so the answers are the same.
 */
export function prebuiltCompromise(): Plugin {
  const sources: Readonly<Record<string, () => string>> = {
    [join(TAGGER, 'plugin.js')]: taggerPlugin,
    [join(TAGGER, 'model/index.js')]: taggerModel,
    [join(TAGGER, 'model/models/index.js')]: inflections,
  };
  return {
    name: 'newsglass:prebuilt-compromise',
    enforce: 'pre',
    load: (id) => sources[id.replace(/[?#].*$/, '')]?.(),
  };
}

function taggerPlugin(): string {
  return edited('plugin.js', [
    ["import model from './model/index.js'", "import model, { fill } from './model/index.js'"],
    ["hooks: ['preTagger'],", "hooks: ['preTagger'],\n  mutate: fill,"],
  ]);
}

/** The tagger's model without lexicon and inflections, and the function that puts them in when all else is there. */
function taggerModel(): string {
  const { one, two } = nlp.model() as Model;
  const rules = edited('model/index.js', [
    [
      "import { lexicon, switches, frozenLex } from './lexicon/index.js'",
      "import frozenLex from './lexicon/frozenLex.js'",
    ],
    ["import models from './models/index.js'", "import inflections from './models/index.js'"],
    ["import expandLexicon from './_expand/index.js'", ''],
    ['    lexicon,\n', '    lexicon: {},\n'],
    ['    models,\n', ''],
    ['    switches,\n', ''],
    ['model = expandLexicon(model)', ''],
  ]);
  // For a word the number of words in the longest phrase that begins with it; a tag is text.
  const phrases = Object.fromEntries(Object.entries(one._multiCache).map(([word, longest]) => [word, `${longest}`]));
  return `${rules}
import { unpack } from ${JSON.stringify(join(import.meta.dirname, '../lib/core/text/packed-lexicon'))};
export function fill({ model: { one, two } }) {
  one.lexicon = unpack(JSON.parse(${quoted(pack(one.lexicon))}));
  for (const [word, longest] of Object.entries(unpack(JSON.parse(${quoted(pack(phrases))})))) one._multiCache[word] = +longest;
  two.switches = unpack(JSON.parse(${quoted(pack(two.switches))}));
  for (const word of JSON.parse(${quoted(Object.keys(two.uncountable))})) two.uncountable[word] = true;
  let models;
  Object.defineProperty(two, 'models', { get: () => (models ??= inflections()), enumerable: true, configurable: true });
}`;
}

/** The rules of inflection, as a function that reads them. */
function inflections(): string {
  const source = edited('model/models/index.js', [['export default {', 'return {']]);
  const [imports, rest] = parted(source, 'const fromPast');
  return `${imports}\nexport default function () {\n${rest}\n}`;
}

/** A file of the tagger with changes; throws when what is to be changed is not in it just once. */
function edited(file: string, changes: readonly (readonly [from: string, to: string])[]): string {
  let source = readFileSync(join(TAGGER, file), 'utf8');
  for (const [from, to] of changes) {
    const [before, after] = parted(source, from);
    source = before + to + after.slice(from.length);
  }
  return source;
}

function parted(source: string, at: string): [before: string, from: string] {
  const place = source.indexOf(at);
  if (place < 0 || source.includes(at, place + 1))
    throw new Error(`compromise is not as it was: ${JSON.stringify(at)} is wanted once.`);
  return [source.slice(0, place), source.slice(place)];
}

function quoted(value: unknown): string {
  return JSON.stringify(JSON.stringify(value));
}
