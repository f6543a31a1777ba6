import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { changeSettings, DEFAULTS, getSettings, resetSettings, settingsFrom } from '../../lib/extension/settings';
import { browserOfTest as browser, installFakeBrowser } from '../support/browser-api';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));

beforeEach(() => void installFakeBrowser());

test('settings are the defaults until something is changed, and again after a reset', async () => {
  expect(await getSettings()).toEqual(DEFAULTS);
  await changeSettings({ strength: 'standard' });
  expect(await getSettings()).toEqual({ ...DEFAULTS, strength: 'standard' });
  await resetSettings();
  expect(await getSettings()).toEqual(DEFAULTS);
});

test('what storage holds wrongly gives way to its default, the rest is kept', () => {
  expect(settingsFrom({ strength: 'loud', mentions: 'every', layers: ['person', 'claim'], more: 1 })).toEqual({
    ...DEFAULTS,
    mentions: 'every',
  });
});

test('any stored value makes whole settings', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...Object.keys(DEFAULTS)), fc.jsonValue())),
      (stored) => {
        expect(Object.keys(settingsFrom(stored)).sort()).toEqual(Object.keys(DEFAULTS).sort());
      },
    ),
  );
});

test('settings of a newer release are kept when one is changed here', async () => {
  const newer = { schemaVersion: 2, strength: 'standard', mentions: 'some', shape: 'round' };
  await installFakeBrowser().storage.local.set({ settings: newer });
  expect(await getSettings()).toEqual({ ...DEFAULTS, schemaVersion: 1, strength: 'standard' });
  await changeSettings({ singleLetters: false });
  const { settings } = (await (browser as unknown as ReturnType<typeof installFakeBrowser>).storage.local.get(
    'settings',
  )) as {
    settings: object;
  };
  expect(settings).toEqual({ ...newer, singleLetters: false });
});
