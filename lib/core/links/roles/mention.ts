import { folded, namesHost } from '../names';
import { type Placed, type Role, wordCount } from './role';

/** Words that may stand in a name without a capital. */
const SMALL =
  /^(?:a|an|and|at|by|de|del|der|des|di|die|do|du|el|for|from|in|la|le|les|of|on|the|to|und|van|von|y|&|\+|-|–)$/i;
const POINTING = /^(?:here|this|that|it|click here|link|more|read|source|via|says?|said|told|reported|according)\b/i;
/** "Gutachten des Umweltamts": a document of the thing, not the thing; in German nouns look like names. */
const DOCUMENT =
  /^(?:the |der |die |das |le |la |un |une |el |il )?(?:report|study|survey|paper|statement|ruling|gutachten|bericht|studie|urteil|mitteilung|rapport|étude|communiqué|informe|estudio|comunicado|relatório|rapporto|studio|rapport|onderzoek)\b/iu;

export const mention: Role = {
  label: 'Names a thing',
  evidence: (placed) => {
    const { anchor, destination, target, inline, inBody } = placed;
    if (!(inline || inBody) || target.address.kind !== 'web') return undefined;
    const { text } = anchor;
    if (wordCount(text) > 8 || POINTING.test(text.trim()) || DOCUMENT.test(text.trim())) return undefined;
    if (showsHost(placed)) return 'The link’s words are the address of the site';
    if (isNamedByPath(placed)) return 'The link’s words name what its address is about';
    if (destination === 'social-profile' && ENDS_IN_NAME.test(text) && !namesNetwork(placed))
      return 'A name is linked to its own page';
    if (destination === 'shop' && target.deep && TWO_CAPITALS.test(text))
      return 'A product is linked to where it is sold';
    if (!isName(text)) return undefined;
    if (ENTRIES.has(destination) && !namesNetwork(placed)) return 'A name is linked to its own page';
    if (PERSON_PAGE.test(target.path) && !PUBLISHERS.has(destination))
      return 'A name is linked to a page on that person';
    if (!target.deep) return 'A name is linked to a home page';
    return namesHost(text, target.label) && isShallow(placed) && !PUBLISHERS.has(destination)
      ? 'A name is linked to its own site'
      : undefined;
  },
};

/** Kinds whose pages are each about one thing. */
const ENTRIES = new Set(['social-profile', 'app-store', 'reference']);
const ENDS_IN_NAME = /\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u;
const TWO_CAPITALS = /\p{Lu}\p{L}+.*\s\p{Lu}/u;
const PERSON_PAGE =
  /\/(?:people|person|about|bio|bios|staff|team|faculty|experts?|fellows?|profiles?|leadership|members?|directory|scholars?)\//;
const PUBLISHERS = new Set(['news', 'wire', 'fact-checker', 'social-post', 'media', 'redirector', 'archive']);

/** The words are the site's host and nothing more: an address with a path names one page. */
function showsHost({ anchor: { text }, target: { hostname, domain, deep } }: Placed): boolean {
  const shown = text
    .trim()
    .toLowerCase()
    .replace(/^[[(<]+|[\])>]+$/g, '')
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(deep ? /\/$/ : /\/.*$/, '');
  return shown === hostname || shown === domain;
}

function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (/[぀-ヿ一-鿿가-힯]/.test(text)) return text.length <= 12;
  return (
    words.every((word) => SMALL.test(word) || /^[^\p{L}]*\p{Lu}|^[\d.]+$|^@\w/u.test(word)) && /\p{Lu}|^@/u.test(text)
  );
}

/**
 * A part of the address spells the link's words: an entry, a profile, a product. Works of reference and shops need
 * half of the words, others a capitalised name and nearly all of them; stories and posts never count.
 */
function isNamedByPath({ target: { segments, label, deep }, anchor: { text }, destination }: Placed): boolean {
  if (!deep || PUBLISHERS.has(destination) || folded(text) === folded(label)) return false;
  const names = contentWords(text.replace(/['’]s\b/g, ''));
  if (names.length === 0) return false;
  const isEntry = destination === 'reference' || destination === 'shop';
  if (!isEntry && !isName(text)) return false;
  return segments.some((segment) => {
    const spelt = decoded(segment)
      .slice(0, 200)
      .replace(/\.\w{2,5}$/, '');
    const parts = new Set(contentWords(spelt));
    const shared = names.filter((name) => parts.has(name)).length;
    const isLong = parts.size > names.length * 2 + 2 && !isEntry;
    return folded(spelt) === folded(text) || (!isLong && shared >= names.length * (isEntry ? 0.5 : 0.75));
  });
}

function contentWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map(folded)
    .filter((word) => word.length >= 3 && !SMALL.test(word));
}

/** “Instagram” over an account names the network, not the account. */
function namesNetwork({ anchor: { text }, target: { label }, destination }: Placed): boolean {
  return destination === 'social-profile' && folded(text) === folded(label);
}

function isShallow({ target: { segments, path } }: Placed): boolean {
  return segments.length <= 2 && !/\d{4}|-.*-.*-/.test(path);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
