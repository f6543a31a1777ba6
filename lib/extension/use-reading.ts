import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Correction } from '../core/corrections/corrections';
import type { Extent } from './messages';
import { callBackground } from './rpc';
import { correctedAnalysis, getReading, type Reading, watchReading } from './session';
import type { TabReading } from './tab-reading';

/** The tab's reading as it grows and is corrected, and ways to read anew or to note that the page changed. */
export function useTabReading(source: TabReading) {
  const [reading, setReading] = useState<Reading>();
  // Before the first painting: what is known already is in it.
  useLayoutEffect(() => source.listen(setReading), [source]);
  return {
    ...useCorrected(reading),
    read: (extent: Extent) => source.read(extent),
    noteChange: () => source.noteChange(),
  };
}

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
