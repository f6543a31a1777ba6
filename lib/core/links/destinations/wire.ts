import { type Destination, listedAs } from './destination';

export const wire: Destination = {
  label: 'News agency',
  evidence: listedAs('wire', () => 'is a news agency'),
};
