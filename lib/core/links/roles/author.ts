import { firstOf, type Placed, type Role, wordCount } from './role';

const PLACES = new Set([
  'byline',
  'bylines',
  'author',
  'authors',
  'authorname',
  'bio',
  'biography',
  'contributor',
  'contributors',
  'autor',
  'autoren',
  'autore',
  'auteur',
  'writer',
  'writers',
  'journalist',
  'reporter',
  'columnist',
  'vcard',
  'redacteur',
  'forfatter',
  'creator',
]);
const PATH =
  /\/(?:authors?|by|staff|writers?|contributors?|columnists?|journalists?|reporters?|people|person|persons?|profiles?|users?|u|members?|autor(?:en|es|e|i)?|auteurs?|autori|firmas|redaktion|redaktor|forfatter|meet-the-team|team|our-team|[a-z]+-team|bio|bios|correspondents?)\/?[^/]*/;
const ABOUT_PERSON =
  /\b(?:is an? (?:[\w-]+ ){0,5}(?:writer|reporter|editor|journalist|correspondent|columnist|freelancer|contributor|author|professor|fellow|photographer)|follow (?!us\b|our\b)[\w.,'’ -]{2,60}? (?:on|at) (?:twitter|x|instagram|facebook|linkedin|bluesky|threads|mastodon|https?:)|(?:he|she|they) can be reached|reach (?:him|her|them|the (?:reporters?|authors?|writers?)|[A-Z]\w+) (?:at|on)|has (?:covered|reported on|written about) [\w ]{2,40} (?:since|for)\b|contributed to this|contact (?:the )?(?:reporter|author|writer)|written by|reporting by|e-?mail (?:him|her|them)|schreibt (?:als|für|seit)|ist (?:redakteur|reporter|korrespondent|autor)|es (?:periodista|redactor))/i;
const SIGNED = /^(?:by|von|par|por|di|door|av|af|text|story by|autor|author)\b:?/i;
const PROVIDED =
  /^(?:provided by|republished from|this article (?:was )?(?:first |originally )?(?:appeared|published))\b/i;
/** Mailboxes of an office, not of a person. */
const MAILBOX =
  /^\s*mailto:(?:info|contact|kontakt|feedback|redaktion|news(?:desk|room|letter)?|service|support|help|hello|office|letters?|leserbriefe|tips|editor|editorial|press|presse|privacy|corrections|subscri\w*|abo|webmaster|admin|ads?|advertising|sales|mail|customer\w*|kundenservice|datenschutz)@/i;
/** Longest block that is a line naming its writers. */
const BYLINE_LENGTH = 160;

export const author: Role = {
  label: 'Author',
  evidence: (placed) => {
    const { anchor, near, target, destination, ownSite } = placed;
    if (anchor.rel.includes('author')) return 'The page marks it as the author';
    const { block } = anchor.context;
    const place = placed.inline ? undefined : firstOf(near, PLACES);
    const isPerson =
      destination === 'social-profile' || target.address.kind === 'mailto' || (ownSite && PATH.test(target.path));
    if (place && (isPerson || (ownSite && target.deep && isShort(placed))))
      return `It stands in a part of the page named “${place}”`;
    if (placed.inFrame) return undefined;
    if (PROVIDED.test(block) && block.length < BYLINE_LENGTH)
      return 'It stands in a line that names who provided the article';
    if (isPerson && ABOUT_PERSON.test(block)) return 'The words around it tell who wrote the article';
    if (target.address.kind === 'mailto' && !MAILBOX.test(anchor.href)) return 'It writes to an address on the page';
    if (isPerson && SIGNED.test(block) && block.length < BYLINE_LENGTH)
      return 'It stands in a line that names the writers';
    if (ownSite && isPersonPath(placed)) return 'Its address is that of a person on this site';
    return undefined;
  },
};

function isShort({ anchor }: Placed): boolean {
  return wordCount(anchor.text) <= 6;
}

const PERSON_PATH =
  /^\/(?:[a-z-]+\/)?(?:authors?|by|staff|writers?|contributors?|columnists?|profiles?|autor(?:en|es|e)?|auteurs?|redaktion|u)\/[^/]+\/?$/;

/** A person's page on this site, linked by a name. */
function isPersonPath({ target: { path }, anchor: { text } }: Placed): boolean {
  if (!PERSON_PATH.test(path)) return false;
  return /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u.test(text.trim()) || text.trim() === '';
}
