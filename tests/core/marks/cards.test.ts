import { describe, expect, test } from 'vitest';
import type { Analysis, Claim } from '../../../lib/core/analysis';
import { linkKind } from '../../../lib/core/links/link-kind';
import { cardsOf } from '../../../lib/core/marks/cards';
import { articleFromText } from '../../../lib/core/text/plain';
import { wordsFrom } from '../../../lib/core/words';
import de from '../../../public/_locales/de/messages.json';
import en from '../../../public/_locales/en/messages.json';
import ur from '../../../public/_locales/ur/messages.json';

const TEXT =
  'The detour may cost £1.9 million a month, said Tomasz Wielgosz, according to a report.\n\n' +
  'Two officials, who asked not to be named because they feared for their jobs, said it was known in March.\n\n' +
  'Wielgosz leaves in July.';

const span = (words: string, after = 0) => {
  const start = TEXT.indexOf(words, after);
  return { start, end: start + words.length };
};
const sentence = (index: number) => span(TEXT.split('\n\n')[index]!);
const claim = (id: string, index: number, attribution: Claim['attribution'], more: Partial<Claim> = {}): Claim => ({
  ...sentence(index),
  id,
  sentence: index,
  kind: 'quantity',
  attribution,
  hedges: [],
  checkworthiness: 0.9,
  links: [],
  ...more,
});
const { anchors: _, ...article } = articleFromText(TEXT, { url: 'https://ledger.example/bridge' });
const analysis: Analysis = {
  schemaVersion: 1,
  article,
  sentences: [],
  keyActors: [],
  quotations: [
    {
      ...span('The detour may cost'),
      direct: false,
      speaker: { ...span('Tomasz Wielgosz'), name: 'Tomasz Wielgosz', entity: 'e1' },
    },
  ],
  entities: [
    {
      id: 'e1',
      kind: 'person',
      name: 'Tomasz Wielgosz',
      aliases: ['Wielgosz'],
      salience: 1,
      mentions: [
        { ...span('Tomasz Wielgosz'), text: 'Tomasz Wielgosz', form: 'name' },
        { ...span('Wielgosz', TEXT.indexOf('Wielgosz leaves')), text: 'Wielgosz', form: 'name' },
      ],
    },
    { id: 'e2', kind: 'other', name: 'July', aliases: [], salience: 0, mentions: [] },
  ],
  claims: [
    claim(
      'c1',
      0,
      { kind: 'named', source: { ...span('Tomasz Wielgosz'), text: 'Tomasz Wielgosz' }, cue: span('said') },
      { hedges: [span('may')], links: ['l1'] },
    ),
    claim('c2', 1, {
      kind: 'unnamed',
      source: { ...span('Two officials'), text: 'Two officials' },
      reason: span('because they feared for their jobs'),
    }),
    claim('c3', 2, { kind: 'none' }),
  ],
  links: [
    {
      id: 'l1',
      href: '/report.pdf',
      text: 'a report',
      occurrence: 0,
      url: 'https://council.example/report.pdf',
      destination: 'government',
      role: 'citation',
      evidence: {},
      rel: [],
      isPdf: true,
      sister: false,
      deep: true,
    },
  ],
  summary: { sentences: [] },
  problems: [],
};
const say = (key: keyof typeof en, ...given: readonly (string | number)[]) =>
  en[key].message.replace(/\$([1-9])/g, (_match, turn: string) => String(given[Number(turn) - 1] ?? ''));
const cards = cardsOf(analysis, new Set(['c1', 'c2', 'c3', 'e1', 'e2']), say);
const rows = (id: string) => cards.find((card) => card.id === id)!.rows.map(({ label, text }) => `${label}: ${text}`);

