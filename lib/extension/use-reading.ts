import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Correction } from '../core/corrections/corrections';
import { readUntilDone, stands } from './ask';
import type { Extent } from './messages';
import { callBackground } from './rpc';
import { correctedAnalysis, getReading, type Reading, tabKey, watchReading } from './session';

/**
 * The tab's reading as it grows and is corrected, begun unless one stands; and ways to read anew or to note that the
 * page changed.
 */
export function useTabReading(tab: { id: number; address?: string } | undefined) {
  const [reading, setReading] = useState<Reading>();
  const read = useCallback(
    async (extent: Extent) => {
      const done = tab && (await readUntilDone(tab.id, extent));
      setReading(done ?? { ...NEVER_READ, failure: tab ? 'page-gone' : 'restricted-page' });
    },
    [tab],
  );
  useEffect(() => {
    if (!tab) return void read('article');
    const stop = watchReading(tabKey(tab.id), (seen) => seen && setReading(seen));
    void (async () => {
      const held = await getReading(tabKey(tab.id));
      const resumed = held?.state === 'reading' && held.address === tab.address ? held : undefined;
      if (stands(held, tab.address) || resumed) setReading(held);
      if (!stands(held, tab.address)) await read(resumed?.extent ?? 'article');
    })();
    return stop;
  }, [tab, read]);
  const noteChange = () => setReading((now) => now && { ...now, changed: true });
  return { ...useCorrected(reading), read, noteChange };
}

const NEVER_READ: Reading = { key: '', extent: 'article', readAt: '', state: 'failed', ready: [], marks: 'off' };

/** A stored reading as it grows and is corrected; `missing` once it is certain that there is none. */
export function useStoredReading(key: string | undefined) {
  const [reading, setReading] = useState<Reading>();
  const [missing, setMissing] = useState(key === undefined);
  useEffect(() => {
    setReading(undefined);
    setMissing(key === undefined);
    if (key === undefined) return;
    // What was shown stays when its tab is closed.
    const stop = watchReading(key, (seen) => {
      if (seen) setMissing(false);
      if (seen) setReading(seen);
    });
    void getReading(key).then((held) => (held ? setReading(held) : setMissing(true)));
    return stop;
  }, [key]);
  return { ...useCorrected(reading), missing };
}

const NO_CORRECTIONS: readonly Correction[] = [];

/** A reading with the reader's corrections in it, how many they are, and ways to add one and to take the last back. */
function useCorrected(reading: Reading | undefined) {
  const { key, corrections = NO_CORRECTIONS } = reading ?? {};
  const send = (next: readonly Correction[]) => {
    if (key) void callBackground('correct', { key, corrections: next });
  };
  return {
    shown: useMemo(() => reading && withCorrections(reading), [reading]),
    corrections: corrections.length,
    correct: (correction: Correction) => send([...corrections, correction]),
    undo: () => send(corrections.slice(0, -1)),
  };
}

/** They are in the analysis then, and not to be made once more. */
function withCorrections({ corrections, ...reading }: Reading): Reading {
  const analysis = correctedAnalysis({ ...reading, ...(corrections ? { corrections } : {}) });
  return analysis ? { ...reading, analysis } : reading;
}
