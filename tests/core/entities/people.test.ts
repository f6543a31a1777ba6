import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../../lib/core/analyse';
import type { Entity } from '../../../lib/core/analysis';
import { articleFromText } from '../../../lib/core/text/plain';
import fixture from '../../fixtures/people/texts.json';

const weights = join(import.meta.dirname, '../../../public/models/entities.bin');
const models = existsSync(weights) ? { entities: new Uint8Array(readFileSync(weights)) } : {};

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly who: string;
  readonly form: 'name' | 'nominal' | 'pronoun';
}

const FORMS = { n: 'nominal', p: 'pronoun' } as const;

function read(marked: string): { text: string; marks: Marked[] } {
  const marks: Marked[] = [];
  let text = '';
  for (const [, plain, words, who, form] of marked.matchAll(/([^[]+)|\[([^|\]]+)\|(\S+?)(?: ([np]))?\]/g)) {
    const start = text.length;
    text += plain ?? words;
    if (who) marks.push({ start, end: text.length, who, form: form ? FORMS[form as 'n' | 'p'] : 'name' });
  }
  return { text, marks };
}

/** The entity whose mention of that form covers the marked words. */
const holderOf = (entities: readonly Entity[], { start, end, form }: Marked): Entity | undefined =>
  entities.find(({ mentions }) => mentions.some((m) => m.form === form && m.start < end && start < m.end));

const roleWords = (role: string | undefined) => (role ?? '').toLowerCase().replace(/^(?:the|an?) /, '');

const cases = fixture.texts.flatMap(({ text: marked, roles }) => {
  const { text, marks } = read(marked);
  const { entities } = analyse(articleFromText(text), models);
  const named = new Map<string, Entity>();
  for (const mark of marks) {
    const entity = mark.form === 'name' ? holderOf(entities, mark) : undefined;
    if (entity && !named.has(mark.who)) named.set(mark.who, entity);
  }
  return [
    ...marks.map((mark) => {
      const found = holderOf(entities, mark);
      const right = mark.who === '?' ? found === undefined : found !== undefined && found === named.get(mark.who);
      return { form: mark.form, right, wrong: !right && found !== undefined };
    }),
    ...Object.entries(roles).map(([who, role]) => {
      const said = named.get(who)?.role;
      return {
        form: 'role',
        right: roleWords(said) === roleWords(role),
        wrong: said !== undefined && !roleWords(said).includes(roleWords(role).split(' ')[0]!),
      };
    }),
  ];
});

test('there are enough cases beyond names', () => {
  expect(fixture.texts.length).toBeGreaterThanOrEqual(25);
  expect(cases.filter(({ form }) => form !== 'name').length).toBeGreaterThanOrEqual(120);
});

// Shares of cases right, and the most that may be given to the wrong one: what is not clear is left open.
test.each([
  ['name', 0.95, 0],
  ['nominal', 0.9, 0],
  ['pronoun', 0.95, 0],
  ['role', 0.9, 0],
])('%s: right in at least %d', (form, share, wrongAtMost) => {
  const some = cases.filter((one) => one.form === form);
  expect(some.filter(({ right }) => right).length / some.length).toBeGreaterThanOrEqual(share);
  expect(some.filter(({ wrong }) => wrong).length).toBeLessThanOrEqual(wrongAtMost);
});

test('a text that names nobody has no actors', () => {
  const nobody = fixture.texts.find(({ text }) => !text.includes('['))!;
  expect(analyse(articleFromText(nobody.text), models).keyActors).toEqual([]);
});
