import { describe, expect, test } from 'vitest';
import { loadModels } from '../../lib/cli/models';
import { hostilePages } from './pages';
import { brokenPromises } from './properties';

const models = loadModels();

describe.each(hostilePages())('$name', ({ html }) => {
  test('is read as data: an answer, sound spans, exports without anything that runs', () => {
    expect(brokenPromises(html, models)).toEqual([]);
  });
});
