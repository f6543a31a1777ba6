import { isSameBrand } from '../brands';
import type { Destination } from './destination';

export const sameSite: Destination = {
  label: 'Same site',
  evidence: (target) => {
    const { address, page, domain } = target;
    if (address.kind === 'fragment' || address.kind === 'self') return 'It leads to a place on this page';
    if (address.kind === 'relative') return 'Its address is relative to this page';
    if (page.site === undefined) return undefined;
    if (page.site.domain === domain) return `${domain} is this page's own domain`;
    return isSameBrand(page, target) ? `${domain} is this site's name under another suffix` : undefined;
  },
};
