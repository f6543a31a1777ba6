import { type AddressRule, type Destination, listedAs, ruleFor } from './destination';

const SIGNS: readonly AddressRule[] = [
  {
    name: 'a wiki, dictionary or map',
    example: 'https://wiki.example.org/Page',
    matches:
      /^(?:wiki|encyclopedia|dictionary|lexikon|maps?)\.[^/]+\/|^[^/]*(?:wiki(?:pedia)?|pedia|dictionary|lexikon|encyclopa?edia)\.[a-z.]{2,6}\/|^[^/]+\/(?:wiki|mediawiki)\//,
  },
];

const listed = listedAs('reference', ({ group }) =>
  group === 'maps' ? 'is a map' : group === 'dictionaries' ? 'is a dictionary' : 'is a work of reference',
);

export const reference: Destination = {
  label: 'Reference work',
  evidence: listed,
  signs: (target) => {
    const rule = ruleFor(SIGNS, target);
    return rule && `The address looks like that of ${rule.name}`;
  },
};
