import { expect, test } from 'vitest';
import { changesBetween } from '../../lib/core/compare/changes';
import { readingOf } from '../support/readings';

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
    'link removed: https://fire.example/report',
    'link added: https://police.example/statement',
  ]);
});
