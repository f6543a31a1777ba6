import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCorrections, type Correction } from '../../lib/core/corrections/corrections';
import { at, sampleAnalysis } from '../support/sample-analysis';

const corrected = (...corrections: Correction[]) => applyCorrections(sampleAnalysis, corrections);
const claimOf = (id: string, ...corrections: Correction[]) =>
  corrected(...corrections).claims.find((claim) => claim.id === id);

test('what is not a claim is no longer among them', () => {
  expect(claimOf('c1', { kind: 'not-a-claim', claim: 'c1' })).toBeUndefined();
  expect(corrected({ kind: 'not-a-claim', claim: 'c1' }).claims).toHaveLength(9);
});

describe('a set speaker', () => {
  test('is the entity of that name, where the text prints it before the claim’s end', () => {
    expect(claimOf('c6', { kind: 'set-speaker', claim: 'c6', name: 'Tomasz Wielgosz' })?.attribution).toEqual({
      kind: 'named',
      source: { ...at('Tomasz Wielgosz'), text: 'Tomasz Wielgosz', entity: 'e2' },
    });
  });

  test('that the text does not print has no place in it', () => {
    expect(claimOf('c1', { kind: 'set-speaker', claim: 'c1', name: 'The mayor' })?.attribution).toEqual({
      kind: 'named',
    });
  });

  test('can be none', () => {
    expect(claimOf('c0', { kind: 'set-speaker', claim: 'c0', name: '' })?.attribution).toEqual({ kind: 'none' });
  });
});

describe('merging', () => {
  const merged = corrected({ kind: 'merge', entity: 'e2', into: 'e1' });
  test('takes over names, mentions, quotations and claims', () => {
    const whole = merged.entities.find(({ id }) => id === 'e1')!;
    expect([whole.name, whole.aliases, whole.mentions.length]).toEqual(['Marguerite Oyelaran', ['Tomasz Wielgosz'], 2]);
    expect(merged.entities.some(({ id }) => id === 'e2')).toBe(false);
    expect(merged.keyActors).toEqual(['e1', 'e3', 'e4', 'e5']);
    expect(merged.quotations.filter(({ speaker }) => speaker?.entity === 'e1')).toHaveLength(3);
    expect(merged.claims.find(({ id }) => id === 'c4')!.attribution.source!.entity).toBe('e1');
  });

  test('can be split again', () => {
    const parts = applyCorrections(merged, [{ kind: 'split', entity: 'e1', alias: 'Tomasz Wielgosz' }]);
    expect(parts.entities.filter(({ name }) => name === 'Tomasz Wielgosz')).toMatchObject([
      { kind: 'person', aliases: [], mentions: [{ text: 'Tomasz Wielgosz' }] },
    ]);
    expect(parts.entities.find(({ id }) => id === 'e1')!.aliases).toEqual([]);
  });

  test('with itself or with nobody does nothing', () => {
    expect(corrected({ kind: 'merge', entity: 'e1', into: 'e1' })).toBe(sampleAnalysis);
    expect(corrected({ kind: 'merge', entity: 'e1', into: 'gone' })).toBe(sampleAnalysis);
    expect(corrected({ kind: 'split', entity: 'e1', alias: 'gone' })).toBe(sampleAnalysis);
  });
});

describe('not a name', () => {
  const without = corrected({ kind: 'not-a-name', entity: 'e1' });
  test('takes the entity away and leaves what it said with its printed words', () => {
    expect(without.entities.map(({ id }) => id)).not.toContain('e1');
    expect(without.keyActors).not.toContain('e1');
    expect(JSON.stringify(without)).not.toContain('"entity":"e1"');
    expect(without.quotations.map(({ speaker }) => speaker?.name)).toEqual(
      sampleAnalysis.quotations.map(({ speaker }) => speaker?.name),
    );
    expect(without.claims).toHaveLength(sampleAnalysis.claims.length);
  });

  test('of nobody does nothing; leaving the correction away brings the name back', () => {
    expect(corrected({ kind: 'not-a-name', entity: 'gone' })).toBe(sampleAnalysis);
    expect(corrected()).toBe(sampleAnalysis);
  });
});

test('the analysis given is never changed, and no mention is lost or made up', () => {
  const before = JSON.stringify(sampleAnalysis);
  const id = fc.constantFrom(...sampleAnalysis.entities.map((entity) => entity.id), 'gone');
  const name = fc.constantFrom(...sampleAnalysis.entities.map((entity) => entity.name), 'gone');
  const anyCorrection: fc.Arbitrary<Correction> = fc.oneof(
    fc.record({ kind: fc.constant('merge' as const), entity: id, into: id }),
    fc.record({ kind: fc.constant('split' as const), entity: id, alias: name }),
  );
  const mentions = (analysis: typeof sampleAnalysis) => analysis.entities.flatMap((entity) => entity.mentions).length;
  fc.assert(
    fc.property(fc.array(anyCorrection, { maxLength: 8 }), (corrections) => {
      expect(mentions(applyCorrections(sampleAnalysis, corrections))).toBe(mentions(sampleAnalysis));
    }),
  );
  expect(JSON.stringify(sampleAnalysis)).toBe(before);
});
