import type { ComponentChildren } from 'preact';
import { EmptyState } from '../ui/EmptyState';
import { useWords } from '../words';
import { type LibraryPart, LibraryView } from './LibraryView';
import { STORAGE_FAILURES, type StorageFailure } from './storage-failure';
import { WorkBar } from './WorkBar';

/** A view made of all saved articles: while they are gone through, when there is nothing, and when it is there. */
export function Gathering({
  part,
  title,
  progress,
  failed,
  isEmpty,
  empty,
  onCancel,
  children,
}: {
  part: LibraryPart;
  title: string;
  progress?: { readonly done: number; readonly total?: number } | undefined;
  /** The library could not be gone through, or the reader stopped it: not to be taken for “nothing found”. */
  failed?: 'stopped' | StorageFailure | undefined;
  isEmpty: boolean;
  /** What an empty view says. */
  empty: string;
  onCancel: () => void;
  children: ComponentChildren;
}) {
  const { say } = useWords();
  return (
    <LibraryView part={part} title={title}>
      {progress ? (
        <WorkBar label={say('library_gathering')} progress={progress} onCancel={onCancel} />
      ) : failed ? (
        <p class="meta none-here" role="status">
          {say(failed === 'stopped' ? 'gathering_stopped' : STORAGE_FAILURES[failed])}
        </p>
      ) : isEmpty ? (
        <EmptyState icon="library" title={say('none_found')}>
          {empty}
        </EmptyState>
      ) : (
        children
      )}
    </LibraryView>
  );
}
