import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import { analyse } from '../../lib/core/analyse';
import type { Article } from '../../lib/core/article';
import { answeredByPage, askedOfBackground, shaped } from '../../lib/extension/shapes';
import { extractArticle } from '../../lib/extract/extract';

const sample = readFileSync(resolve(import.meta.dirname, '../../public/sample/article.html'), 'utf8');
const read = extractArticle(parsePage(sample), { url: 'https://ledger.example/1' });
const article = (read as { value: Article }).value;
const short: Article = {
  ...article,
  text: 'The vote was close.',
  blocks: [{ start: 0, end: 19, kind: 'paragraph' }],
  anchors: article.anchors.slice(0, 2).map(({ span: _, ...anchor }) => anchor),
  leftOut: [],
};

test('what extraction gives has the shape that is asked of a page', () => {
  expect(shaped(answeredByPage.extract, read, 'The answer')).toEqual(read);
  expect(shaped(answeredByPage.extract, { ok: false, failure: 'not-an-article' }, 'The answer').ok).toBe(false);
});

test.each([
  ['a place outside the text', { blocks: [{ start: 0, end: 99, kind: 'paragraph' }] }],
  ['a place that ends before it starts', { blocks: [{ start: 5, end: 1, kind: 'paragraph' }] }],
  ['a title that is no text', { title: { toString: 'x' } }],
  ['no anchors', { anchors: undefined }],
  ['an unknown kind of block', { blocks: [{ start: 0, end: 1, kind: '<script>' }] }],
])('a page that answers with %s is not believed', (_what, wrong) => {
  expect(() => shaped(answeredByPage.extract, { ok: true, value: { ...short, ...wrong } }, 'The answer')).toThrow();
});

/** Sound arguments with one thing in them exchanged for anything at all. */
function mutated(sound: unknown): fc.Arbitrary<unknown> {
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    paths.push(path);
    if (typeof value === 'object' && value !== null)
      for (const key of Object.keys(value)) walk((value as Record<string, unknown>)[key], [...path, key]);
  };
  walk(sound, []);
  return fc
    .tuple(fc.constantFrom(...paths), fc.anything({ maxDepth: 3, withNullPrototype: true }))
    .map(([path, value]) => {
      if (path.length === 0) return value;
      const copy = structuredClone(sound) as Record<string | number, unknown>;
      let holder = copy;
      for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
      holder[path.at(-1)!] = value;
      return copy;
    });
}

const RUNS = Number(process.env.NEWSGLASS_FUZZ_RUNS ?? 2000);

test('whatever a page answers, it is refused or it can be analysed', () => {
  fc.assert(
    fc.property(mutated({ ok: true, value: short }), (answer) => {
      let taken: ReturnType<typeof shaped<typeof answeredByPage.extract>>;
      try {
        taken = shaped(answeredByPage.extract, answer, 'The answer');
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        return;
      }
      if (taken.ok)
        expect(analyse(taken.value as Article).problems.filter(({ code }) => code === 'analyser-failed')).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

const SOUND = {
  heedSites: [],
  read: [1, 'article'],
  readText: [{ text: 'Words.', title: 'A' }],
  openSaved: ['https://paper.example/story'],
  mark: [{ tabId: 1, layers: ['person'] }],
  correct: [{ key: 'tab-1', corrections: [{ kind: 'merge', entity: 'entity-1', into: 'entity-2' }] }],
  jump: [{ tabId: 1, span: { start: 0, end: 4 } }],
} satisfies Record<keyof typeof askedOfBackground, unknown>;

test.each(Object.entries(SOUND))('“%s” takes sound arguments and refuses others with a reason', (call, sound) => {
  const shape = askedOfBackground[call as keyof typeof SOUND];
  expect(shaped(shape, sound, call)).toEqual(sound);
  fc.assert(
    fc.property(mutated(sound), (given) => {
      try {
        shaped(shape, given, call);
      } catch (error) {
        expect((error as Error).message).toContain(call);
      }
    }),
    { numRuns: RUNS },
  );
  if (sound.length) expect(() => shaped(shape, [], call)).toThrow();
  expect(() => shaped(shape, [...sound, 1, 2, 3], call)).toThrow();
});
