import browser from 'webextension-polyfill';
import type { Analysis } from '../core/analysis';
import type { ExtractionFailure } from '../core/article';
import { applyCorrections, type Correction } from '../core/corrections/corrections';
import type { AnalyserName } from '../core/registry';
import type { Extent } from './messages';

/** Why a page could not be read: extraction's reasons, and those of the tab itself. */
export type ReadingFailure = ExtractionFailure | 'pdf' | 'page-gone' | 'no-selection';

/** What of an analysis the page shows. */
export type MarkChoice = 'off' | 'claims' | 'actors';

/** One page as read so far. Plain JSON; the background worker alone writes it, every view only looks. */
export interface Reading {
  readonly key: string;
  /** Absent for pasted text. */
  readonly tabId?: number;
  /** The page's address when it was read, without its fragment; absent where the browser hides it. */
  readonly address?: string;
  readonly extent: Extent;
  /** ISO 8601. */
  readonly readAt: string;
  /** When the saved reading that this one was opened from was saved. */
  readonly savedAt?: string;
  readonly state: 'reading' | 'done' | 'failed';
  readonly failure?: ReadingFailure;
  /** The analysers that have run; what the others would find is empty in `analysis` and means “not looked yet”. */
  readonly ready: readonly AnalyserName[];
  /** From the first analyser on. */
  readonly analysis?: Analysis;
  readonly marks: MarkChoice;
  /** What the reader has put right, oldest first. */
  readonly corrections?: readonly Correction[];
  /** The tab went on to another page, or loaded this one again. */
  readonly changed?: boolean;
}

const PREFIX = 'reading:';
/** Readings kept at most; the oldest go first. `storage.session` holds 10 MB. */
const KEPT = 12;

export function tabKey(tabId: number): string {
  return `tab-${tabId}`;
}

/** The latest reading under a key, or undefined. */
export async function getReading(key: string): Promise<Reading | undefined> {
  const held = await browser.storage.session.get(PREFIX + key);
  return held[PREFIX + key] as Reading | undefined;
}

/** The analysis as the reader has corrected it: what is shown, marked and exported. */
export function correctedAnalysis({ analysis, corrections = [] }: Reading): Analysis | undefined {
  return analysis && applyCorrections(analysis, corrections);
}

/** Stores a reading; makes room when there are too many, or too large ones. */
export async function putReading(reading: Reading): Promise<void> {
  await keepNewest(KEPT - 1, reading.key);
  await putAgain(reading);
}

/** Stores a reading again that room was made for before: to look for room reads every other one. */
export function putAgain(reading: Reading): Promise<void> {
  return putBeside(reading.key, { [PREFIX + reading.key]: reading });
}

/** Stores what belongs to a reading; where there is no room, every other reading goes. */
export async function putBeside(key: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    await browser.storage.session.set(values);
  } catch {
    // The quota: everything else goes, so that the page in front of the reader is shown.
    await keepNewest(0, key);
    await browser.storage.session.set(values);
  }
}

/** Whether any page is held as read. */
export async function hasReadings(): Promise<boolean> {
  return Object.keys(await browser.storage.session.get(null)).some((name) => name.startsWith(PREFIX));
}

export async function dropReading(key: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + key);
}

/** Calls back with each new state of a reading (undefined when it is dropped). Returns a function that stops it. */
export function watchReading(key: string, seen: (reading: Reading | undefined) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[PREFIX + key];
    if (change) seen(change.newValue as Reading | undefined);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

async function keepNewest(count: number, except: string): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(
    ([name]) => name.startsWith(PREFIX) && name !== PREFIX + except,
  ) as [string, Reading][];
  all.sort(([, a], [, b]) => (a.readAt < b.readAt ? 1 : -1));
  const surplus = all.slice(count).map(([name]) => name);
  if (surplus.length) await browser.storage.session.remove(surplus);
}
