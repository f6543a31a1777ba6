import { folded } from '../names';
import { isFrontPage, isTopicPage } from './paths';
import { firstOf, type Placed, type Role, wordCount } from './role';

const PLACES = new Set([
  'nav',
  'navbar',
  'navigation',
  'menu',
  'submenu',
  'breadcrumb',
  'breadcrumbs',
  'tags',
  'tag',
  'taglist',
  'topics',
  'topic',
  'categories',
  'category',
  'footer',
  'header',
  'masthead',
  'topbar',
  'kicker',
  'eyebrow',
  'rubric',
  'legal',
  'copyright',
  'skip',
]);
const BOILERPLATE =
  /\b(?:terms(?: of (?:use|service))?|user agreement|privacy|cookies?|impressum|datenschutz|agb|mentions légales|aviso legal|copyright|reprints?|permissions|licens\w+|contact|about us|advertise|careers|help|accessibility|site ?map|corrections|order reprints|all rights reserved|do not sell)\b/;

export const navigation: Role = {
  label: 'Navigation',
  evidence: (placed) => {
    const { ownSite, inline, target, near, words } = placed;
    if (ownSite && target.address.kind === 'web' && isTopicPage(target))
      return 'Its address is that of a topic or section';
    if (ownSite && inline && isAutoLinked(placed)) return 'A word of the text is linked to this site’s page on it';
    if (BOILERPLATE.test(words) && wordCount(words) <= 5 && (!inline || isBoilerplateTarget(placed)))
      return 'Its words are those of a site’s small print';
    if (inline) return undefined;
    if (placed.inFrame) return 'It stands in a menu, or in the head or foot of the page';
    const place = firstOf(near, PLACES);
    if (place) return `It stands in a part of the page named “${place}”`;
    if (ownSite) return isFrontPage(target) ? 'It leads to a front page of this site' : 'It stands outside the text';
    return placed.inBody ? undefined : 'It stands outside the text';
  },
};

/**
 * A page on a topic, linked wherever the word turns up: the last part of the address is the linked word and nothing
 * but sections stand before it, or the address is a bare section (`/sport/`).
 */
function isAutoLinked({ target, anchor: { text } }: Placed): boolean {
  const { deep, query } = target;
  const segments = target.segments.filter((segment) => !/^index\.\w+$/.test(segment));
  if (!deep || segments.length === 0) return true;
  if (query !== '' || segments.length > 3 || segments.some((segment) => /\d/.test(segment))) return false;
  if (segments.length === 1 && /^[a-z]+$/.test(segments[0]!)) return true;
  const last = folded(segments.at(-1)!);
  const word = folded(text.replace(/['’]s\b/g, ''));
  const isWord = last === word || (word.length >= 4 && (last === `${word}s` || `${last}s` === word));
  return isWord && wordCount(text) <= 4 && (SECTION.test(segments[0]!) || /^\p{Lu}/u.test(text)) && segments.length > 1;
}

const SECTION =
  /^(?:news|latest|sports?|tv|film|movies|music|politics|business|culture|life|lifestyle|world|uk|us|opinion|tech|all|stories|topic|celebs|football|nachrichten|politik|wirtschaft|thema)$/;

/** Whether the words of a link are those of a site's small print. */
export function isBoilerplate(placed: Placed): boolean {
  const { words, inline } = placed;
  return BOILERPLATE.test(words) && wordCount(words) <= 8 && (!inline || isBoilerplateTarget(placed));
}

function isBoilerplateTarget({ target: { path } }: Placed): boolean {
  return /privacy|terms|cookie|legal|policies|reprint|permission|imprint|impressum|datenschutz/.test(path);
}
