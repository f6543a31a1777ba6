import { openingText } from '../opening-text';
import { parentElementOf } from '../plain-dom';
import { similarity } from './similarity';

/** A story is longer than a teaser, in characters of all its text. */
const LEAST = 400;
const MOST_ARTICLES = 200;

/** An article of a page that has several, with its headline. */
export interface OneOfSeveral {
  readonly element: Element;
  readonly title: string;
  /** Whether it stands under the page's own address, so that what the page says of itself is said of it. */
  readonly isAddressed?: true;
}

/**
 * Of several articles on a page, the one meant where the page's own title does not tell: the one whose address is the
 * page's, else the one that holds `inView`, what stands in the middle of the reader's window. Absent where the title is
 * the headline of one of them, and on pages of one article.
 */
export function lookedAt(
  document: Document,
  title: string | undefined,
  url: string | undefined,
  inView: readonly Element[] = [],
): OneOfSeveral | undefined {
  const articles = storiesOf(document);
  if (articles.length < 2) return undefined;
  const headed = title === undefined ? undefined : nearestTo(articles, title);
  const addressed =
    url === undefined ? [] : articles.filter(({ element }) => addressesOf(element, url).has(pathOf(url)));
  if (addressed.length === 1) return addressed[0] === headed ? undefined : { ...addressed[0]!, isAddressed: true };
  if (headed) return undefined;
  for (const seen of inView) {
    const found = articles.find(({ element }) => element.contains(seen));
    if (found) return found;
  }
  return undefined;
}

function nearestTo(articles: readonly OneOfSeveral[], title: string): OneOfSeveral | undefined {
  const near = articles.map((one) => similarity(one.title, title));
  const best = Math.max(...near);
  return best >= 0.8 ? articles[near.indexOf(best)] : undefined;
}

/** The outermost `<article>` elements that have a headline and more text than a teaser. */
function storiesOf(document: Document): OneOfSeveral[] {
  const found: OneOfSeveral[] = [];
  const articles = [...document.querySelectorAll('article')].slice(0, MOST_ARTICLES);
  if (articles.length < 2) return found;
  for (const element of articles) {
    if (parentElementOf(element)?.closest('article') || element.querySelector('article')) continue;
    const heading = element.querySelector('h1, h2, h3');
    const title = (heading ? openingText(heading, 2_000) : '').replace(/\s+/g, ' ').trim();
    if (title === '' || title.length > 400 || openingText(element, LEAST).length < LEAST) continue;
    found.push({ element, title });
  }
  return found;
}

/** The paths that an article and its headline name as their own. */
function addressesOf(element: Element, url: string): ReadonlySet<string> {
  const named = [
    ...['data-url', 'data-href', 'data-permalink', 'itemid'].map((name) => element.getAttribute(name)),
    ...[...element.querySelectorAll('h1 a[href], h2 a[href], h3 a[href], a[rel~="bookmark"]')]
      .slice(0, 20)
      .map((link) => link.getAttribute('href')),
  ];
  return new Set(named.flatMap((address) => (address ? [pathOf(address, url)] : [])));
}

/** Host and path of an address, without what follows them. */
export function pathOf(address: string, base?: string): string {
  try {
    const { host, pathname } = new URL(address, base);
    return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
  } catch {
    return '';
  }
}
