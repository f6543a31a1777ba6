import { EmptyState } from '../ui/EmptyState';
import { useWords } from '../words';
import { STORAGE_FAILURES, type StorageFailure } from './storage-failure';

/** In place of what is saved where that cannot be looked at: not to be taken for an empty library. */
export function NoLibrary({ failure }: { failure: StorageFailure }) {
  const { say } = useWords();
  return (
    <EmptyState
      icon="library"
      title={say(failure === 'storage-unavailable' ? 'library_unavailable_title' : 'library_broken_title')}
    >
      {say(STORAGE_FAILURES[failure])}
    </EmptyState>
  );
}
