import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Line, linesOf } from '../../lib/cli/lines';

async function read(text: string, pieceBytes: number, maxBytes = 1_000): Promise<Line[]> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const found: Line[] = [];
  for await (const line of linesOf(pieces(), maxBytes)) found.push(line);
  return found;
}

test('lines part at line feeds alone, however the bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }).map((words) => words.replace(/[\n\r\uFEFF]/g, ''))),
      fc.integer({ min: 1, max: 9 }),
      async (words, pieceBytes) => {
        const lines = await read(words.map((line) => `${line}\n`).join(''), pieceBytes);
        expect(lines).toEqual(
          words.map((text, index) => ({
            turn: index + 1,
            text,
            whole: true,
            bytes: Buffer.byteLength(text) + 1,
            ended: true,
          })),
        );
      },
    ),
  );
});

test.each([
  ['a line separator inside a line stays', 'a\u2028b\u2029c\n', ['a\u2028b\u2029c']],
  ['a carriage return before the break goes, one inside stays', 'a\rb\r\nc', ['a\rb', 'c']],
  ['a byte-order mark at the beginning goes', '\uFEFFa\n\uFEFFb\n', ['a', '\uFEFFb']],
  ['blank lines keep their turn', '\n\na', ['', '', 'a']],
  ['nothing has no line', '', []],
])('%s', async (_what, text, expected) => {
  expect((await read(text, 2)).map((line) => line.text)).toEqual(expected);
});

test('a last line without a break says so', async () => {
  expect((await read('a\r\nbc', 2)).map(({ bytes, ended }) => [bytes, ended])).toEqual([
    [3, true],
    [2, false],
  ]);
});

test('a line past the limit keeps its beginning, and the next line is whole', async () => {
  const lines = await read(`{"id":"long",${'x'.repeat(90_000)}\nshort\n`, 700, 5_000);
  expect(lines.map(({ turn, whole, text }) => [turn, whole, text.length])).toEqual([
    [1, false, 4_096],
    [2, true, 5],
  ]);
  expect(lines[0]?.text).toMatch(/^\{"id":"long",x+$/);
});
