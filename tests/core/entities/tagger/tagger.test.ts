import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../../../lib/core/analyse';
import { hashOf } from '../../../../lib/core/entities/tagger/hash';
import { KINDS, LABELS, labelsFor, mayFollow, namesFrom, OUTSIDE } from '../../../../lib/core/entities/tagger/labels';
import { classesOf, Lexicon, packLexicon, topicOf } from '../../../../lib/core/entities/tagger/lexicon';
import { packModel, readModel } from '../../../../lib/core/entities/tagger/model';
import { bestLabels } from '../../../../lib/core/entities/tagger/viterbi';
import { wordsOf } from '../../../../lib/core/entities/tagger/words';
import { articleFromText } from '../../../../lib/core/text/plain';
import { tokenize } from '../../../../lib/core/text/tokens';

const entities = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../../public/models/entities.bin')));
const namesIn = (text: string) =>
  analyse(articleFromText(text), { entities })
    .entities.flatMap(({ kind, mentions }) =>
      mentions.filter(({ form }) => form === 'name').map((m) => ({ ...m, kind })),
    )
    .sort((a, b) => a.start - b.start)
    .map(({ kind, text: name }) => `${kind}: ${name}`);

test.each<[string, string[]]>([
  [
    'Dr Ana Lima flew from Berlin, Germany, to Paris.',
    ['person: Ana Lima', 'place: Berlin', 'place: Germany', 'place: Paris'],
  ],
  ['Foreign Minister Ursula de Brito spoke to Reuters.', ['person: Ursula de Brito', 'organization: Reuters']],
  ['Germany’s chancellor met the Iranian minister.', ['place: Germany']],
  ['The talks were hard on Israel/US ties, said John O’Neill.', ['place: Israel', 'place: US', 'person: John O’Neill']],
  [
    'Port Department Spokesman Rui Costa spoke in Berlin.',
    ['organization: Port Department', 'person: Rui Costa', 'place: Berlin'],
  ],
  [
    'The Arden Railway Workers Guild (ARWG) met in Berlin. The ARWG voted.',
    ['organization: Arden Railway Workers Guild', 'organization: ARWG', 'place: Berlin', 'organization: ARWG'],
  ],
  ['Reporters met Chung Mei-yu in Berlin.', ['person: Chung Mei-yu', 'place: Berlin']],
  ['Rail services between Arden and Quill stopped.', ['place: Arden', 'place: Quill']],
  ['The UAE signed the Harbour Treaty.', ['place: UAE']],
  [
    'The Arden Railway Workers Guild’s (ARWG) hall burnt down.',
    ['organization: Arden Railway Workers Guild', 'organization: ARWG'],
  ],
  ['Muslims and Christians prayed together on Friday.', []],
  ['The cost rose to US$5 million.', []],
  ['it rained all day and nobody came', []],
])('%s', (text, expected) => {
  expect(namesIn(text)).toEqual(expected);
});

test('the surname of a person named in full is that person everywhere', () => {
  const text = 'Marta Quill opened the hall. The plan, Quill said, was old. Critics of Quill stayed at home.';
  expect(namesIn(text)).toEqual(['person: Marta Quill', 'person: Quill', 'person: Quill']);
});

test('names on any text lie inside it, in order, without overlaps, and are the same every time', () => {
  const piece = fc.constantFrom(
    'Ana',
    'Lima',
    'the',
    'Mr.',
    'U.S.',
    ', ',
    '\n\n',
    '(',
    ')',
    '😀',
    '\u0000',
    '“',
    '’s',
    'of',
    'ARDEN',
    'said',
    '. ',
    '٣',
    'Ｆ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      const text = pieces.join(' ');
      const found = analyse(articleFromText(text), { entities }).entities;
      const spans = found
        .flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'))
        .sort((a, b) => a.start - b.start);
      spans.forEach(({ start, end, text: words }, index) => {
        expect(text.slice(start, end)).toBe(words);
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      });
      expect(analyse(articleFromText(text), { entities }).entities).toEqual(found);
    }),
    { numRuns: 60 },
  );
});

test('a broken file is reported, and guesses stand in', () => {
  for (const broken of [new Uint8Array(10), entities.slice(0, 1_000_000)]) {
    const { entities: found, problems } = analyse(articleFromText('Keir Starmer met Vladimir Putin in Berlin.'), {
      entities: broken,
    });
    expect(problems.map(({ code }) => code)).toContain('model-not-loaded');
    expect(found.length).toBeGreaterThan(0);
  }
});

test('labels stand for the names they were made from', () => {
  const text = 'Ana Lima met Norvex Group Holdings in Telm';
  const words = wordsOf(tokenize(text), new Lexicon(new Uint8Array()));
  const names = [
    { start: 0, end: 8, kind: 'person' as const },
    { start: 13, end: 34, kind: 'organization' as const },
    { start: 38, end: 42, kind: 'place' as const },
  ];
  expect(namesFrom(words, labelsFor(words, names))).toEqual(names);
});

test('the best path never breaks a name, whatever the scores', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: LABELS, maxLength: LABELS }), {
        minLength: 1,
        maxLength: 8,
      }),
      (rows) => {
        const labels = [...bestLabels(Float32Array.from(rows.flat()), rows.length, new Float32Array(LABELS * LABELS))];
        for (const [index, label] of labels.entries())
          expect(mayFollow(labels[index - 1] ?? OUTSIDE, label)).toBe(true);
        expect(mayFollow(labels.at(-1)!, OUTSIDE)).toBe(true);
      },
    ),
  );
  expect(KINDS.length * 4 + 1).toBe(LABELS);
});

test('a packed lexicon and model read back', () => {
  const packed = packLexicon(['arden\tck\t', 'minister\t\t18', 'new arden\tr\t']);
  const lexicon = new Lexicon(packed);
  expect([classesOf(lexicon.valueOf(hashOf('arden'))), topicOf(lexicon.valueOf(hashOf('minister')))]).toEqual([
    0b11000, 19,
  ]);
  expect(lexicon.valueOf(hashOf('telm'))).toBe(0);
  const features = Uint32Array.from([3, 200, 4_000_000_000]);
  const weights = Int8Array.from({ length: features.length * LABELS }, (_, index) => index - 20);
  const steps = Float32Array.from({ length: LABELS * LABELS }, (_, pair) => pair);
  const model = readModel(
    packModel({
      lexicon: packed,
      features,
      weights,
      scale: 0.5,
      steps,
      bias: [-1, 1, 2, 3],
      shortBias: [-4, 4, 5, 6],
    }),
  );
  expect([model.rowOf(3), model.rowOf(200), model.rowOf(4_000_000_000), model.rowOf(4)]).toEqual([0, 1, 2, -1]);
  expect([...model.weights]).toEqual([...weights]);
  expect([model.scale, ...model.steps]).toEqual([0.5, ...steps]);
  expect([...model.bias]).toEqual([-1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
  expect([...model.shortBias]).toEqual([-4, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6]);
});
