import { describe, expect, test } from 'vitest';
import { wordsFrom } from '../../components/words';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import ur from '../../public/_locales/ur/messages.json';

const locales: Readonly<Record<string, Readonly<Record<string, { readonly message: string }>>>> = { en, de, ur };

/** Phrases the interface never uses, in each language: it counts and points. */
const AVOIDED: Readonly<Record<string, RegExp>> = {
  en: /\b(?:unverified|unsupported|anonymous|dubious|trusted source|trustworthy|confident|weak|missing|fact \/ opinion|trust score|verified|unsourced|fake|misinformation|biased?)\b/i,
  de: /\b(?:unbestätigt|unbelegt|anonym|zweifelhaft|vertrauenswürdig|verifiziert|glaubwürdig|fragwürdig|fehlend|schwach|fake|Falschmeldung|Tatsache \/ Meinung)\b/i,
  ur: /غیر مصدقہ|مشکوک|قابلِ? اعتماد|قابل اعتبار|تصدیق شدہ|گمنام|کمزور|جعلی|جھوٹ/,
};

/** The words of the interface's brief, where a reader meets them; in each language as a translator would say them. */
const SAID: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    none: 'No source given',
    unnamed: 'Unnamed source',
    card_reason: 'Reason',
    card_not_given: 'Not given',
    class_document: 'Documents',
    card_stated: 'Stated as fact',
    said_by: 'Said by $1',
    headline_not_found: 'Headline: not found in these words',
    none_found: 'none found',
    how_counted: 'How is this counted?',
    notice_changed: 'The page changed after reading. Read again?',
  },
  de: {
    none: 'Keine Quelle angegeben',
    unnamed: 'Ungenannte Quelle',
    card_reason: 'Grund',
    card_not_given: 'Nicht angegeben',
    class_document: 'Dokumente',
    card_stated: 'Als Tatsache gesagt',
    said_by: 'Gesagt von $1',
    headline_not_found: 'Überschrift: in diesen Worten nicht gefunden',
    none_found: 'keine gefunden',
    how_counted: 'Wie wird gezählt?',
    notice_changed: 'Die Seite hat sich nach dem Lesen verändert. Erneut lesen?',
  },
  ur: {
    none: 'کوئی ذریعہ نہیں بتایا گیا',
    unnamed: 'بے نام ذریعہ',
    card_reason: 'وجہ',
    card_not_given: 'نہیں بتائی گئی',
    class_document: 'دستاویزات',
    card_stated: 'حقیقت کے طور پر کہا گیا',
    said_by: 'کہنے والا: $1',
    headline_not_found: 'سرخی: ان الفاظ میں نہیں ملی',
    none_found: 'کوئی نہیں ملا',
    how_counted: 'یہ کیسے گنا جاتا ہے؟',
    notice_changed: 'پڑھنے کے بعد صفحہ بدل گیا۔ دوبارہ پڑھیں؟',
  },
};

/** What stands behind every figure, whatever the language: no source is not falsehood, a source is not truth. */
const NOT_A_VERDICT: Readonly<Record<string, readonly RegExp[]>> = {
  en: [/without a source here can be true/, /with one can be false/],
  de: [/ohne Quelle kann hier wahr sein/, /mit Quelle kann falsch sein/],
  ur: [/ذریعہ نہیں وہ درست ہو سکتا ہے/, /ذریعہ ہے وہ غلط ہو سکتا ہے/],
};
/** And what the brief's words are said within. */
const SAID_WITHIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    method_none: 'written by the article',
    card_hedged: 'Hedged:',
    links_no_evidence: 'No document or reporting links found',
    changes_missing: 'Not found on this page',
    method_unnamed: 'whether a reason is given',
    about_limits: '“none found” means that none was found',
  },
  de: {
    method_none: 'vom Artikel geschrieben',
    card_hedged: 'Abgeschwächt:',
    links_no_evidence: 'Keine Links auf Dokumente',
    changes_missing: 'Auf dieser Seite nicht gefunden',
    method_unnamed: 'ob ein Grund angegeben ist',
    about_limits: '„keine gefunden“ heißt, dass keine gefunden wurden',
  },
  ur: {
    method_none: 'مضمون کا اپنا لکھا',
    card_hedged: 'محتاط الفاظ',
    links_no_evidence: 'دستاویز',
    changes_missing: 'اس صفحے پر نہیں ملا',
    method_unnamed: 'وجہ دی گئی ہے یا نہیں',
    about_limits: 'کوئی نہیں ملا',
  },
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

  test('says what readers are meant to read, word for word', () => {
    const said = SAID[name]!;
    expect(Object.fromEntries(Object.keys(said).map((key) => [key, file[key]!.message]))).toEqual(said);
    for (const [key, words] of Object.entries(SAID_WITHIN[name]!)) expect(file[key]!.message, key).toContain(words);
    for (const phrase of NOT_A_VERDICT[name]!) expect(file.how_counted_text!.message).toMatch(phrase);
  });

  test('writes every number into every plural but one', () => {
    for (const [key, { message }] of Object.entries(file))
      if (/_other$/.test(key) && Object.hasOwn(en, key.replace(/_other$/, '_one')))
        expect(message, key).toContain('$1');
  });

  test('the description fits a store’s listing', () => {
    expect(file.extension_description!.message.length).toBeLessThanOrEqual(132);
  });
});

test('an interface in Urdu runs right to left, and writes numbers its way', () => {
  const { direction, count } = wordsFrom(ur, 'ur');
  expect(direction).toBe('rtl');
  expect(count('claims_ready', 12)).toBe('12 دعوے تیار ہیں');
});
