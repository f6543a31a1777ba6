import { folded, namesHost } from '../names';
import { firstOf, type Placed, type Role, wordCount } from './role';

/** Words that may stand in a name without a capital. */
const SMALL =
  /^(?:a|an|and|at|by|de|del|der|des|di|die|do|du|el|for|from|in|la|le|les|of|on|the|to|und|van|von|y|&|\+|-|–)$/i;
const POINTING = /^(?:here|this|that|it|click here|link|more|read|source|via|says?|said|told|reported|according)\b/i;
const EMBEDS = ['tweet', 'instagram', 'embed', 'embedded', 'oembed', 'tiktok', 'fb', 'bluesky', 'twitter'];

export const mention: Role = {
  label: 'Names a thing',
  evidence: (placed) => {
    const { anchor, destination, target, inline, inBody } = placed;
    if (!(inline || inBody) || target.address.kind !== 'web' || isEmbedded(placed)) return undefined;
    const { text } = anchor;
    if (wordCount(text) > 8 || POINTING.test(text.trim())) return undefined;
    if (showsHost(placed)) return 'The link’s words are the address of the site';
    if (isNamedByPath(placed) && (isName(text) || destination === 'reference'))
      return 'The link’s words name what its address is about';
    if (!isName(text)) return undefined;
    if (destination === 'social-profile' || destination === 'app-store') return 'A name is linked to its own page';
    if (!target.deep) return 'A name is linked to a home page';
    return namesHost(text, target.label) && isShallow(placed) && !PUBLISHERS.has(destination)
      ? 'A name is linked to its own site'
      : undefined;
  },
};

const PUBLISHERS = new Set(['news', 'wire', 'fact-checker', 'social-post', 'media', 'redirector', 'archive']);

/** Posts of others shown in the article: their links support what is told. */
function isEmbedded({ anchor: { context }, around }: Placed): boolean {
  return context.ancestors.slice(0, 4).some(({ tag }) => tag === 'blockquote') && firstOf(around, EMBEDS) !== undefined;
}

function showsHost({ anchor: { text }, target: { hostname, domain } }: Placed): boolean {
  const shown = text
    .trim()
    .toLowerCase()
    .replace(/^[[(<]+|[\])>]+$/g, '')
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');
  return shown === hostname || shown === domain;
}

function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (/[぀-ヿ一-鿿가-힯]/.test(text)) return text.length <= 12;
  return (
    words.every((word) => SMALL.test(word) || /^[^\p{L}]*\p{Lu}|^[\d.]+$|^@\w/u.test(word)) && /\p{Lu}|^@/u.test(text)
  );
}

/** The last part of the address spells the link's words: an entry, a profile, a product. */
function isNamedByPath({ target: { segments, label, deep }, anchor: { text } }: Placed): boolean {
  if (!deep) return false;
  const last = folded(decoded(segments.at(-1) ?? '').replace(/\.\w{2,5}$/, ''));
  const name = folded(text.replace(/['’]s\b/g, ''));
  if (name.length < 3 || last.length < 3 || name === folded(label)) return false;
  return (
    last === name ||
    (name.length >= 6 && last.includes(name) && last.length <= name.length * 2) ||
    (last.length >= 6 && name.includes(last))
  );
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
