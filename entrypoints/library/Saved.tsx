import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { SavedList, type SavedQuery } from '../../components/library/SavedList';
import { useWords } from '../../components/words';
import { exportSaved } from '../../lib/extension/export-many';
import { exportOffers } from '../../lib/extension/exporting';
import { timeOfDays } from '../../lib/extension/library/days';
import { type LibraryFailure, type LibraryQuery, libraryFailure } from '../../lib/extension/library/library';
import type { SavedEntry, SavedReading } from '../../lib/extension/library/record';
import { ALL } from '../../lib/extension/library/search';
import { listSaved, putBack, removeSaved } from '../../lib/extension/library-use';
import type { Settings } from '../../lib/extension/settings';
import { useStorage } from '../../lib/extension/use-storage';
import { STOPPED, useWork } from '../../lib/extension/use-work';

/** Articles shown at first, and more at each asking. */
const PAGE = 50;

function wanted({ since, until, words, outlet }: SavedQuery): LibraryQuery {
  return { ...(words ? { words } : {}), ...(outlet ? { outlet } : {}), ...timeOfDays({ since, until }) };
}

/** Connects the list of saved articles to the library. */
export function Saved({ settings }: { settings: Settings }) {
  const words = useWords();
  const { say } = words;
  const [query, setQuery] = useState<SavedQuery>({});
  const [limit, setLimit] = useState(PAGE);
  const [found, setFound] = useState<{ entries: readonly SavedEntry[]; outlets: readonly string[] }>();
  const [failure, setFailure] = useState<LibraryFailure>();
  const [removed, setRemoved] = useState<readonly SavedReading[]>([]);
  const [message, setMessage] = useState<string>();
  const { progress, run, cancel } = useWork();
  const asked = useRef(0);
  const look = useCallback(async () => {
    const turn = ++asked.current;
    try {
      // One more than is shown tells whether there are more.
      const listed = await listSaved({ ...wanted(query), limit: limit + 1 });
      // An earlier question may be answered after a later one.
      if (turn !== asked.current) return;
      setFound(listed);
      setFailure(undefined);
    } catch (error) {
      setFailure(libraryFailure(error));
    }
  }, [query, limit]);
  useEffect(() => void look(), [look]);
  const storage = useStorage(look);
  const changed = () => Promise.all([look(), storage.measure()]);
  return (
    <SavedList
      articles={found?.entries.slice(0, limit)}
      hasMore={(found?.entries.length ?? 0) > limit}
      outlets={found?.outlets ?? []}
      query={query}
      formats={exportOffers(words, settings)}
      usualFormat={settings.exportFormat}
      removed={removed.length}
      message={message}
      failure={failure}
      progress={progress}
      storage={storage}
      now={Date.now()}
      actions={{
        find: (wanted) => {
          setLimit(PAGE);
          setQuery(wanted);
        },
        more: () => setLimit(limit + PAGE),
        every: async () => (await listSaved({ ...wanted(query), limit: ALL })).entries.map(({ key }) => key),
        remove: async (keys) => {
          setRemoved(await removeSaved(keys));
          await changed();
        },
        undo: async () => {
          await putBack(removed);
          setRemoved([]);
          await changed();
        },
        exportAll: async (keys, format, as) => {
          try {
            const name = await run((work) => exportSaved(keys, { format, as, words }, work), keys.length);
            setMessage(name === STOPPED ? say('library_export_stopped') : say('saved_as', name));
          } catch {
            setMessage(say('library_export_failed'));
          }
        },
        cancel,
      }}
    />
  );
}
