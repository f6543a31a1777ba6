import { EmptyState } from '../ui/EmptyState';
import { type MessageKey, useWords } from '../words';
import { STORAGE_FAILURES, type StorageFailure } from './storage-failure';

const TITLES: Readonly<Record<StorageFailure, MessageKey>> = {
  'storage-full': 'library_broken_title',
  'storage-unavailable': 'library_unavailable_title',
  'storage-broken': 'library_broken_title',
  'storage-lost': 'library_broken_title',
};

/** In place of what is saved where that cannot be looked at: not to be taken for an empty library. */
export function NoLibrary({ failure }: { failure: StorageFailure }) {
  const { say } = useWords();
  return (
    <EmptyState icon="library" title={say(TITLES[failure])}>
      {say(STORAGE_FAILURES[failure])}
    </EmptyState>
  );
}
