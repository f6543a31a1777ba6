import { type Destination, listedAs } from './destination';

export const documentHost: Destination = {
  label: 'Document host',
  evidence: listedAs('document-host', () => 'holds other people’s documents'),
};
