// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { Grounds, luminanceOf } from '../../lib/page/ground';

test.each([
  ['rgb(255, 255, 255)', 1, 1],
  ['rgb(0, 0, 0)', 0, 1],
  ['rgba(0, 0, 0, 0.5)', 0, 0.5],
  ['color(srgb 1 1 1 / 0.25)', 1, 0.25],
  ['oklch(1 0 0)', 1, 1],
  ['oklab(0.2 0 0)', 0.008, 1],
  ['lab(100 0 0)', 1, 1],
])('%s', (colour, luminance, alpha) => {
  expect(luminanceOf(colour)?.luminance).toBeCloseTo(luminance, 2);
  expect(luminanceOf(colour)?.alpha).toBe(alpha);
});

test.each(['', 'red', 'rgb()x', 'color-mix(in srgb, red, blue)', 'url(x)'])(
  '“%s” is no colour that is computed',
  (colour) => {
    expect(luminanceOf(colour)).toBeUndefined();
  },
);

describe('what stands behind the text', () => {
  afterEach(() => {
    document.body.innerHTML = '';
    document.body.removeAttribute('style');
  });
  const view = Object.assign(Object.create(null) as Window, {
    document,
    getComputedStyle: window.getComputedStyle.bind(window),
    matchMedia: () => ({ matches: false }),
  }) as unknown as Window;
  const ground = (html: string) => {
    document.body.innerHTML = html;
    return new Grounds(view).behind(document.querySelector('i'));
  };

  test.each([
    ['nothing painted is paper', '<p><i>x</i></p>', 'light'],
    ['a dark box', '<div style="background-color: rgb(20, 20, 20)"><p><i>x</i></p></div>', 'dark'],
    [
      'a light box in a dark one',
      '<div style="background-color: rgb(0, 0, 0)"><p style="background-color: rgb(250, 250, 240)"><i>x</i></p></div>',
      'light',
    ],
    ['a shade that hardly covers', '<div style="background-color: rgba(0, 0, 0, 0.1)"><i>x</i></div>', 'light'],
    [
      'light text on a picture',
      '<div style="background-image: url(x.png); color: rgb(255, 255, 255)"><i>x</i></div>',
      'dark',
    ],
  ])('%s', (_title, html, expected) => {
    expect(ground(html)).toBe(expected);
  });
});