describe('the card of a claim', () => {
  test('is named after its place among the claims and what is known of its source', () => {
    expect(cards.map(({ name }) => name)).toEqual([
      'Claim 1 of 3, named source',
      'Claim 2 of 3, unnamed source',
      'Claim 3 of 3, no source given',
      'Tomasz Wielgosz',
    ]);
  });

  test('prints who is credited, what softens it and its link with its kind', () => {
    expect(rows('c1')).toEqual(['Said by: Tomasz Wielgosz', 'Link: a report (document)']);
    expect(cards[0]).toMatchObject({ aside: 'Hedged: “may”', sentence: TEXT.split('\n\n')[0] });
    expect(cards[0]!.shown.map(({ start, end }) => cards[0]!.sentence!.slice(start, end))).toEqual([
      'Tomasz Wielgosz',
      'said',
    ]);
  });

  test('gives the reason for not naming a source as the article gives it', () => {
    expect(rows('c2')).toEqual([
      'Said by: Two officials',
      'Reason: because they feared for their jobs',
      'Link: None in this sentence',
    ]);
  });

  test('says that no speaker was found, and never that there is none', () => {
    expect(rows('c3')).toEqual(['Said by: No speaker found', 'Link: None in this sentence']);
    expect(cards[2]).toMatchObject({ symbol: 'none', aside: 'Stated as fact' });
  });

  test('leads back to its place', () => {
    expect(cards[2]!.deepLink).toMatch(/^https:\/\/ledger\.example\/bridge#:~:text=Wielgosz/);
  });
});

test('the card of an actor tells names, mentions and quotes', () => {
  expect(rows('e1')).toEqual(['Also as: Wielgosz', 'Mentions: 2, in ¶1, ¶3', 'Quoted: 0 direct, 1 paraphrased']);
});

describe('with sentences and verbs to show', () => {
  const text =
    'The council closed the bridge, said Edda Thornbury, the harbour master.\n\n' +
    'She has run the harbour since 2011. “Nobody was told,” Thornbury added.\n\n' +
    'Sales fell by 4 per cent last year, a report found.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const sentences = [
    'The council closed the bridge, said Edda Thornbury, the harbour master.',
    'She has run the harbour since 2011.',
    '“Nobody was told,” Thornbury added.',
    'Sales fell by 4 per cent last year, a report found.',
  ].map((words) => ({ ...at(words), checkworthiness: 0.5 }));
  const { anchors: _anchors, ...whole } = articleFromText(text);
  const told: Analysis = {
    ...analysis,
    article: whole,
    sentences,
    quotations: [
      {
        ...at('“Nobody was told,”'),
        direct: true,
        speaker: { ...at('Thornbury added'), name: 'Edda Thornbury', entity: 'p' },
      },
    ],
    entities: [
      {
        id: 'p',
        kind: 'person',
        name: 'Edda Thornbury',
        aliases: [],
        role: 'the harbour master',
        roleSpan: at('the harbour master'),
        salience: 1,
        mentions: [{ ...at('Edda Thornbury'), text: 'Edda Thornbury', form: 'name' }],
      },
      {
        id: 'o',
        kind: 'organization',
        name: 'The council',
        aliases: [],
        salience: 1,
        mentions: [{ ...at('The council'), text: 'The council', form: 'name' }],
      },
    ],
    claims: [
      {
        ...claim('a', 0, {
          kind: 'named',
          source: { ...at('Edda Thornbury'), text: 'Edda Thornbury' },
          cue: at('said'),
        }),
        ...at('The council closed the bridge'),
      },
      {
        ...claim('b', 2, {
          kind: 'named',
          source: { ...at('Thornbury added'), text: 'Thornbury' },
          via: { ...at('a report'), text: 'a report' },
        }),
        ...at('Sales fell by 4 per cent last year'),
        sentence: 3,
        links: ['l'],
      },
    ],
    links: [{ ...analysis.links[0]!, id: 'l', sentence: 2 }],
  };
  const [first, second, person, council] = cardsOf(told, new Set(['a', 'b', 'p', 'o']), say);

  test('a claim stands in its whole sentence, with the words that show who says it', () => {
    const { sentence, claim: own, shown } = first!;
    expect(sentence).toBe('The council closed the bridge, said Edda Thornbury, the harbour master.');
    expect(sentence!.slice(own!.start, own!.end)).toBe('The council closed the bridge');
    expect(shown.map(({ start, end }) => sentence!.slice(start, end))).toEqual(['Edda Thornbury', 'said']);
  });

  test('a speaker of another sentence brings that sentence along, and a source behind the source is named', () => {
    expect(second!.rows[0]).toEqual({
      label: 'Said by',
      text: 'Thornbury · citing a report',
      isPrinted: true,
      printed: ['“Nobody was told,” Thornbury added.'],
    });
    expect(second!.rows[1]!.text).toBe('a report (document, in the sentence beside it)');
  });

  test('an actor has the sentence of its role and its quotations, as printed', () => {
    expect(person!.rows).toEqual([
      { label: 'Role', text: 'the harbour master', isPrinted: true, printed: [first!.sentence] },
      { label: 'Mentions', text: '1, in ¶1' },
      { label: 'Quoted', text: '1 direct, 0 paraphrased', printed: ['“Nobody was told,”'] },
    ]);
  });

  test('an actor has what it does, by the verbs as printed', () => {
    expect(council!.rows.at(-1)).toEqual({ label: 'Does', text: '“closed” ¶1' });
  });
});

test('only what is marked has a card', () => {
  expect(cardsOf(analysis, new Set(['c3']), say).map(({ name }) => name)).toEqual(['Claim 3 of 3, no source given']);
});

test('a single link is told in the singular, in every language and without the marks that part directions', () => {
  expect(linkKind(wordsFrom(en, 'en').say, 'document')).toBe('document');
  expect(linkKind(wordsFrom(de, 'de').say, 'document')).toBe('Dokument');
  expect(linkKind(wordsFrom(ur, 'ur').say, 'document')).toBe('دستاویز');
});
