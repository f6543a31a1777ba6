import { type Destination, listedAs } from './destination';

export const adTracker: Destination = {
  label: 'Advertising network',
  evidence: listedAs('ad-tracker', () => 'is an advertising, recommendation or affiliate network'),
};
