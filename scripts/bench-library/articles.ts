import type { Analysis, Claim, Link } from '../../lib/core/analysis';
import type { Span } from '../../lib/core/text/spans';
import { entryOf, LIBRARY_VERSION, type SavedReading, wordsOf } from '../../lib/extension/library/record';

/** Distinct invented words, as many as a newspaper's vocabulary has common ones. */
const VOCABULARY = 12_000;
const SENTENCES = 30;
const WORDS_PER_SENTENCE = 18;
const OUTLETS = 40;
const LINKS = 60;

/**
 * A generated saved article of some 540 words and as many bytes as a read one of that length, the same for the same
 * number: words are drawn as in a language, a few very often and most seldom (Zipf). Every field is there in some.
 */
export function generatedArticle(turn: number): SavedReading {
  const random = mulberry32(turn + 1);
  const word = () => wordOf(Math.floor(VOCABULARY ** random()));
  const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  const sentences: string[] = [];
  for (let at = 0; at < SENTENCES; at++)
    sentences.push(`${capitalised(Array.from({ length: WORDS_PER_SENTENCE }, word).join(' '))} ${turn}.`);
  const text = sentences.join('\n\n');
  const key = `https://outlet${turn % OUTLETS}.example/story/${turn}`;
  let start = 0;
  const spans = sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 2;
    return span;
  });
  const analysis: Analysis = {
    schemaVersion: 1,
    article: {
      url: key,
      title: capitalised(`${word()} ${word()} ${word()} ${turn}`),
      siteName: `Outlet ${turn % OUTLETS}`,
      publishedAt: new Date(Date.UTC(2026, 0, 1) + turn * 3_600_000).toISOString(),
      text,
      blocks: spans.map((span) => ({ ...span, kind: 'paragraph' as const })),
      wordCount: SENTENCES * WORDS_PER_SENTENCE,
      leftOut: [{ kind: 'caption', text: `${word()} ${word()}` }],
    },
    sentences: spans.map((span) => ({ ...span, checkworthiness: 0.5 })),
    entities: Array.from({ length: 8 }, (_, at) => ({
      id: `entity-${at}`,
      kind: 'person' as const,
      name: `${capitalised(word())} ${capitalised(word())}`,
      aliases: [capitalised(word())],
      role: `${word()} ${word()}`,
      roleSpan: within(spans[at]!, 4, 12),
      salience: 0.1,
      mentions: spans.slice(at, at + 3).map((span) => ({ ...span, text: 'x', form: 'name' as const })),
    })),
    keyActors: ['entity-0', 'entity-1'],
    quotations: spans.slice(0, 6).map((span, at) => ({
      ...span,
      direct: at % 2 === 0,
      speaker: { ...within(span, 0, 8), name: `${capitalised(word())} ${word()}`, entity: `entity-${at}` },
      cue: { ...within(span, 9, 13), lemma: word() },
    })),
    claims: spans.map(
      (span, at): Claim => ({
        ...span,
        id: `claim-${at}`,
        sentence: at,
        kind: 'event',
        attribution: attributionOf(at, span),
        hedges: at % 4 === 0 ? [within(span, 5, 8)] : [],
        ...(at % 5 === 0 ? { denials: [within(span, 8, 11)], context: spans[0]! } : {}),
        checkworthiness: Math.round(random() * 1e6) / 1e6,
        links: at % 3 === 0 ? [`link-${at}`] : [],
      }),
    ),
    headline: { text: capitalised(word()), kind: 'event', hedges: [], sentence: 2 },
    links: Array.from({ length: LINKS }, (_, at) => linkOf(at, word(), spans)),
    summary: { sentences: [0, 1, 2], headline: 2 },
    problems: turn % 9 === 0 ? [{ code: 'partly', message: word(), analyser: 'claims' }] : [],
  };
  const time = new Date(Date.UTC(2026, 3, 1) + turn * 60_000).toISOString();
  return { schemaVersion: LIBRARY_VERSION, key, address: key, readAt: time, savedAt: time, analysis };
}

/** Words that a reader may look for in a generated article: a rare one, a frequent one, and both. */
export function searchesFor(turn: number): readonly string[] {
  const { title } = entryOf(generatedArticle(turn));
  const [rare = 'nothing'] = wordsOf(title).sort((a, b) => b.length - a.length);
  return [rare, wordOf(3), `${wordOf(3)} ${rare.slice(0, 4)}`];
}

function within({ start }: Span, from: number, to: number): Span {
  return { start: start + from, end: start + to };
}

function attributionOf(at: number, span: Span): Claim['attribution'] {
  const source = { ...within(span, 0, 8), text: 'somebody', entity: `entity-${at % 8}` };
  if (at % 3 === 0) return { kind: 'named', source, cue: within(span, 9, 13), via: source };
  return at % 3 === 1 ? { kind: 'unnamed', source, reason: within(span, 14, 20) } : { kind: 'none' };
}

/** The first twelve stand in the text, the others around it. */
function linkOf(at: number, text: string, spans: readonly Span[]): Link {
  const url = `https://cited${at % 7}.example/${text}/${at}`;
  return {
    id: `link-${at}`,
    href: `${url}?utm_source=x`,
    text,
    occurrence: 0,
    url,
    domain: `cited${at % 7}.example`,
    destination: at % 2 === 0 ? 'news' : 'government',
    role: at < 12 ? 'citation' : 'navigation',
    evidence: { destination: `cited${at % 7}.example is in the list of hosts`, role: 'the link stands in a sentence' },
    ...(at < 12 ? { span: within(spans[at]!, 0, 6), sentence: at } : {}),
    rel: at % 2 === 0 ? ['noopener'] : [],
    isPdf: false,
    sister: false,
    deep: true,
  };
}

/** The word of a rank: three letters for the first, longer ones later. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 400; rest > 0; rest = Math.floor(rest / 20)) word += 'bdfghklmnprstvzaeiou'[rest % 20];
  return word;
}

/** Tommy Ettinger's Mulberry32: 0 to 1, the same sequence for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
