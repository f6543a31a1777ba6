import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadModels } from '../../lib/cli/models';
import { anyDocument, mutated, shortHostilePages } from './generated';
import { brokenPromises } from './properties';

/** What the fuzz command found once, smallest form: see scripts/fuzz.ts. */
const FOUND = resolve(import.meta.dirname, 'found');
const RUNS = 40;
const models = loadModels();

test.each(readdirSync(FOUND).filter((name) => name.endsWith('.html')))(
  '%s, found by fuzzing, is read as promised',
  (name) => {
    expect(brokenPromises(readFileSync(join(FOUND, name), 'utf8'), models)).toEqual([]);
  },
);

test('any document is read as promised', () => {
  fc.assert(
    fc.property(anyDocument, (source) => {
      expect(brokenPromises(source, models)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 60_000);

test('a hostile page with pieces out of place is read as promised', () => {
  fc.assert(
    fc.property(mutated(shortHostilePages()), (source) => {
      expect(brokenPromises(source, models)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 60_000);
