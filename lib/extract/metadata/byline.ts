import { openingText } from '../opening-text';
import type { PageTree, Piece } from '../page-tree';
import { printedDate } from './date-text';
import type { LinkedNode } from './json-ld';
import { namesOf } from './json-ld';
import { folded, type MetaTags } from './meta-tags';
import { wordsIn } from './similarity';

const META =
  'parsely-author article:author author sailthru.author dc.creator dcterms.creator dc.contributor citation_author byl article:author_name cxenseparse:author twitter:data1'.split(
    ' ',
  );

/** "By Jane Doe", in the languages whose press writes it so. */
const BY_LINE =
  /^(?:(?:written |posted |published |reported |story |words |text |submitted |review(?:ed)? )?by|(?:text und )?interview:|(?:eingestellt|veröffentlicht|verfasst|geschrieben|beitrag) von|(?:publié|écrit|rédigé) par|(?:publicado|escrito) por|(?:pubblicato|scritto) da|von|par|por|de|da|di|af|av|door|autor|autorin|author|texto|text|testo|autore|auteur|ein \p{L}+ von)\s*[:|]?\s+/iu;
/** "ByUna Corrigan": the word and the name stand in elements of their own. */
const GLUED_BY =
  /^(?:(?:[Ww]ritten|[Pp]osted|[Ww]ords|[Ss]tory|[Gg]uide|[Rr]eview(?:ed)?) )?[Bb]y(?:by)?\s*(?=\p{Lu})/u;
/** "Author: Una Corrigan", wherever it stands. */
const LABEL = /^(?:autor(?:in)?|author|verfasser(?:in)?|autore|auteur)\s?:\s+(?=\p{L})/iu;
const BYLINE_WORDS =
  /byline|author|autor|auteur|writer|writtenby|reporter|journalist|contributor|redakteur|creator|signature|firma|skribent|forfatter/i;
const NOT_BYLINE_WORDS =
  /comment|related|bio|footer|sidebar|share|social|newsletter|caption|credit|teaser|follow|popular/i;
const MOST_NAMES = 8;
/** Desks and owners that pages name where they name no person. */
const ORGANISATION =
  /\.(?:com|de|net|org|tv|fr|es|it|at|ch|co)\b|redaktion|editorial|editor(?:s|ial staff)?$|\bnews$|news ?(?:desk|room)|staff|nachrichten|agenc|team$|gmbh|\bAG\b|\binc\b|\bltd\b/i;

/** Who wrote the article, as printed and without "By": persons first, else the desk or agency. */
export function readByline(
  document: ParentNode,
  meta: MetaTags,
  article: LinkedNode | undefined,
  nodes: readonly LinkedNode[],
  near: readonly Piece[],
  page: Pick<PageTree, 'pieces'>,
  siteName: string | undefined,
): string | undefined {
  const site = siteName === undefined ? '' : wordsIn(siteName).join('');
  const isPerson = (name: string) =>
    wordsIn(name).length > 1 && !ORGANISATION.test(name) && (site === '' || !site.includes(wordsIn(name).join('')));
  // In turn, because the later ones look through the whole page.
  const candidates: (() => readonly string[])[] = [
    () => cleanNames(namesOf(article?.author, nodes)),
    () => cleanNames(namesOf(article?.creator, nodes)),
    () => cleanNames(META.map((name) => meta.all(name)).find((values) => cleanNames(values).length > 0) ?? []),
    () => fromMarkup(document, '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"]'),
    () => fromLabel(page),
    () => fromLines(near),
    () =>
      fromMarkup(
        document,
        '[class*="byline" i], [class*="author" i], [class*="autor" i], [class*="auteur" i], a[href*="/author/"], a[href*="/autor/"], a[href*="/authors/"]',
        1,
      ),
    () => fromMarkup(document, 'a[href*="/author/"], a[href*="/autor/"]').slice(0, 1),
  ];
  let chosen: readonly string[] | undefined;
  for (const candidate of candidates) {
    const names = candidate();
    if (names.some(isPerson)) {
      chosen = names;
      break;
    }
    if (names.length > 0) chosen ??= names;
  }
  return chosen?.slice(0, MOST_NAMES).join(', ');
}

/** The names that elements hold; with `most`, the first that reads like a person's. */
function fromMarkup(document: ParentNode, selector: string, most?: number): string[] {
  const names: string[] = [];
  // Authors of one article stand together; the next ones are those of teasers.
  let together: Element | undefined;
  for (const element of [...document.querySelectorAll(selector)].slice(0, 60)) {
    if (
      element.localName === 'link' ||
      element.localName === 'body' ||
      element.localName === 'article' ||
      isAside(element)
    )
      continue;
    const text = element.getAttribute('content') ?? openingText(element, 300);
    if (text.length > 300 || (together && !together.contains(element))) continue;
    if (names.length > 0 || isName(nameIn(text))) together ??= ancestorOf(element, 3);
    if (most === undefined) names.push(text);
    else if (isPersonal(nameIn(text))) names.push(text);
    if (names.length >= (most ?? MOST_NAMES)) break;
  }
  return cleanNames(names);
}

