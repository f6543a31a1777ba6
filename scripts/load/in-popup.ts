import type { Analysis } from '../../lib/core/analysis';
import type { Layer, Mark } from '../../lib/core/marks/marks';
import type { View } from '../../tests/support/browsers/browser';
import { pause } from '../../tests/support/browsers/queries';
import { NO_WORDS } from './no-words';

/** As much of the browser's interface as is used inside the popup. */
declare const chrome: {
  scripting: { executeScript(what: { target: { tabId: number }; files: readonly string[] }): Promise<unknown> };
  tabs: {
    query(of: object): Promise<{ id: number }[]>;
    sendMessage(tabId: number, message: object, to: object): Promise<unknown>;
  };
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { session: { get(key: string): Promise<Record<string, unknown>> } };
};

/** As much of a stored reading as is looked at. */
export interface Stored {
  readonly state: string;
  readonly failure?: string;
  readonly analysis?: Analysis;
}

const PATIENCE_MS = 60_000;
export const ALL_LAYERS: readonly Layer[] = ['person', 'organization', 'place', 'claim-sourced', 'claim-unsourced'];

/** Waits in the popup until the reading of the tab in front is over. */
export async function readingIn(popup: View): Promise<{ stored: Stored; tabId: number }> {
  const tabId = await popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return tab!.id!;
  });
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const stored = await popup.evaluate(async (key: string) => {
      const held = (await chrome.storage.session.get(key))[key] as Stored | undefined;
      return held?.state === 'done' || held?.state === 'failed' ? held : undefined;
    }, `reading:tab-${tabId}`);
    if (stored) return { stored, tabId };
    if (Date.now() > until) return { stored: { state: 'timeout' }, tabId };
    await pause(100);
  }
}

/** The extension's own marks, by the call the popup makes. */
export function markAll(popup: View, tabId: number): Promise<{ painted: number; leftOut: number }> {
  return popup.evaluate(
    (id: number, layers: readonly Layer[]) =>
      chrome.runtime.sendMessage({ newsglass: 'background', call: 'mark', given: [{ tabId: id, layers }] }) as Promise<{
        painted: number;
        leftOut: number;
      }>,
    tabId,
    ALL_LAYERS,
  );
}

/** Any marks, asked of the page's script as the background asks. */
export async function markInPage(
  popup: View,
  tabId: number,
  text: string,
  layers: readonly Layer[],
  marks: readonly Mark[],
): Promise<void> {
  await popup.evaluate(
    async (id: number, request: object) => {
      await chrome.scripting.executeScript({ target: { tabId: id }, files: ['/marks.js'] });
      await chrome.tabs.sendMessage(id, { newsglass: 'page', call: 'mark', given: [request] }, { frameId: 0 });
    },
    tabId,
    { text, layers, marks, prefix: 'load-test', cards: [], words: NO_WORDS },
  );
}

export async function unmark(popup: View, tabId: number, text: string): Promise<void> {
  await markInPage(popup, tabId, text, [], []);
  await popup.evaluate(async (id: number) => {
    await chrome.runtime.sendMessage({ newsglass: 'background', call: 'mark', given: [{ tabId: id, layers: [] }] });
  }, tabId);
}
