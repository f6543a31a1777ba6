import type { Analysis, Claim, Link } from '../../lib/core/analysis';
import { entryOf, LIBRARY_VERSION, type SavedReading, wordsOf } from '../../lib/extension/library/record';

/** Distinct invented words, as many as a newspaper's vocabulary has common ones. */
const VOCABULARY = 12_000;
const SENTENCES = 30;
const WORDS_PER_SENTENCE = 18;
const OUTLETS = 40;

/**
 * A generated saved article of some 540 words, the same for the same number: words are drawn as in a language, a few
 * very often and most seldom (Zipf).
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
      leftOut: [],
    },
    sentences: spans.map((span) => ({ ...span, checkworthiness: 0.5 })),
    entities: Array.from({ length: 8 }, (_, at) => ({
      id: `entity-${at}`,
      kind: 'person' as const,
      name: `${capitalised(word())} ${capitalised(word())}`,
      aliases: [],
      salience: 0.1,
      mentions: spans.slice(at, at + 3).map((span) => ({ ...span, text: 'x', form: 'name' as const })),
    })),
    keyActors: ['entity-0', 'entity-1'],
    quotations: spans.slice(0, 6).map((span) => ({ ...span, direct: true })),
    claims: spans.map(
      (span, at): Claim => ({
        ...span,
        id: `claim-${at}`,
        sentence: at,
        kind: 'event',
        attribution: { kind: 'none' },
        hedges: [],
        checkworthiness: 0.5,
        links: [],
      }),
    ),
    links: Array.from({ length: 12 }, (_, at) => linkOf(at, word())),
    summary: { sentences: [0, 1, 2] },
    problems: [],
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

function linkOf(at: number, text: string): Link {
  return {
    id: `link-${at}`,
    href: `https://cited.example/${at}`,
    text,
    occurrence: 0,
    url: `https://cited.example/${at}`,
    destination: 'news',
    role: 'citation',
    evidence: {},
    rel: [],
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
