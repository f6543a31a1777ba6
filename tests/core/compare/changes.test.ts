import { expect, test } from 'vitest';
import { changesBetween } from '../../../lib/core/compare/changes';
import { readingOf } from '../../support/readings';

const saved = readingOf({
  title: 'Twelve homes lost in fire',
  sentences: ['The fire destroyed 12 homes on Sunday.', 'The cause is not known.', '“We ran,” said Ada Nilsen.'],
  claims: [0],
  quoted: ['“We ran,”'],
  cites: ['https://fire.example/report'],
});

test('a page that is as it was has no changes', () => {
  expect(changesBetween(saved, saved)).toEqual([]);
});

test('other quotation marks and spaces are no change', () => {
  const now = readingOf({
    title: 'Twelve homes lost in fire',
    sentences: ['The fire destroyed 12 homes on Sunday.', 'The cause is not known.', '"We ran," said  Ada Nilsen.'],
    quoted: ['"We ran,"'],
    cites: ['https://fire.example/report'],
  });
  expect(changesBetween(saved, now)).toEqual([]);
});

test('a silent correction of a number shows both numbers', () => {
  const now = readingOf({
    title: 'Seventeen homes lost in fire',
    sentences: ['The fire destroyed 17 homes on Sunday.', 'The cause is not known.', '“We ran,” said Ada Nilsen.'],
    claims: [0],
    quoted: ['“We ran,”'],
    cites: ['https://fire.example/report'],
  });
  expect(changesBetween(saved, now)).toMatchObject([
    { what: 'headline', how: 'reworded', before: 'Twelve homes lost in fire', after: 'Seventeen homes lost in fire' },
    { what: 'sentence', how: 'reworded', numbers: { before: ['12'], after: ['17'] }, claim: true, sentenceAfter: 0 },
  ]);
});

test('what was added and removed stands in reading order', () => {
  const now = readingOf({
    title: 'Twelve homes lost in fire',
    sentences: ['The fire destroyed 12 homes on Sunday.', 'Police suspect arson.', 'A school opened its doors.'],
    cites: ['https://police.example/statement'],
  });
  const told = changesBetween(saved, now).map(({ what, how, before, after }) => `${what} ${how}: ${before ?? after}`);
  expect(told).toEqual([
    'sentence added: Police suspect arson.',
    'sentence added: A school opened its doors.',
    'sentence removed: The cause is not known.',
    'sentence removed: “We ran,” said Ada Nilsen.',
    'quotation removed: “We ran,”',
    'link reworded: report',
  ]);
});

test('a quotation that was cut is reworded, and a link says what became of it', () => {
  const links = (urls: readonly string[], texts: readonly string[]) => {
    const reading = readingOf({ sentences: ['Words.'], cites: urls });
    return { ...reading, links: reading.links.map((link, turn) => ({ ...link, text: texts[turn]! })) };
  };
  const urls = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3', 'https://a.example/4'];
  const before = links([urls[0]!, urls[1]!, urls[2]!], ['report', 'law', 'gone']);
  const after = links([urls[0]!, urls[3]!, 'https://a.example/5'], ['inspection report', 'law', 'new']);
  expect(changesBetween(before, after)).toEqual([
    {
      what: 'link',
      how: 'reworded',
      before: 'report',
      after: 'inspection report',
      address: { before: urls[0], after: urls[0] },
    },
    { what: 'link', how: 'reworded', before: 'law', after: 'law', address: { before: urls[1], after: urls[3] } },
    { what: 'link', how: 'added', after: 'new', address: { after: 'https://a.example/5' } },
    { what: 'link', how: 'removed', before: 'gone', address: { before: urls[2] } },
  ]);

  const quoting = (words: string) => readingOf({ sentences: [`${words} said Ada Nilsen.`], quoted: [words] });
  expect(
    changesBetween(quoting('“We ran to the harbour in the dark,”'), quoting('“We ran to the harbour,”')),
  ).toMatchObject([
    { what: 'sentence', how: 'reworded' },
    {
      what: 'quotation',
      how: 'reworded',
      before: '“We ran to the harbour in the dark,”',
      after: '“We ran to the harbour,”',
    },
  ]);
});
