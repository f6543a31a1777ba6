import { firstOf, type Role } from './role';

/** Names of slots that hold paid links to any site, the page's own included. */
const PAID_NAMES =
  'sponsored sponsoredcontent promoted outbrain taboola affiliate affiliates advertorial anzeige anzeigen'.split(' ');
const PAID = new Set(PAID_NAMES);
/** Names of slots for banners; the page's own links in them ask to subscribe or point to stories. */
const SLOTS = new Set([
  ...PAID_NAMES,
  ...'advert advertisement advertisements advertising adslot sponsor sponsors werbung publicidad publicite pubblicita'.split(
    ' ',
  ),
  ...'reklame annons adunit adbox ads ad'.split(' '),
]);
const LABELLED = /\((?:anzeige|werbung|ad|sponsored|publicidad)\)|^(?:advertisement|sponsored|anzeige)\b/i;

export const advert: Role = {
  label: 'Advertising',
  evidence: (placed) => {
    const { target, destination, anchor, near, inline, words, ownSite } = placed;
    const { address } = target;
    if (address.kind === 'web' && address.affiliate !== undefined)
      return `It pays someone for the click: ${address.affiliate}`;
    if (anchor.rel.includes('sponsored')) return 'The page marks it as sponsored';
    if (destination === 'ad-tracker') return 'It leads through an advertising network';
    if (LABELLED.test(words)) return 'Its words call it an advertisement';
    const slot = inline || placed.inFrame ? undefined : firstOf(near, ownSite ? PAID : SLOTS);
    return slot && `It stands in a slot named “${slot}”`;
  },
};
