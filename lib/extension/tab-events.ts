import browser from 'webextension-polyfill';
import { hasReadings } from './session';
import { getSettings } from './settings';

const EVENTS = ['onUpdated', 'onActivated', 'onRemoved'] as const;

/** What is done at each of the events of tabs that matter to us. */
export type TabListeners = { readonly [Name in (typeof EVENTS)[number]]: Parameters<Event<Name>['addListener']>[0] };
type Event<Name extends (typeof EVENTS)[number]> = (typeof browser.tabs)[Name];

/** Whoever clicked is served first. */
const SETTLING_MS = 2_000;

let given: TabListeners | undefined;
let hasRead = false;

/**
 * Hears the events of tabs for as long as something depends on them: whoever browses sets off many, and each wakes the
 * worker up. To be called in the worker's first turn, for it may have been woken up by one of them.
 */
export function listenToTabs(listeners: TabListeners): void {
  given = listeners;
  for (const name of EVENTS) hear(name, true);
  setTimeout(() => void listenAsNeeded(), SETTLING_MS);
}

/** Once a page is read, it matters what becomes of its tab. */
export function listenToReadTabs(): void {
  hasRead = true;
  hear('onUpdated', true);
  hear('onRemoved', true);
}

/** Looks anew what there is to hear; to be called when the reader's sites have changed. */
export async function listenAsNeeded(): Promise<void> {
  const { sites } = await getSettings();
  const isWanted = sites.some(({ rule }) => rule === 'always');
  const held = (await hasReadings()) || hasRead;
  hear('onActivated', isWanted);
  hear('onUpdated', isWanted || held);
  hear('onRemoved', held);
}

function hear<Name extends (typeof EVENTS)[number]>(name: Name, wanted: boolean): void {
  if (!given) return;
  const event = browser.tabs[name] as unknown as {
    addListener(listener: unknown): void;
    removeListener(listener: unknown): void;
  };
  event.removeListener(given[name]);
  if (wanted) event.addListener(given[name]);
}
