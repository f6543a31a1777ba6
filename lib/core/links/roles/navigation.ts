import { folded } from '../names';
import { isFrontPage, isTopicPage } from './paths';
import { firstOf, isInFrame, type Placed, type Role, wordCount } from './role';

const PLACES = [
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
];
const BOILERPLATE =
  /\b(?:terms(?: of (?:use|service))?|privacy|cookies?|impressum|datenschutz|agb|mentions légales|aviso legal|copyright|reprints?|permissions|licens\w+|contact|about us|advertise|careers|help|accessibility|site ?map|corrections|order reprints|all rights reserved|do not sell)\b/i;

export const navigation: Role = {
  label: 'Navigation',
  evidence: (placed) => {
    const { ownSite, inline, target, near, words } = placed;
    if (ownSite && target.address.kind === 'web' && isTopicPage(target))
      return 'Its address is that of a topic or section';
    if (ownSite && inline && isAutoLinked(placed)) return 'A word of the text is linked to this site’s page on it';
    if (BOILERPLATE.test(words) && wordCount(words) <= 5 && (!inline || isBoilerplateTarget(placed)))
      return 'Its words are those of a site’s small print';
    if (inline && !isInFrame(placed)) return undefined;
    if (isInFrame(placed)) return 'It stands in a menu, or in the head or foot of the page';
    const place = firstOf(near, PLACES);
    if (place) return `It stands in a part of the page named “${place}”`;
    if (ownSite) return isFrontPage(target) ? 'It leads to a front page of this site' : 'It stands outside the text';
    return placed.inBody ? undefined : 'It stands outside the text';
  },
};

/** The whole path is the linked word (`/titan` for “Titan”): a page on a topic, linked wherever the word turns up. */
function isAutoLinked({ target: { segments, query, deep }, words }: Placed): boolean {
  if (!deep) return true;
  const last = segments.at(-1) ?? '';
  return segments.length === 1 && query === '' && folded(last) === folded(words) && words.length < 30;
}

function isBoilerplateTarget({ target: { path } }: Placed): boolean {
  return /privacy|terms|cookie|legal|policies|reprint|permission|imprint|impressum|datenschutz/.test(path);
}
