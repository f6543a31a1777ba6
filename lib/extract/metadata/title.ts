import { openingText } from '../opening-text';
import type { LinkedNode } from './json-ld';
import { textOf } from './json-ld';
import { folded, type MetaTags } from './meta-tags';
import { similarity, wordsIn } from './similarity';

/** A headline this near to the page's own title metadata is the article's. */
const NEAR = 0.5;
const MOST_HEADINGS = 200;
/** No more than these are looked at, to find so many. */
const MOST_CANDIDATES = 2_000;
/** What is longer, white space and all, is no headline, in code units. */
const LONGEST = 5_000;

/**
 * The article's headline: the heading nearest to what the page's metadata call it, else the metadata themselves,
 * without the site's name.
 */
export function readTitle(
  document: Document,
  meta: MetaTags,
  article: LinkedNode | undefined,
  siteName: string | undefined,
  url: string | undefined,
): string | undefined {
  // "Politics | A long headline", "A long headline | Opinion": the desk beside a bar is no part of the headline.
  return headline(document, meta, article, siteName, url)
    ?.replace(/^\p{L}+(?: \p{L}+)? \| (?=.{25})/u, '')
    .replace(/(?<=.{25}) \| \p{L}+(?: \p{L}+)?$/u, '');
}

function headline(
  document: Document,
  meta: MetaTags,
  article: LinkedNode | undefined,
  siteName: string | undefined,
  url: string | undefined,
): string | undefined {
  const linked = folded(textOf(article?.headline) ?? '');
  const shared = folded(meta.first('og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title') ?? '');
  const named = folded(document.querySelector('title')?.textContent ?? '');
  const isSite = (part: string) => similarity(part, siteName ?? '') > 0.6 || isHost(part, url);
  const witnesses = [shared, linked, named]
    .filter((title) => title !== '')
    .flatMap((title) => [title, withoutSite(title, siteName), ...partsOf(title).filter((part) => !isSite(part))]);
  // Of words equally near, those that are a whole title of the page.
  const wholes = [withoutSite(shared, siteName), withoutSite(linked, siteName)];
  const nearness = (heading: string) =>
    Math.max(0, ...witnesses.map((witness) => similarity(heading, witness))) +
    (wholes.some((whole) => isSame(heading, whole)) ? 1e-6 : 0);
  const nearest = (found: readonly Heading[], least: number) => {
    let best: { title: string; score: number } | undefined;
    for (const { text, parts } of found) {
      const scored = [text, ...parts].map((title, at) => ({
        title,
        score: nearness(title),
        least: at === 0 ? least : 0.95,
      }));
      const fit = scored.filter((candidate) => candidate.score >= candidate.least);
      const score = Math.max(...fit.map((candidate) => candidate.score));
      if (fit.length === 0 || (best && score <= best.score + 1e-9)) continue;
      // Whether a kicker belongs to its headline, the title that the page is shared under tells.
      const nearly = fit.filter((candidate) => candidate.score > score - 1e-9);
      best = nearly.find(({ title }) => isSame(title, wholes[0]!)) ?? nearly[0];
    }
    // A kicker and its headline touch where they are parted by style alone: the page's own spelling parts them.
    return best && (witnesses.find((witness) => isSame(witness, best.title)) ?? best.title);
  };
  const first = headings(document, 'h1', url);
  const worded = first
    .map(({ text }) => text)
    .filter((title) => title.length >= 12 && wordsIn(title).length >= 3 && similarity(title, siteName ?? '') < 0.5);
  return (
    nearest(first, NEAR) ??
    nearest(headings(document, 'h2, [itemprop~="headline"], [class*="headline" i], [class*="title" i]', url), 0.8) ??
    (worded.length === 1 ? worded[0] : undefined) ??
    (linked ||
      withoutSite(shared, siteName) ||
      withoutSite(named, siteName) ||
      (first.length === 1 ? first[0]!.text : undefined))
  );
}

function isSame(title: string, other: string): boolean {
  return other !== '' && wordsIn(title).join(' ') === wordsIn(other).join(' ');
}

/** Small words over or beside a headline, inside its heading. */
const KICKER =
  /kicker|overline|topline|dachzeile|eyebrow|roofline|spitzmarke|ueberzeile|over-?title|pre-?title|super-?title|sr-only|visually-?hidden|screen-reader|label|badge/i;

