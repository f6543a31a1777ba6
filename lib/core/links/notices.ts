import type { LinkNotice } from '../analysis';
import type { Address, WebAddress } from './address';
import { shownHost } from './hostnames';
import { listed } from './hosts/hosts';
import { ownerOf } from './owners';
import { domainIn, siteOf } from './site';

/** Suffixes that are file endings as well: `README.md` shows no domain of Moldova. */
const FILE_ENDING = /\.(?:md|sh|py|rs|pl|cc|ps|so|zip|mov|ml|app|pub|cam)$/;
const SHOWN_HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}_-]{1,63}\.){1,8}[a-z]{2,24})(?=[/:?#]|$)/u;
/** Longest stretch of an anchor's text that is looked at, in code units. */
const TEXT_LIMIT = 300;

/** What a reader should know of an address before opening it: information, never an alarm. */
export function noticesOf(address: Address, text: string): LinkNotice[] {
  if (address.kind !== 'web') return [];
  const notices: LinkNotice[] = [];
  const { hostname } = address.url;
  if (address.credentials)
    notices.push({
      kind: 'credentials',
      text: `The address names a user before the host; it leads to ${address.site.domain}.`,
    });
  const { homograph, shown } = shownHost(hostname);
  if (homograph)
    notices.push({ kind: 'lookalike', text: `The host is written in letters that look like others: ${shown}.` });
  const domain = otherDomainShown(address, text);
  if (domain !== undefined)
    notices.push({
      kind: 'other-domain',
      text: `The words show ${domain}, the link leads to ${address.site.domain}.`,
    });
  return notices;
}

/**
 * The domain that the words of a link show when it is another one than the link leads to. A link whose target cannot
 * be read (a shortener) shows no other, and sites of one name or one owner are no others.
 */
export function otherDomainShown(address: WebAddress, text: string): string | undefined {
  const given = text.slice(0, TEXT_LIMIT).trim();
  if (!given.includes('.') || /\s/.test(given)) return undefined;
  const words = given.replace(/^[[(<“"]+|[\])>”".,;:!]{1,9}$/g, '');
  const host = SHOWN_HOST.exec(words)?.[1]?.toLowerCase();
  if (host === undefined || (words.toLowerCase() === host && FILE_ENDING.test(host))) return undefined;
  const domain = domainIn(host);
  if (domain === undefined || listed(address.site.hostname, [])?.kind === 'redirector') return undefined;
  const shown = siteOf(host);
  const owner = ownerOf(shown);
  const passed = [address.site, ...address.hops.map((hop) => siteOf(new URL(hop).hostname))];
  const isSame = passed.some(
    (site) => site.domain === domain || site.label === shown.label || (owner !== undefined && ownerOf(site) === owner),
  );
  return isSame || address.original?.includes(domain) ? undefined : domain;
}
