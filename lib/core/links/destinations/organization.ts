import { type AddressRule, type Destination, listedAs, ruleFor } from './destination';

const SIGNS: readonly AddressRule[] = [
  {
    name: 'a foundation, association, union or museum',
    example: 'https://www.examplefoundation.org/',
    matches:
      /^[^/]*(?:foundation|fundacion|fondation|stiftung|institut|association|associat|verband|verein|federa|union|gewerkschaft|syndicat|council|society|alliance|coalition|network|campaign|charity|trust|museum|museo|musee|church|kirche|diocese|academy|league|committee|forum|initiative|center|centre|partei|party|watch|action|relief|rights|against|alliance|chamber|guild|hospital|rescue)[^/]*\/|^[^/]+\.(?:museum|ngo|foundation|church|charity|coop)\//,
  },
];

const listed = listedAs('organization', ({ group }) =>
  group === 'parties' ? 'is a party or campaign' : 'is a non-profit organisation',
);

export const organization: Destination = {
  label: 'Organisation',
  evidence: listed,
  signs: (target) => {
    const { suffix, hostname } = target;
    const rule = ruleFor(SIGNS, target);
    if (rule) return `The host reads like that of ${rule.name}`;
    return /^(?:org|ngo|asso\.fr|org\.[a-z]{2})$/.test(suffix)
      ? `.${suffix} is mostly taken by organisations, and nothing else is known of ${hostname}`
      : undefined;
  },
};
