import { expect, test } from 'vitest';
import { attributionOf } from '../../../lib/core/claims/attribution';
import { claimSpan } from '../../../lib/core/claims/spans';
import { textAt } from '../../../lib/core/text/spans';
import { spanOf, statementsIn } from './article';

const claimIn = (text: string, content?: string) => {
  const reports = content === undefined ? [] : [{ content: spanOf(text, content), kind: 'named' as const }];
  return textAt(text, claimSpan(text, statementsIn(text, reports)[0]!));
};

test.each([
  ['✔️ Marrow signed the treaty.', 'Marrow signed the treaty.'],
  ['• Marrow signed the treaty.', 'Marrow signed the treaty.'],
  ['MARROW — The council signed the treaty.', 'The council signed the treaty.'],
  ['PORT AVEL (Agency) – The council signed the treaty.', 'The council signed the treaty.'],
  ['The council – Marrow’s oldest – signed the treaty.', 'The council – Marrow’s oldest – signed the treaty.'],
])('the claim of %j goes without formatting and dateline', (text, claim) => {
  expect(claimIn(text)).toBe(claim);
});

test('the words that credit a claim go, where a clause is left', () => {
  expect(claimIn('Lin Ode said the bridge was closed in March.', 'the bridge was closed in March')).toBe(
    'the bridge was closed in March',
  );
  expect(claimIn('Lin Ode compared the bridge to a sieve of rust.', 'the bridge to a sieve of rust')).toBe(
    'Lin Ode compared the bridge to a sieve of rust.',
  );
  expect(claimIn('Lin Ode, who has led the council since 2011, called it “unsafe”.', '“unsafe”')).toBe(
    'Lin Ode, who has led the council since 2011, called it “unsafe”.',
  );
});

test.each([
  [
    'Engineers told councillors that three cables of the old bridge had cracked in March.',
    'told',
    'councillors that three cables of the old bridge had cracked in March',
    'three cables of the old bridge had cracked in March',
  ],
  [
    'Lin Ode warned in 2021 that the valley might flood before the new wall is ready.',
    'warned',
    'in 2021 that the valley might flood before the new wall is ready',
    'the valley might flood before the new wall is ready',
  ],
  [
    'Lin Ode said people that live there have been warned.',
    'said',
    'people that live there have been warned',
    'people that live there have been warned',
  ],
  [
    'Repairs will cost 64 million, of which half was promised.',
    'promised',
    'Repairs will cost 64 million, of which',
    'Repairs will cost 64 million, of which half was promised.',
  ],
  [
    'Lin Ode spoke with what the city had planned in mind.',
    'spoke',
    'with what the city had planned',
    'Lin Ode spoke with what the city had planned in mind.',
  ],
])('%j: the claim is a clause or the whole sentence', (text, cue, content, claim) => {
  const reports = [{ content: spanOf(text, content), kind: 'named' as const, cue: spanOf(text, cue) }];
  expect(textAt(text, claimSpan(text, statementsIn(text, reports)[0]!))).toBe(claim);
});

test('the source of a claim is the report that covers most of it, with reason and second hand', () => {
  const text = 'An official, who was not allowed to speak, said the dam had cracked, citing Lin Ode.';
  const statement = statementsIn(text, [
    {
      content: spanOf(text, 'the dam had cracked'),
      kind: 'unnamed',
      source: { ...spanOf(text, 'An official'), name: 'An official' },
      cue: spanOf(text, 'said'),
      reason: spanOf(text, 'who was not allowed to speak'),
      via: { ...spanOf(text, 'Lin Ode'), name: 'Lin Ode', entity: 'e1' },
    },
  ])[0]!;
  expect(attributionOf(text, statement)).toEqual({
    kind: 'unnamed',
    source: { ...spanOf(text, 'An official'), text: 'An official' },
    cue: spanOf(text, 'said'),
    reason: spanOf(text, 'who was not allowed to speak'),
    via: { ...spanOf(text, 'Lin Ode'), text: 'Lin Ode', entity: 'e1' },
  });
  expect(attributionOf(text, statementsIn(text)[0]!)).toEqual({ kind: 'none' });
});
