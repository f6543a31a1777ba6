import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Article } from '../core/article';
import { type BrowserSummary, browserSummary, hasBrowserSummary } from './browser-summary';

/** How to have the article rewritten by the browser; absent until chosen, and where the browser cannot. */
export function useBrowserSummary(
  chosen: boolean,
  article: Pick<Article, 'text' | 'lang'> | undefined,
): ((signal: AbortSignal) => Promise<BrowserSummary>) | undefined {
  const { text, lang } = article ?? {};
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let left = false;
    setReady(false);
    if (chosen && text) void hasBrowserSummary(lang).then((has) => left || setReady(has));
    return () => {
      left = true;
    };
  }, [chosen, text, lang]);
  return useMemo(
    () => (ready && text ? (signal: AbortSignal) => browserSummary(text, lang, signal) : undefined),
    [ready, text, lang],
  );
}
