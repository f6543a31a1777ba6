import type { NonWebKind } from '../address';
import type { Destination } from './destination';

const REASONS: Record<NonWebKind, string> = {
  mailto: 'opens a mail to an address',
  'mailto-share': 'opens a mail without an address',
  tel: 'dials a telephone number',
  javascript: 'runs a script of the page',
  data: 'carries its content in the address itself',
  file: 'names a file on a computer',
  'app-scheme': 'opens an app',
  broken: 'cannot be read as an address',
};

export const nonWeb: Destination = {
  label: 'Not on the web',
  evidence: ({ address: { kind } }) => (kind in REASONS ? `It ${REASONS[kind as NonWebKind]}` : undefined),
};
