import { openingText } from '../opening-text';
import { attributeOf, localNameOf, parentElementOf } from '../plain-dom';
import { printedDate, statedDate } from './date-text';
import { CHANGING } from './printed-dates';

/** Elements whose markup says that they hold the date. */
export function marked(document: ParentNode, selector: string, dayFirst: boolean): string | undefined {
  for (const element of [...document.querySelectorAll(selector)].slice(0, 20)) {
    const date = isOfComment(element) ? undefined : dateOf(element, dayFirst);
    if (date) return date;
  }
  return undefined;
}

function isOfComment(element: Element): boolean {
  let at: Element | null = element;
  for (let step = 0; at && step < 6; step++, at = parentElementOf(at))
    if (/comment/i.test(`${attributeOf(at, 'class') ?? ''} ${attributeOf(at, 'id') ?? ''}`)) return true;
  return false;
}

function dateOf(element: Element, dayFirst: boolean): string | undefined {
  for (const attribute of ['content', 'datetime', 'title']) {
    const value = attributeOf(element, attribute);
    const date = value ? statedDate(value, dayFirst) : undefined;
    if (date) return date;
  }
  return printedDate(openingText(element, 5_000).replace(/\s+/g, ' ').slice(0, 200), dayFirst);
}

/** The first `<time>` that is no comment's, no teaser's and no later change. */
export function fromTimes(document: ParentNode, dayFirst: boolean): string | undefined {
  const headlines = [...document.querySelectorAll('h1')].slice(0, 5);
  for (const element of [...document.querySelectorAll('time')].slice(0, 50)) {
    let aside = false;
    let words = element.getAttribute('class') ?? '';
    let at: Element | null = element.parentElement;
    for (let step = 0; at && step < 8; step++, at = parentElementOf(at)) {
      const name = `${attributeOf(at, 'class') ?? ''} ${attributeOf(at, 'id') ?? ''}`;
      if (step < 2) words += ` ${name}`;
      // What holds the headline is the article's, whatever it is called: "page with-sidebar".
      const around = at;
      if (localNameOf(at) === 'main' || headlines.some((headline) => around.contains(headline))) break;
      if (
        /^(?:aside|nav|footer)$/.test(localNameOf(at)) ||
        /comment|related|sidebar|teaser|recent|popular|widget|latest/i.test(name)
      ) {
        aside = true;
        break;
      }
    }
    if (aside || CHANGING.test(words)) continue;
    const date = dateOf(element, dayFirst);
    if (date) return date;
  }
  return undefined;
}
