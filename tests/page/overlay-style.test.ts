import { expect, test } from 'vitest';
import { ONLY_WITH_MARKS, OVERLAY_STYLE } from '../../lib/page/overlay/style';

test('the overlay has no custom properties: a page can set what they inherit, and register their names', () => {
  expect(OVERLAY_STYLE + ONLY_WITH_MARKS).not.toMatch(/--|\bvar\(/);
});

test('every colour is of the ground it stands on', () => {
  expect(OVERLAY_STYLE.match(/light-dark\(#[0-9a-f]{3,6},#[0-9a-f]{3,6}\)/g)!.length).toBeGreaterThan(15);
});
