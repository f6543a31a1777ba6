import { type AddressRule, type Destination, listedAs, ruleFor } from './destination';

const RULES: readonly AddressRule[] = [
  {
    name: 'an open-data site of an authority',
    example: 'https://data.example.gov/',
    matches: /^(?:open)?data\.[^/]*(?:gov|gouv|gob|govt|europa|city|stadt|cityof)[^/]*\//,
  },
];
const SIGNS: readonly AddressRule[] = [
  {
    name: 'a site of data',
    example: 'https://data.example.org/dataset/1',
    matches:
      /^(?:open-?)?(?:data|stats?|statistics|dashboard|opendata|datos|daten)\.[^/]+\/|^[^/]+\/(?:datasets?|dashboards?)\//,
  },
];

const listed = listedAs('data', ({ group }) =>
  group === 'statistics' ? 'is a statistics office' : 'publishes data or dashboards',
);

export const data: Destination = {
  label: 'Data or statistics',
  evidence: (target) => {
    const known = listed(target);
    if (known || target.listed) return known;
    const rule = ruleFor(RULES, target);
    return rule && `${target.hostname} is ${rule.name}`;
  },
  signs: (target) => {
    const rule = ruleFor(SIGNS, target);
    return rule && `The address looks like that of ${rule.name}`;
  },
};
