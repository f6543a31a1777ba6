import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cast } from '../../../lib/core/entities/entities';
import { articleFromText } from '../../../lib/core/text/plain';
import { splitSentences } from '../../../lib/core/text/sentences';
import { tokenize } from '../../../lib/core/text/tokens';

const entities = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../public/models/entities.bin')));

function read(text: string) {
  const codes: string[] = [];
  const found = cast.run(
    articleFromText(text),
    { tokens: tokenize(text), boundaries: splitSentences(text) },
    { models: { entities }, report: ({ code }) => void codes.push(code) },
  );
  return { ...found, codes };
}

const SENTENCES =
  'Transport Minister Helena Moravec opened the new bridge in Ostrava on Monday. The council of the town had paid for it, and Moravec thanked the workers. ';

test.each<[string, string]>([
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['small letters', SENTENCES.toLowerCase()],
  ['capitals', SENTENCES.toUpperCase()],
  ['20,000 words without a full stop', SENTENCES.replace(/[.,]/g, '').repeat(800)],
  ['20,000 words with capitals without a full stop', 'Moravec Ostrava Leeds Council '.repeat(5_000)],
  ['emoji between the letters', SENTENCES.replaceAll(' ', ' 😀 ')],
  ['control characters', SENTENCES.replaceAll(' ', ' \u0000\u0007\u202e')],
  ['half of a surrogate pair', `\ud83d${SENTENCES}\ude00`],
  ['a word of 200,000 letters', `${'A'.repeat(200_000)} in Leeds said`],
  ['opening brackets alone', `Leeds ${'('.repeat(10_000)}`],
  ['one word 30,000 times', 'Leeds '.repeat(30_000)],
])('%s: mentions lie inside the text and hold its words', (_, text) => {
  const found = read(text);
  const known = new Set(found.entities.map(({ id }) => id));
  expect(found.keyActors.filter((id) => !known.has(id))).toEqual([]);
  expect(found.keyActors.length).toBeLessThanOrEqual(5);
  const wrong = found.entities
    .flatMap(({ mentions }) => mentions)
    .filter(({ start, end, text: words }) => start < 0 || start >= end || text.slice(start, end) !== words);
  expect(wrong).toEqual([]);
});

test.each(['german', 'urdu'])('the %s page: no names, with the reason', (page) => {
  const file = join(import.meta.dirname, `../../fixtures/pages/${page}/expected.json`);
  const { blocks } = JSON.parse(readFileSync(file, 'utf8')) as { blocks: readonly string[] };
  const text = blocks.map((block) => block.replace(/^[a-z-]+: /, '')).join('\n\n');
  expect(text.length).toBeGreaterThan(400);
  expect(read(text)).toEqual({ entities: [], keyActors: [], codes: ['unsupported-language'] });
});
