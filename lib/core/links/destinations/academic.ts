import type { Target } from '../target';
import { type AddressRule, type Destination, listedAs, ruleFor } from './destination';

const SIGNS: readonly AddressRule[] = [
  {
    name: 'a university',
    example: 'https://www.uni-example.de/',
    matches:
      /^(?:[^/]+\.)?(?:uni|tu|fh|hs|ph|th|htw|haw)-[a-z-]+\.(?:de|at|ch)\/|^[^/]*(?:universi|uniwersytet|univerz|yliopisto|hochschule)[^/]*\.[a-z]{2,4}\/|^(?:[^/]+\.)?univ-[^/]+\//,
  },
  {
    name: 'an article of a journal',
    example: 'https://journal.example.org/doi/10.1234/x',
    matches:
      /\/(?:doi(?:\/(?:abs|full|pdf))?|article\/doi|doifinder)\/10\.\d{4}|\/10\.\d{4,5}\/\w|^(?:journals?|pubs|jnl)\.[^/]+\/|^[^/]*journals?\.org\//,
  },
];

const listed = listedAs('academic', ({ group }) =>
  group === 'preprints'
    ? 'is a preprint server'
    : group === 'publishers'
      ? 'publishes research'
      : 'is a university or research institute',
);

export const academic: Destination = {
  label: 'Research',
  evidence: (target) => {
    const known = listed(target);
    if (known || target.listed) return known;
    return isAcademicSuffix(target) ? `.${target.suffix} is a suffix for universities and schools` : undefined;
  },
  signs: (target) => {
    const rule = ruleFor(SIGNS, target);
    return rule && `The address looks like that of ${rule.name}`;
  },
};

function isAcademicSuffix({ suffix }: Target): boolean {
  return /^(?:edu|ac|edu\.[a-z]{2}|ac\.[a-z]{2}|res\.in|edu\.\w+|sch\.uk|k12\.[a-z]{2}\.us)$/.test(suffix);
}
