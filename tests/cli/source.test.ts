import { expect, test } from 'vitest';
import { decodePage } from '../../lib/cli/source';

const latin = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['UTF-8 without a word about it', Buffer.from('<p>Zürich</p>'), '<p>Zürich</p>'],
  ['a byte-order mark', Buffer.from('\uFEFF<p>é</p>'), '<p>é</p>'],
  ['UTF-16 with its mark', Buffer.from('\uFEFF<p>é</p>', 'utf16le'), '<p>é</p>'],
  ['a declared charset', latin('<meta charset="ISO-8859-1"><p>Zürich</p>'), '<meta charset="ISO-8859-1"><p>Zürich</p>'],
  [
    'a charset in the content type',
    latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">é'),
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">é',
  ],
  ['a charset nobody knows', Buffer.from('<meta charset="klingon">é'), '<meta charset="klingon">é'],
  ['UTF-16 declared in plain bytes', Buffer.from('<meta charset="utf-16">é'), '<meta charset="utf-16">é'],
])('%s', (_what, bytes, expected) => {
  expect(decodePage(bytes)).toBe(expected);
});
