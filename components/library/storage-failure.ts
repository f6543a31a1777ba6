import type { MessageKey } from '../words';

/**
 * Why the library cannot be used: there is no room, there is none in this window, it could not be opened, or the
 * browser has lost it.
 */
export type StorageFailure = 'storage-full' | 'storage-unavailable' | 'storage-broken' | 'storage-lost';

/** What is said of each. */
export const STORAGE_FAILURES: Readonly<Record<StorageFailure, MessageKey>> = {
  'storage-full': 'storage_full',
  'storage-unavailable': 'storage_unavailable',
  'storage-broken': 'storage_broken',
  'storage-lost': 'storage_lost',
};
