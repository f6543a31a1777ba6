import type { StorageProps } from '../../components/library/Storage';

const nothing = () => {};

/** A library of which nothing is asked. */
export const idleStorage: StorageProps = {
  use: { count: 41, bytes: 3_600_000, quota: 12_000_000_000 },
  backUp: nothing,
  check: nothing,
  leave: nothing,
  restore: nothing,
  deleteAll: nothing,
  cancel: nothing,
};
