import type { Article } from '../core/article';
import { asDefined } from '../core/as-defined';
import { articleFromText } from '../core/text/plain';
import { bodyOf } from './plain-dom';

/** The reader's selection as an article of its own, or undefined when nothing is selected. */
export function selectedText(view: Window): Article | undefined {
  const text = view.getSelection()?.toString() ?? '';
  return text.trim() === '' ? undefined : articleFromText(text, about(view));
}

/** All the text the page shows as an article, for pages that do not look like one. */
export function visibleText(view: Window): Article {
  return articleFromText(bodyOf(view.document)?.innerText ?? '', about(view));
}

function about({ document, location: { href } }: Window): { title?: string; url?: string } {
  const { title } = asDefined(document);
  return { ...(title.trim() ? { title: title.trim() } : {}), ...(/^https?:/.test(href) ? { url: href } : {}) };
}
