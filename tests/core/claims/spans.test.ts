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
