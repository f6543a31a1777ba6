import { type Destination, listedAs } from './destination';

const listed = listedAs('intergovernmental', () => 'is an organisation of states');

export const intergovernmental: Destination = {
  label: 'International organisation',
  evidence: (target) => {
    const known = listed(target);
    if (known || target.listed) return known;
    return target.suffix === 'int' || target.suffix.endsWith('.int')
      ? '.int is a suffix for treaty organisations'
      : undefined;
  },
};
