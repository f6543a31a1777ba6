import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../../lib/core/quotations/candidates';
import { cuesIn } from '../../../lib/core/quotations/cues';
import { quotedSpans } from '../../../lib/core/quotations/marks';
import { readingOf } from '../../../lib/core/quotations/reading';
import { decideSpeakers } from '../../../lib/core/quotations/speakers';
import { splitSentences } from '../../../lib/core/text/sentences';
import { tokenize } from '../../../lib/core/text/tokens';
import { analyseText } from '../claims/article';
import { castIn, speechIn } from './speaking';

describe('quotation marks that do not match', () => {
  const MARKS = ['“', '"', '”', '‘', '’', '«', '»', '„', "''", '「', '」', "'"];

  test.each([
    ['one of each in turn', Array.from({ length: 10_000 }, (_, turn) => MARKS[turn % MARKS.length]!).join('a ')],
    ['opened and never closed', 'Ode said “the pier '.repeat(10_000)],
    ['closed and never opened', 'the pier” Ode said. '.repeat(10_000)],
    ['straight inside curly', '“"the pier is old"” '.repeat(10_000)],
  ])('%s: spans in order, inside the text, each speaker outside marks', (_, text) => {
    const { quotations } = speechIn(text);
    const marked = quotedSpans(text);
    let last = 0;
    for (const { start, end, direct, speaker } of quotations) {
      if (!direct) continue;
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeLessThanOrEqual(text.length);
      last = end;
      if (speaker) expect(text.slice(speaker.start, speaker.end)).toMatch(/^(?:Tomas )?Ode$/);
    }
    expect(marked.every(({ inner }) => inner.start <= inner.end)).toBe(true);
  });

  test.each([
    ['opened and never closed', 'Ode said “the pier '],
    ['names without an end', '“The pier is old.” Ada Lindqvist and Tomas Ode '],
    ['verbs without an end', '“The pier is old,” said said said Ode said. '],
  ])('%s: nobody is weighed against more than a few around', (_, piece) => {
    const text = piece.repeat(150);
    const tokens = tokenize(text);
    const reading = readingOf(text, tokens, splitSentences(text), quotedSpans(text), castIn(text));
    const cues = cuesIn(reading);
    const weighed: number[] = [];
    decideSpeakers(reading, cues, candidatesIn(reading, cues), ({ options }) => {
      weighed.push(options.length);
      return 0;
    });
    expect(weighed.length).toBeLessThanOrEqual(150);
    expect(Math.max(...weighed)).toBeLessThanOrEqual(38);
  });

  test('a quotation fifty paragraphs long is one speaker’s to its end and not beyond', () => {
    const paragraphs = Array.from({ length: 49 }, (_, turn) => `“The pier lost plank number ${turn} in a storm.`);
    const text = [
      'Ada Lindqvist said: “The pier is older than the town itself.',
      ...paragraphs,
      '“And now it will close for good.”',
      'Tomas Ode has painted the pier for thirty years.',
    ].join('\n\n');
    const direct = speechIn(text).quotations.filter((quotation) => quotation.direct);
    expect(direct).toHaveLength(51);
    expect(new Set(direct.map(({ speaker }) => speaker?.name))).toEqual(new Set(['Ada Lindqvist']));
    const { claims, article } = analyseText(text);
    const last = claims.find(({ start }) => article.text.slice(start).startsWith('Tomas Ode has painted'));
    expect(last?.attribution.kind ?? 'none').toBe('none');
  });
});

test.each([
  'L’avion de l’armée n’est pas parti, et l’État s’en est aperçu aujourd’hui.',
  "Dell'acqua dell'Arno non c'è più nulla, un po' come l'anno scorso.",
  "L'home d'aquí no s'ha mogut de l'illa.",
  "Pobal d'fhás ó'n tús; tá sé 'na chónaí san áit.",
  "П'ять м'ячів об'єднали сім'ю.",
  'Hawaiʻi o Oʻahu a me Kauaʻi.',
  "'s Avonds en 's nachts rijdt de bus niet; foto's en auto's.",
  "The boys' coats and the girls' hats; rock ’n’ roll of the ’60s wasn't theirs.",
])('the apostrophes of %j enclose nothing', (text) => {
  expect(quotedSpans(text)).toEqual([]);
});

test.each([
  'Said that the pier would open in May and that it would cost 40 million crowns.',
  'According to, the pier would open in May.',
  'The pier would open in May, according to.',
  'Told that the pier was closed, told again, and said.',
  'And said, and added, and warned of storms, and said.',
  '“The pier will open in May.” Said. Added. Told.',
])('nobody is invented as the source of %j', (text) => {
  const { quotations, reports } = speechIn(text);
  const printed = [...quotations.map(({ speaker }) => speaker), ...reports.map(({ source }) => source)];
  expect(printed.filter((one) => one !== undefined)).toEqual([]);
});

test('stacked negations are each pointed at, never counted out', () => {
  const text = 'The council said on Monday that it did not deny that nobody had never refused to close 3 piers.';
  const [claim] = analyseText(text).claims;
  const denials = claim!.denials!.map(({ start, end }) => text.slice(start, end));
  expect(denials).toEqual(expect.arrayContaining(['not', 'deny', 'never']));
  expect(claim!.attribution.kind).toBe('document');
});

test.each([
  [
    '« Le quai rouvrira en mai, après deux ans de travaux », a déclaré la maire lundi devant le conseil de la ville.',
    1,
  ],
  ['«El muelle abrirá en mayo tras dos años de obras», dijo la alcaldesa el lunes ante el pleno del ayuntamiento.', 1],
  ['میئر نے پیر کو کہا کہ پل مئی میں کھل جائے گا اور اس پر چار کروڑ روپے خرچ ہوں گے۔', 0],
])('other languages keep their marks and say that nobody was looked for: %j', (text, count) => {
  const { quotations, claims, problems, links } = analyseText(text);
  expect(quotations).toHaveLength(count);
  expect(quotations.every(({ speaker }) => speaker === undefined)).toBe(true);
  expect([claims, links]).toEqual([[], []]);
  expect(problems.map(({ analyser }) => analyser)).toEqual(expect.arrayContaining(['speech', 'assertions']));
});
