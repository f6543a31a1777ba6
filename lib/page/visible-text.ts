import type { Article } from '../core/article';
import { articleFromText } from '../core/text/plain';

/** The reader's selection as an article of its own, or undefined when nothing is selected. */
export function selectedText({ document, location }: Window): Article | undefined {
  const text = document.getSelection()?.toString() ?? '';
  return text.trim() === '' ? undefined : articleFromText(text, about(document, location));
}

/** All the text the page shows as an article, for pages that do not look like one. */
export function visibleText({ document, location }: Window): Article {
  return articleFromText(document.body?.innerText ?? '', about(document, location));
}

function about({ title }: Document, { href }: Location): { title?: string; url?: string } {
  return { ...(title.trim() ? { title: title.trim() } : {}), ...(/^https?:/.test(href) ? { url: href } : {}) };
}