/** The element some steps above another, or the highest there is. */
function ancestorOf(element: Element, steps: number): Element {
  let at = element;
  for (let step = 0; step < steps && at.parentElement && at.parentElement.localName !== 'body'; step++)
    at = at.parentElement;
  return at;
}

/** One to five words that begin in upper case: "Una Corrigan", "Jan van der Berg". */
function isPersonal(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length <= 5 &&
    name.length <= 50 &&
    isName(name) &&
    /^\p{Lu}/u.test(words[0]!) &&
    /^\p{Lu}/u.test(words.at(-1)!) &&
    !/\d/.test(name)
  );
}

function isAside(element: Element): boolean {
  let at: Element | null = element;
  for (let step = 0; at && step < 6; step++, at = at.parentElement) {
    if (/^(?:aside|nav|footer)$/.test(at.localName)) return true;
    if (/comment|related|sidebar|teaser|widget|popular/i.test(`${at.getAttribute('class') ?? ''} ${at.id ?? ''}`))
      return true;
  }
  return false;
}

/** A line beside the headline that is marked as a byline, or begins with "By". */
function fromLines(near: readonly Piece[]): string[] {
  const short = near.filter(({ text, kind }) => text.length <= 120 && (kind !== 'heading' || BY_LINE.test(text)));
  const wordsOf = ({ box, words }: Piece) => `${words} ${box.words} ${box.parent?.words ?? ''}`;
  const marked = short.find(
    (piece) =>
      BYLINE_WORDS.test(wordsOf(piece)) &&
      !NOT_BYLINE_WORDS.test(wordsOf(piece)) &&
      cleanNames([piece.text]).length > 0,
  );
  const opened = short.find(({ text }) => (BY_LINE.test(text) || GLUED_BY.test(text)) && isName(nameIn(text)));
  const line = opened ?? marked;
  return line ? cleanNames([line.text]) : [];
}

/** The one line of the page that names its author; a list of works has several. */
function fromLabel({ pieces }: Pick<PageTree, 'pieces'>): string[] {
  const lines = pieces
    .filter(({ text, box }) => text.length <= 400 && !box.hidden && !NOT_BYLINE_WORDS.test(box.words))
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.length < 80 && !line.includes(';') && LABEL.test(line));
  return new Set(lines).size === 1 ? cleanNames([lines[0]!.replace(LABEL, '')]) : [];
}

function cleanNames(values: readonly string[]): string[] {
  const names: string[] = [];
  for (const value of values) {
    const name = nameIn(value);
    if (!isName(name) || isMonth(name)) continue;
    if (!names.some((other) => other.toLowerCase() === name.toLowerCase())) names.push(name);
  }
  return names;
}

/** The name or names in a line, without "By", a date, an address and what follows a bar. */
export function nameIn(value: string): string {
  let text = folded(value).replace(GLUED_BY, '').replace(BY_LINE, '').trim();
  text = text.split(/\s*(?:[|•·<]|\s[–—]\s|\s-\s)\s*/)[0]!;
  text = text.replace(/\(?[\w.+-]+@[\w-]+\.[\w.]+\)?/g, ' ').replace(/\s*@\s?[\w:]+.*$/u, ' ');
  text = text.replace(
    /\s*(?:\(Image|Published|Posted|Updated|Hace \d|vor \d|Veröffentlicht|Aktualisiert|Tiempo de lectura|in News\b).*$/u,
    '',
  );
  text = text
    .replace(/,?\s+(?:on|am|le|el|il|den|op|em)?\s*\p{L}{3,10}\.?\s\d{1,2}\b.*$/iu, '')
    .replace(/(?:^|[\s,]+)\d.*$/u, '')
    .replace(/(?:\s+in\s+\p{Lu}[\p{L} ]*)?\s+(?:on|at|am)$/u, '');
  return text.replace(/\s+/g, ' ').replace(/^[\s,:;]+|[\s,:;]+$/g, '');
}

/** What is left of a date line: "June", "de mayo"; a first name before it makes it a surname, as in "Theresa May". */
function isMonth(text: string): boolean {
  return !/^\p{Lu}[\p{L}'’-]+ \p{Lu}/u.test(text) && printedDate(`${text} 1, 2020`) !== undefined;
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > 120 || !/\p{L}{2}|\p{Lu}\.\s?\p{Lu}\./u.test(text)) return false;
  if (
    /^(?:foto|photo|bild|image)s?\b|(?:view|see) all|(?:all|more) posts|alle beiträge|abgelegt unter|sign in\b|log ?in\b/i.test(
      text,
    )
  )
    return false;
  if (/^https?:|\/\/|^www\.|[{}<>]/.test(text)) return false;
  if (
    /^(?:admin|administrator|wordpressadmin|author|autor|by|von|par|por|unknown|null|undefined|none|no author|anonymous|n\/a|staff|more|read more|follow|see full bio|redaktion|datum|date|quelle|source)$/i.test(
      text,
    )
  )
    return false;
  return wordsIn(text).length <= 16 && !/[.!?]\s+\p{L}+\s+\p{L}+\s+\p{L}+/u.test(text);
}
