import { type AddressRule, type Destination, ruleFor } from './destination';

const RULES: readonly AddressRule[] = [
  {
    name: 'a web archive',
    example: 'https://web.archive.org/web/20200102/https://example.org/',
    matches:
      /^(?:web\.archive\.org\/|archive\.org\/web|archive\.(?:ph|is|today|fo|li|md|vn)(?:\/|$)|perma\.cc\/|(?:www\.)?webcitation\.org|ghostarchive\.org|megalodon\.jp|arquivo\.pt|webarchive\.|web\.archive\.|wayback\.|archive-it\.org\/|wayback\.archive-it\.org|webcache\.googleusercontent\.com|cc\.bingj\.com|freezepage\.com|conifer\.rhizome\.org)/,
  },
];

export const archive: Destination = {
  label: 'Archived copy',
  evidence: (target) => {
    const rule = ruleFor(RULES, target);
    return rule && `${target.hostname} is ${rule.name}`;
  },
};
