import { expect, test } from 'vitest';
import { rolesOf } from '../../../lib/core/entities/roles';
import { splitSentences } from '../../../lib/core/text/sentences';
import { tokenize } from '../../../lib/core/text/tokens';

const roleIn = (text: string, name: string, kind: 'person' | 'organization') => {
  const groups = [name, 'Rui Costa'].flatMap((one) => {
    const start = text.indexOf(one);
    return start < 0 ? [] : [{ kind, mentions: [{ start, end: start + one.length, kind }] }];
  });
  const [role] = rolesOf(text, tokenize(text), splitSentences(text), groups);
  return role && text.slice(role.start, role.end);
};

test.each([
  ['Foreign Minister Ana Lima left.', 'Foreign Minister'],
  ['Talks with former Dutch goalkeeper Ana Lima went on.', 'former Dutch goalkeeper'],
  ['Ana Lima, the head of the port, spoke.', 'head of the port'],
  ['Ana Lima, 53, a retired nurse from Telm, won.', 'retired nurse from Telm'],
  ['According to the mayor of Telm, Ana Lima, it rained.', 'mayor of Telm'],
  ['Ana Lima was named director of the museum in May.', 'director of the museum'],
  ['The Secretary of State for Trade, Ana Lima, said so.', 'Secretary of State for Trade'],
  ['Ana Lima, chief scientist of the Space Office stated it.', 'chief scientist of the Space Office'],
  ['Ana Lima, an actor and former spokeswoman, sang.', 'actor and former spokeswoman'],
])('%s', (text, role) => {
  expect(roleIn(text, 'Ana Lima', 'person')).toBe(role);
});

test.each([
  'Ana Lima left the minister waiting.',
  'The minister met Ana Lima.',
  'On Monday, Ana Lima, Foreign Minister Rui Costa and others spoke.',
  'Mr. Ana Lima, however, was glad.',
])('no role: %s', (text) => {
  expect(roleIn(text, 'Ana Lima', 'person')).toBeUndefined();
});

test('a body has a role when a small word says what it is', () => {
  expect(roleIn('The drinks company Norvex fell.', 'Norvex', 'organization')).toBe('drinks company');
  expect(roleIn('Norvex, a free encyclopedia, grew.', 'Norvex', 'organization')).toBe('free encyclopedia');
  expect(roleIn('Norvex Group fell.', 'Norvex', 'organization')).toBeUndefined();
});
