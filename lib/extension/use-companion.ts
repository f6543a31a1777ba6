import { useEffect, useRef, useState } from 'preact/hooks';
import type { Followed } from '../core/marks/companion';
import { type Companion, joinPage } from './companion';
import type { Reading } from './session';

/** While a jump scrolls the page, places it passes are not where the reader went: only the last of them counts. */
const JUMP_MS = 1_200;

/**
 * Keeps a view joined to the page whose reading it shows. `here` is the claim the reader has scrolled to; `finding` the
 * one to be put right, a new object each time it is asked for; `jumped` is to be called after a jump of this view.
 */
export function useCompanion(
  reading: Reading | undefined,
  words: Followed['words'],
  onBack: () => void,
): { here: string | undefined; finding: { readonly id: string } | undefined; jumped: () => void } {
  const [here, setHere] = useState<string>();
  const [finding, setFinding] = useState<{ readonly id: string }>();
  const companion = useRef<Companion | undefined>(undefined);
  const quiet = useRef<{ until: number; timer?: ReturnType<typeof setTimeout> }>({ until: 0 });
  const back = useRef(onBack);
  back.current = onBack;
  const { tabId, analysis, state, changed } = reading ?? {};
  useEffect(() => {
    setHere(undefined);
    if (tabId === undefined || !analysis || state !== 'done' || changed) return;
    const { article, claims } = analysis;
    const followed = { text: article.text, places: claims.map(({ start, end }) => ({ start, end })), words };
    companion.current = joinPage(tabId, followed, (news) => {
      if ('back' in news) back.current();
      else if ('correct' in news) setFinding({ id: news.correct });
      else {
        clearTimeout(quiet.current.timer);
        quiet.current.timer = setTimeout(
          () => setHere(claims[news.at]?.id),
          Math.max(0, quiet.current.until - Date.now()),
        );
      }
    });
    return () => {
      clearTimeout(quiet.current.timer);
      companion.current?.leave();
    };
  }, [tabId, analysis, state, changed]);
  const jumped = () => {
    quiet.current.until = Date.now() + JUMP_MS;
    companion.current?.offerBack();
  };
  return { here, finding, jumped };
}
