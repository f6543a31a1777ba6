import { describe, expect, test } from 'vitest';
import { wordsFrom } from '../../components/words';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import ur from '../../public/_locales/ur/messages.json';

const locales: Readonly<Record<string, Readonly<Record<string, { readonly message: string }>>>> = { en, de, ur };

/** Whole phrases the interface never uses: it counts and points. */
const AVOIDED: Readonly<Record<string, RegExp>> = {
  en: /\b(?:unverified|unsupported|anonymous|dubious|trusted source|confident|weak|trust score|verified|unsourced|fake|biased?)\b/i,
  de: /\b(?:unbestätigt|unbelegt|anonym|zweifelhaft|vertrauenswürdig|verifiziert|glaubwürdig|fake)\b/i,
  ur: /غیر مصدقہ|مشکوک|قابلِ اعتماد|تصدیق شدہ|گمنام/,
};
const slots = (message: string) => [...message.matchAll(/\$\d/g)].map(([slot]) => slot).sort();

describe.each(Object.keys(locales))('locale “%s”', (name) => {
  const file = locales[name]!;

  test('has every message, and no other', () => {
    expect(Object.keys(file)).toEqual(Object.keys(en));
  });

  test('fills in what the English message fills in', () => {
    for (const [key, { message }] of Object.entries(en)) expect(slots(file[key]!.message), key).toEqual(slots(message));
  });

  test('names are such as browsers accept, and nothing is empty', () => {
    for (const [key, { message }] of Object.entries(file)) {
      expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
      expect(message.trim(), key).not.toBe('');
    }
  });

  test('has a form for each of its plurals', () => {
    const forms = new Intl.PluralRules(name).resolvedOptions().pluralCategories;
    const stems = Object.keys(file).flatMap((key) => (key.endsWith('_one') ? key.slice(0, -4) : []));
    for (const stem of stems) for (const form of forms) expect(Object.keys(file)).toContain(`${stem}_${form}`);
  });

  test('says nothing that would judge', () => {
    for (const [key, { message }] of Object.entries(file)) expect(message, key).not.toMatch(AVOIDED[name]!);
  });

  test('the description fits a store’s listing', () => {
    expect(file.extension_description!.message.length).toBeLessThanOrEqual(132);
  });
});

test('the words of the brief stand where they belong', () => {
  expect(en.none.message).toBe('No source given');
  expect(en.unnamed.message).toBe('Unnamed source');
  expect(en.none_found.message).toBe('none found');
  expect(en.headline_not_found.message).toBe('Headline: not found in these words');
});

test('an interface in Urdu runs right to left, and writes numbers its way', () => {
  const { direction, count } = wordsFrom(ur, 'ur');
  expect(direction).toBe('rtl');
  expect(count('claims_ready', 12)).toBe('12 دعوے تیار ہیں');
});
