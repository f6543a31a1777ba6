import { firstOf, type Role } from './role';

const SLOTS = [
  'advert',
  'advertisement',
  'advertisements',
  'advertising',
  'adslot',
  'sponsored',
  'sponsor',
  'sponsors',
  'sponsoredcontent',
  'promoted',
  'outbrain',
  'taboola',
  'affiliate',
  'affiliates',
  'anzeige',
  'anzeigen',
  'werbung',
  'publicidad',
  'publicite',
  'pubblicita',
  'reklame',
  'annons',
  'advertorial',
  'adunit',
  'adbox',
  'ads',
  'ad',
];
const LABELLED = /\((?:anzeige|werbung|ad|sponsored|publicidad)\)|^(?:advertisement|sponsored|anzeige)\b/i;

export const advert: Role = {
  label: 'Advertising',
  evidence: ({ target: { address }, destination, anchor, near, inline, words }) => {
    if (address.kind === 'web' && address.affiliate !== undefined)
      return `It pays someone for the click: ${address.affiliate}`;
    if (anchor.rel.includes('sponsored')) return 'The page marks it as sponsored';
    if (destination === 'ad-tracker') return 'It leads through an advertising network';
    if (LABELLED.test(words)) return 'Its words call it an advertisement';
    const slot = inline ? undefined : firstOf(near, SLOTS);
    return slot && `It stands in a slot named “${slot}”`;
  },
};
