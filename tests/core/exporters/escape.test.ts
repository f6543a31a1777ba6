import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvTable } from '../../../lib/core/exporters/csv-table';
import { htmlText, markdownText, oneLine, printable } from '../../../lib/core/exporters/escape';
import { sampleReading } from './reading';

const [LRE, PDF, RLO, LRI, RLI, PDI] = ['\u202a', '\u202c', '\u202e', '\u2066', '\u2067', '\u2069'];

describe('what turns the direction of text', () => {
  test.each([
    ['an override that is left open is closed', `evil${RLO}gpj.exe`, `evil${RLO}gpj.exe${PDF}`],
    ['what is closed stays as it is', `a ${RLI}b${PDI} c`, `a ${RLI}b${PDI} c`],
    ['each line by itself', `a${RLO}b\nc`, `a${RLO}b${PDF}\nc`],
    ['an isolate inside an override, both left open', `${LRE}a${LRI}b`, `${LRE}a${LRI}b${PDI}${PDF}`],
    ['what would close something around it is left out', `a${PDI}${PDF}b`, 'ab'],
    ['an isolate is not closed from inside an override within it', `${LRI}a${PDF}b${PDI}c`, `${LRI}ab${PDI}c`],
    ['closing an isolate closes what is open in it', `${LRI}a${RLO}b${PDI}c`, `${LRI}a${RLO}b${PDI}c`],
  ])('%s', (_what, given, expected) => {
    expect(printable(given)).toBe(expected);
  });

  test('ends with the words in every format, whatever they are', () => {
    const some = fc.constantFrom('a', ' ', '\n', LRE!, PDF!, RLO!, LRI!, RLI!, PDI!);
    fc.assert(
      fc.property(fc.array(some), (marks) => {
        for (const escaped of [printable, oneLine, htmlText, markdownText].map((write) => write(marks.join(''))))
          for (const line of escaped.split('\n')) {
            const count = (pattern: RegExp) => line.match(pattern)?.length ?? 0;
            expect(count(/[\u2066-\u2068]/g)).toBe(count(/\u2069/g));
            expect(count(/\u202c/g)).toBeLessThanOrEqual(count(/[\u202a\u202b\u202d\u202e]/g));
          }
      }),
    );
  });
});

test.each(['=1+1', '＝1+1', '－1', '＠SUM(A1)', '\u200b=1+1', '\u202e=1+1', "'=1+1", ' ＋1'])(
  'a spreadsheet gets %j as text, and taking one apostrophe away gives it back',
  (words) => {
    const file = csvTable(['words'], () => [[words]]).render(sampleReading());
    const [, row] = Papa.parse<string[]>(file).data;
    expect(row![0]).toBe(`'${printable(words)}`);
  },
);

test.each([
  ['Fish; =1+1', "Fish; '=1+1"],
  ['Fish\n\u200b+1', "Fish\n\u200b'+1"],
  ["Fish;'@SUM(A1)|－2", "Fish;''@SUM(A1)|'－2"],
  ['=1;=2', "'=1;'=2"],
  ['a+b = c; d - e', 'a+b = c; d - e'],
])('a spreadsheet that parts by semicolons gets no formula of %j either', (words, written) => {
  const file = csvTable(['link', 'words'], () => [['#', words]]).render(sampleReading());
  expect(Papa.parse<string[]>(file, { delimiter: ',' }).data[1]![1]).toBe(written);
  const parted = file.split(/[;|\t\r\n]/);
  expect(parted.filter((part) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(part))).toEqual([]);
});
