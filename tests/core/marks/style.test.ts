import { describe, expect, test } from 'vitest';
import { COLOURS, highlightName, markStyle, markStyleOfAuthor } from '../../../lib/core/marks/style';

const PREFIX = 'm0123456789abcdef';

test('every layer has a rule for both grounds, and nothing outweighs it', () => {
  const style = markStyle(PREFIX, 'standard');
  for (const ground of ['light', 'dark'] as const)
    for (const paint of ['person', 'organization', 'place', 'claim-sourced', 'claim-unsourced', 'open'] as const)
      expect(style).toMatch(new RegExp(`highlight\\(${highlightName(PREFIX, paint, ground)}\\)\\{[^}]+!important\\}`));
  expect(style.startsWith('@media screen{')).toBe(true);
});

test('light strength tints the open claim only', () => {
  const quiet = markStyle(PREFIX, 'quiet');
  expect(quiet).toContain(`${highlightName(PREFIX, 'claim-sourced', 'light')}){}`);
  expect(quiet).toMatch(new RegExp(`${highlightName(PREFIX, 'open', 'light')}\\)\\{background-color`));
});

test('claims with and without a source have one colour: their symbols tell them apart', () => {
  const style = markStyle(PREFIX, 'standard');
  const tint = (paint: 'claim-sourced' | 'claim-unsourced') =>
    new RegExp(`${highlightName(PREFIX, paint, 'dark')}\\)\\{([^}]+)\\}`).exec(style)![1];
  expect(tint('claim-sourced')).toBe(tint('claim-unsourced'));
});

test.each(['', 'x', 'm0){}body{display:none', 'M0123456789', 'm 0123456789', 'm01234567)'])(
  '“%s” is no prefix',
  (prefix) => {
    expect(() => markStyle(prefix, 'quiet')).toThrow('cannot begin the name');
    expect(() => markStyleOfAuthor(prefix)).toThrow('cannot begin the name');
  },
);

describe('contrast', () => {
  const luminance = (hex: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const contrast = (a: string, b: string) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high! + 0.05) / (low! + 0.05);
  };

  test.each([
    ['light', '#ffffff'],
    ['light', '#f4f0e6'],
    ['dark', '#121212'],
    ['dark', '#23282f'],
  ] as const)('underlines and symbols are seen on %s ground %s', (ground, paper) => {
    const { person, organization, place, claim } = COLOURS[ground];
    for (const colour of [person, organization, place, claim]) expect(contrast(colour, paper)).toBeGreaterThan(4.5);
  });
});
