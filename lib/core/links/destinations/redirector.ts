import type { Destination } from './destination';
import { listedAs } from './destination';

const listed = listedAs('redirector', () => 'is a shortener or wrapper that cannot be read without opening it');

export const redirector: Destination = {
  label: 'Shortened link',
  evidence: listed,
};