interface Heading {
  readonly text: string;
  /** The words of elements inside that hold a good part of it, and what is left without one at either end. */
  readonly parts: readonly string[];
}

function headings(document: Document, selector: string, url: string | undefined): Heading[] {
  const found: Heading[] = [];
  for (const element of [...document.querySelectorAll(selector)].slice(0, MOST_CANDIDATES)) {
    if (openingText(element, LONGEST).length > LONGEST) continue;
    if (element.closest('nav, footer, aside') || isPath(element) || leadsHome(element, url)) continue;
    const text = headlineOf(element);
    const all = folded(openingText(element, LONGEST));
    if (text !== '' && text.length <= 400) found.push({ text, parts: [...partsWithin(element, text), all] });
    if (found.length >= MOST_HEADINGS) break;
  }
  return found;
}

/** Whether a heading ends the path to the page: "Home › News › Market". */
function isPath(heading: Element): boolean {
  return [heading, heading.parentElement].some((element) => /breadcrumb/i.test(element?.getAttribute('class') ?? ''));
}

function partsWithin(heading: Element, all: string): string[] {
  if (heading.children.length === 0) return [];
  const parts: string[] = [];
  for (const element of [...heading.querySelectorAll('*')].slice(0, 20)) {
    const words = folded(openingText(element, LONGEST));
    if (words === '' || words === all) continue;
    parts.push(words);
    if (all.endsWith(words)) parts.push(all.slice(0, -words.length).trim());
    if (all.startsWith(words)) parts.push(all.slice(words.length).trim());
  }
  return parts.filter((part) => wordsIn(part).length >= 2 && 3 * part.length >= all.length && all.includes(part));
}

/** Whether a heading is the site's own name: a link to its front page, or to a page above this one. */
function leadsHome(heading: Element, url: string | undefined): boolean {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  const lengthOf = (element: Element) => openingText(element, LONGEST).trim().length;
  if (!link || 2 * lengthOf(link) <= lengthOf(heading)) return false;
  const address = (link.getAttribute('href') ?? '').replace(/[?#].*$/, '');
  if (/^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(address) || /\bhome\b/.test(link.getAttribute('rel') ?? ''))
    return true;
  return url !== undefined && address.endsWith('/') && url.length > address.length && url.startsWith(address);
}

/** Whether a part of a title is the name of the page's host: "Skarn.example". */
function isHost(part: string, url: string | undefined): boolean {
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url ?? '')?.[1];
  return host !== undefined && wordsIn(host).join('') === wordsIn(part).join('');
}

/** The parts of a title that sites join with bars, dashes and arrows, of two words or more. */
function partsOf(title: string): string[] {
  return title.split(/\s+[|–—\-·•»«:›/]+\s+|\s*[|｜]\s*/u).filter((part) => wordsIn(part).length >= 2);
}

/** The words of a heading without its kicker: "Premier League" over "Liverpool lose at Everton". */
function headlineOf(heading: Element): string {
  const all = folded(openingText(heading, LONGEST));
  if (heading.children.length === 0) return all.replace(/\s*¶$/u, '');
  let rest = all;
  for (const part of heading.querySelectorAll('*')) {
    const words = folded(openingText(part, LONGEST));
    if (
      words !== '' &&
      KICKER.test(part.getAttribute('class') ?? '') &&
      words.length < 0.6 * rest.length &&
      rest.startsWith(words)
    )
      rest = rest.slice(words.length).replace(/^[\s:|–—-]+/u, '');
  }
  return rest.replace(/\s*¶$/u, '');
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
  if (parts.length === 2 && title.includes(' | ') && wordsIn(first).length <= 2 && wordsIn(last).length >= 5)
    return last;
  if (isSite(first)) return title.slice(first.length).replace(/^[\s|–—\-·•»«:›/｜_]+/u, '');
  // Without a known name: a short last part behind a bar is the site's.
  if (/[|｜]/.test(title) && wordsIn(last).length <= 4 && wordsIn(first).length > 3)
    return withoutSite(cutEnd(), undefined);
  if (wordsIn(last).length <= 3 && wordsIn(title).length >= 8 && /\s[–—-]\s/.test(title)) return cutEnd();
  return title;
}
