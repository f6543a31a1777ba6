import type { Extent } from './messages';
import { callBackground } from './rpc';
import { getReading, type Reading, tabKey } from './session';

/** A worker that is stopped this often while it reads will not get through. */
const ATTEMPTS = 3;

/**
 * Has a tab read and waits until that is done or has failed, asking again when the worker is stopped in the middle.
 * Undefined when it never got through.
 */
export async function readUntilDone(
  tabId: number,
  extent: Extent = 'article',
  click?: string,
): Promise<Reading | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      await callBackground('read', tabId, extent, ...(click === undefined ? [] : [click]));
    } catch {
      // Stopped: the next message wakes it up again.
    }
    const reading = await getReading(tabKey(tabId));
    if (reading && reading.state !== 'reading') return reading;
  }
  return undefined;
}

/** Whether a stored reading can be shown as it is: done, of this very page, and nothing has changed since. */
export function stands(reading: Reading | undefined, address: string | undefined): reading is Reading {
  return reading?.state === 'done' && !reading.changed && address !== undefined && reading.address === address;
}
