import type { LinkedNode } from './json-ld';
import { textOf } from './json-ld';
import { folded, type MetaTags } from './meta-tags';
import { similarity, wordsIn } from './similarity';

/** A headline this near to the page's own title metadata is the article's. */
const NEAR = 0.5;
const MOST_HEADINGS = 200;

/**
 * The article's headline: the heading nearest to what the page's metadata call it, else the metadata themselves,
 * without the site's name.
 */
export function readTitle(
  document: Document,
  meta: MetaTags,
  article: LinkedNode | undefined,
  siteName: string | undefined,
): string | undefined {
  const linked = folded(textOf(article?.headline) ?? '');
  const shared = folded(meta.first('og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title') ?? '');
  const named = folded(document.querySelector('title')?.textContent ?? '');
  const witnesses = [shared, linked, named]
    .filter((title) => title !== '')
    .flatMap((title) => [title, withoutSite(title, siteName)]);
  const nearest = (selector: string, least: number) => {
    let best: { title: string; score: number } | undefined;
    for (const heading of headings(document, selector)) {
      const score = Math.max(0, ...witnesses.map((witness) => similarity(heading, witness)));
      if (score >= least && (!best || score > best.score + 1e-9)) best = { title: heading, score };
    }
    return best?.title;
  };
  const only = headings(document, 'h1');
  const stated = linked || withoutSite(shared, siteName) || withoutSite(named, siteName);
  return (
    nearest('h1', NEAR) ??
    nearest('h2, [itemprop~="headline"], [class*="headline" i], [class*="title" i]', 0.8) ??
    (stated || (only.length === 1 ? only[0] : undefined) || undefined)
  );
}

function headings(document: Document, selector: string): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll(selector)) {
    const text = folded(element.textContent ?? '');
    if (text !== '' && text.length <= 400) found.push(text);
    if (found.length >= MOST_HEADINGS) break;
  }
  return found;
}

/** A title without the name of the site at its end or beginning: "Rain expected | The Post" gives "Rain expected". */
export function withoutSite(title: string, siteName: string | undefined): string {
  const parts = title.split(/\s+[|–—\-·•»«:›/]+\s+|\s*[|｜_]\s*/u).filter((part) => part !== '');
  if (parts.length < 2) return title;
  const isSite = (part: string) =>
    siteName !== undefined &&
    (similarity(part, siteName) > 0.6 || wordsIn(siteName).join('') === wordsIn(part).join(''));
  const last = parts.at(-1)!;
  const first = parts[0]!;
  const cutEnd = () => title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—\-·•»«:›/｜_]+$/u, '');
  if (isSite(last)) return cutEnd();
  if (isSite(first)) return title.slice(first.length).replace(/^[\s|–—\-·•»«:›/｜_]+/u, '');
  // Without a known name: a short last part behind a bar is the site's.
  if (/[|｜]/.test(title) && wordsIn(last).length <= 4 && wordsIn(first).length > 3)
    return withoutSite(cutEnd(), undefined);
  if (wordsIn(last).length <= 3 && wordsIn(title).length >= 8 && /\s[–—-]\s/.test(title)) return cutEnd();
  return title;
}
