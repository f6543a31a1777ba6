import { useEffect, useRef, useState } from 'preact/hooks';
import { type CheckedBackup, checkBackup, type RestoreFailure } from './library/backup';
import { type LibraryFailure, libraryFailure } from './library/library';
import { backUpLibrary, emptyLibrary, type LibraryUse, libraryUse, restoreLibrary } from './library-use';
import { STOPPED, useWork } from './use-work';

/** What became of the last thing that was done with the whole library. */
export type StorageOutcome =
  | { readonly what: 'backed-up'; readonly name: string }
  | { readonly what: 'checked'; readonly count: number }
  | { readonly what: 'refused'; readonly failure: RestoreFailure['code'] }
  | { readonly what: 'restored'; readonly count: number }
  | { readonly what: 'failed'; readonly failure: LibraryFailure }
  | { readonly what: 'deleted' | 'stopped' };

/** Backup, restore and deletion of the library for a view; `onChange` is called when its contents may differ. */
export function useStorage(onChange: () => void = () => {}) {
  const [use, setUse] = useState<LibraryUse>();
  const [unknown, setUnknown] = useState<LibraryFailure>();
  const [outcome, setOutcome] = useState<StorageOutcome>();
  const checked = useRef<CheckedBackup | undefined>(undefined);
  const { progress, run, cancel } = useWork();
  const measure = async () => {
    const measured = await libraryUse();
    setUse(measured.ok ? measured.value : undefined);
    setUnknown(measured.ok ? undefined : measured.failure);
  };
  useEffect(() => void measure(), []);
  /** What is told when the work is done; whatever happened, the library is measured anew. */
  const tell = async (work: Promise<StorageOutcome>) => {
    setOutcome(undefined);
    const came = await work.catch((error: unknown) => ({ what: 'failed' as const, failure: libraryFailure(error) }));
    await measure();
    onChange();
    setOutcome(came);
  };
  return {
    /** Absent until it is known, and where it cannot be: then `unknown` says why. */
    use,
    unknown,
    measure,
    outcome,
    progress,
    cancel,
    backUp: () =>
      tell(
        run((work) => backUpLibrary(work), use?.count).then((name) =>
          name === STOPPED ? { what: 'stopped' } : { what: 'backed-up', name },
        ),
      ),
    /** Reads the whole file and touches nothing. */
    check: async (file: File) => {
      setOutcome(undefined);
      checked.current = undefined;
      const read = await run((work) => checkBackup(file, work));
      if (read === STOPPED) setOutcome({ what: 'stopped' });
      else if (!read.ok) setOutcome({ what: 'refused', failure: read.failure.code });
      else {
        checked.current = read.value;
        setOutcome({ what: 'checked', count: read.value.readings });
      }
    },
    /** Forgets the file that was checked. */
    leave: () => {
      checked.current = undefined;
      setOutcome(undefined);
    },
    restore: (how: 'merge' | 'replace') => {
      const backup = checked.current;
      if (!backup) return;
      void tell(
        run((work) => restoreLibrary(backup, how, work), backup.readings).then((count) => {
          checked.current = undefined;
          return count === STOPPED ? { what: 'stopped' } : { what: 'restored', count };
        }),
      );
    },
    deleteAll: () =>
      tell(run(emptyLibrary, use?.count).then((end) => ({ what: end === STOPPED ? 'stopped' : 'deleted' }))),
  };
}
