import type { Role } from './role';

export const crossReference: Role = {
  label: 'Own story, in the text',
  evidence: ({ inline, inBody, destination }) =>
    (inline || inBody) && destination === 'same-site'
      ? 'A sentence of the text links another page of this site'
      : undefined,
};
