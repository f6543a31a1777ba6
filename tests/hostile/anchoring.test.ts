// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadModels } from '../../lib/cli/models';
import { brokenAnchors } from './anchoring';
import { anyDocument, mutated, shortHostilePages } from './generated';

const FOUND = resolve(import.meta.dirname, 'found');
const RUNS = 15;
const models = loadModels();

test.each(readdirSync(FOUND).filter((name) => name.endsWith('.html')))(
  '%s, found by fuzzing, is marked as promised',
  (name) => {
    expect(brokenAnchors(readFileSync(join(FOUND, name), 'utf8'), models)).toEqual([]);
  },
);

test.each([
  ['any document', anyDocument],
  ['a hostile page with pieces out of place', mutated(shortHostilePages())],
])(
  '%s is marked as promised',
  (_what, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (source) => {
        expect(brokenAnchors(source, models)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  },
  60_000,
);
