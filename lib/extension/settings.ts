import browser from 'webextension-polyfill';
import { DEFAULT_PATTERN, patternProblem } from '../core/exporters/file-name';
import type { Layer } from './messages';
import type { MarkChoice } from './session';
import { type Site, siteOf } from './site-rules';

/** What the reader has chosen. Stays in `storage.local`; nothing is synced. */
export interface Settings {
  readonly schemaVersion: 1;
  /** Marks shown as soon as a page has been read. */
  readonly opening: MarkChoice;
  /** Layers behind “Actors”. */
  readonly layers: readonly Layer[];
  readonly strength: 'quiet' | 'standard';
  readonly mentions: 'first' | 'every';
  /** The name of an exporter in `lib/core/exporters/registry.ts`, or `template:` and the name of a template. */
  readonly exportFormat: string;
  /** What exported files are called: see `lib/core/exporters/file-name.ts`. */
  readonly namePattern: string;
  /** Tables begin with a byte-order mark, which some spreadsheets need to read UTF-8. */
  readonly csvMark: boolean;
  /** The reader's own forms of a note; names differ. */
  readonly templates: readonly { readonly name: string; readonly text: string }[];
  /** Single letters (J, K, ?) work in the panel. */
  readonly singleLetters: boolean;
  /** Sites the reader made a rule for; each but once. */
  readonly sites: readonly Site[];
  /** The report offers the text of the browser's own summariser, where the browser has one. */
  readonly browserSummary: boolean;
  /** A folder of `public/_locales`, or the browser's own language. */
  readonly language: 'browser' | 'en' | 'de' | 'ur';
}

export const DEFAULTS: Settings = {
  schemaVersion: 1,
  opening: 'off',
  layers: ['person', 'organization', 'place'],
  strength: 'quiet',
  mentions: 'first',
  exportFormat: 'markdown',
  namePattern: DEFAULT_PATTERN,
  csvMark: false,
  templates: [],
  singleLetters: true,
  sites: [],
  browserSummary: false,
  language: 'browser',
};

/** What each setting may be; anything else that is found in storage gives way to its default. */
const ALLOWED: { readonly [Name in keyof Settings]: (value: unknown) => boolean } = {
  schemaVersion: (value) => value === 1,
  opening: oneOf('off', 'claims', 'actors'),
  layers: (value) => Array.isArray(value) && value.every(oneOf('person', 'organization', 'place')),
  strength: oneOf('quiet', 'standard'),
  mentions: oneOf('first', 'every'),
  exportFormat: (value) => typeof value === 'string',
  namePattern: (value) => typeof value === 'string' && patternProblem(value) === undefined,
  csvMark: (value) => typeof value === 'boolean',
  templates: (value) => Array.isArray(value) && value.every(isTemplate),
  singleLetters: (value) => typeof value === 'boolean',
  sites: (value) => Array.isArray(value) && value.every(isSite),
  browserSummary: (value) => typeof value === 'boolean',
  language: oneOf('browser', 'en', 'de', 'ur'),
};

export async function getSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return settingsFrom(settings);
}

/** Changes some settings and returns all. What another release keeps there, and this one cannot read, stays. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const { settings: stored } = (await browser.storage.local.get('settings')) as { settings?: object };
  const later = (stored as { schemaVersion?: unknown } | undefined)?.schemaVersion;
  const schemaVersion = typeof later === 'number' ? Math.max(later, DEFAULTS.schemaVersion) : DEFAULTS.schemaVersion;
  const settings = { ...stored, ...change, schemaVersion };
  await browser.storage.local.set({ settings });
  return settingsFrom(settings);
}

export async function resetSettings(): Promise<Settings> {
  await browser.storage.local.remove('settings');
  return DEFAULTS;
}

/** Settings as stored by any release, made whole: what is missing or unknown is the default. */
export function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULTS;
  const known = Object.entries(stored).filter(
    ([name, value]) => Object.hasOwn(ALLOWED, name) && ALLOWED[name as keyof Settings](value),
  );
  return { ...DEFAULTS, ...Object.fromEntries(known) };
}

function oneOf(...values: readonly string[]): (value: unknown) => boolean {
  return (value) => values.includes(value as string);
}

function isTemplate(value: unknown): boolean {
  const { name, text } = (value ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && name !== '' && typeof text === 'string';
}

function isSite(value: unknown): boolean {
  const { host, rule } = (value ?? {}) as Record<string, unknown>;
  return typeof host === 'string' && siteOf(host) === host && oneOf('always', 'never')(rule);
}
