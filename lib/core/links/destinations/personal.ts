import { type AddressRule, type Destination, listedAs, ruleFor } from './destination';

const SIGNS: readonly AddressRule[] = [
  {
    name: 'a forum',
    example: 'https://forum.example.org/threads/1',
    matches:
      /^(?:forums?|board|community|discuss|boards)\.[^/]+\/|\/(?:forums?|showthread\.php|viewtopic\.php|threads)\b/,
  },
  {
    name: 'a blog',
    example: 'https://blog.example.me/post',
    matches:
      /^[^/]*blog[^/]*\/|^[^/]+\.(?:blog|me|name)\/|\/~[a-z]|^[^/]+\/(?:19|20)\d{2}\/(?:0[1-9]|1[0-2])\/[^/]+\.html$|^[^/]+\/(?:archives\/\d+|\?p=\d+)/,
  },
];

const listed = listedAs('personal', ({ group }) =>
  group === 'forums'
    ? 'is a forum'
    : group === 'platforms'
      ? 'hosts blogs and personal pages'
      : 'is a personal site or independent blog',
);

export const personal: Destination = {
  label: 'Personal site or blog',
  evidence: listed,
  signs: (target) => {
    const rule = ruleFor(SIGNS, target);
    return rule && `The address looks like that of ${rule.name}`;
  },
};
