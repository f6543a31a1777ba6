import { expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import { GrowingText } from '../../lib/extract/growing-text';
import { openingText } from '../../lib/extract/opening-text';

test('a text that grows knows its end and its length', () => {
  const text = new GrowingText();
  expect([text.isParted, text.length, String(text)]).toEqual([true, 0, '']);
  text.add('The market ');
  expect([text.isParted, text.length]).toEqual([true, 11]);
  text.add('moves');
  expect([text.isParted, text.endsWith('s'), text.length]).toEqual([false, true, 16]);
  text.add('  ');
  text.add(' ');
  text.endWith('\n');
  expect([String(text), text.length, text.endsWith('\n')]).toEqual(['The market moves\n', 17, true]);
});

test('the white space at the end is replaced, however many runs it came in', () => {
  const text = new GrowingText();
  for (const words of [' ', '', '\t', ' ']) text.add(words);
  text.endWith('');
  expect([String(text), text.length, text.isParted]).toEqual(['', 0, true]);
});

test('the opening of an element ends soon after what is asked for', () => {
  const document = parsePage(`<div>${'<p>Some <b>words</b></p>'.repeat(500)}</div><i>not these</i>`);
  const story = document.querySelector('div')!;
  expect(openingText(story, 1_000_000)).toBe(story.textContent?.slice(0, openingText(story, 1_000_000).length));
  expect(openingText(story, 30).length).toBeLessThan(60);
  expect(openingText(story.querySelector('p')!, 300)).toBe('Some words');
});
