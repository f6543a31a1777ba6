import type { MessageKey } from '../words';

/** Why the library cannot be used: there is no room, there is none in this window, or it could not be opened. */
export type StorageFailure = 'storage-full' | 'storage-unavailable' | 'storage-broken';

/** What is said of each. */
export const STORAGE_FAILURES: Readonly<Record<StorageFailure, MessageKey>> = {
  'storage-full': 'storage_full',
  'storage-unavailable': 'storage_unavailable',
  'storage-broken': 'storage_broken',
};
