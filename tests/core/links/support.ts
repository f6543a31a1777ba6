import type { Anchor, AnchorContext, Article } from '../../../lib/core/article';
import { linksOf } from '../../../lib/core/links/links';
import { splitSentences } from '../../../lib/core/text/sentences';

export const PAGE = 'https://www.harbour-news.com/2026/11/ferry-strike-enters-second-week.html';

type Given = Partial<Omit<Anchor, 'context'>> & { readonly href: string; readonly context?: Partial<AnchorContext> };

/** An anchor that stands alone on the page; what a test is about is given. */
export function anchor({ context, ...given }: Given): Anchor {
  const text = given.text ?? 'a page';
  return {
    occurrence: 0,
    rel: [],
    ...given,
    text,
    context: {
      ancestors: [],
      landmarks: [],
      block: text,
      blockOffset: 0,
      linkDensity: 1,
      siblings: 0,
      position: 0.5,
      proseBefore: 0.5,
      hasImage: false,
      attributes: '',
      ...context,
    },
  };
}

/** An anchor inside a sentence of the article. `sentence` marks the linked words with brackets. */
export function inText(href: string, sentence: string): Anchor {
  const start = sentence.indexOf('[');
  const end = sentence.indexOf(']') - 1;
  const block = sentence.replace('[', '').replace(']', '');
  const text = block.slice(start, end);
  return anchor({
    href,
    text,
    span: { start, end },
    context: {
      ancestors: [{ tag: 'p', words: '' }],
      block,
      blockOffset: start,
      linkDensity: text.length / block.length,
    },
  });
}

export function article(anchors: readonly Anchor[], text = '', url: string | undefined = PAGE): Article {
  return { ...(url ? { url } : {}), text, blocks: [], wordCount: 0, anchors, leftOut: [] };
}

/** The link that an anchor becomes on a page of a small-town paper. */
export function linkOf(given: Anchor, url: string | undefined = PAGE) {
  const text = given.span ? given.context.block : '';
  return linksOf(article([given], text, url), splitSentences(text))[0]!;
}
