import type { Destination } from './destination';

export const other: Destination = {
  label: 'Other website',
  evidence: () => undefined,
  signs: ({ hostname }) => (hostname === '' ? 'Nothing is known of it' : `Nothing is known of ${hostname}`),
};
