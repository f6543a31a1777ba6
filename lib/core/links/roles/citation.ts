import type { Role } from './role';

export const citation: Role = {
  label: 'Citation',
  evidence: ({ inline, inBody, target: { domain } }) => {
    if (inline) return `A sentence of the text rests on a page of ${domain || 'another place'}`;
    return inBody ? `A line of the text leads to ${domain || 'another place'}` : undefined;
  },
};
