import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Skeleton } from '../ui/Skeleton';
import { useWords } from '../words';

type Outcome =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly failure: 'too-long' | 'failed' | 'stopped' };

/** Has the browser rewrite the article; never rejects. */
export type Rewrite = (signal: AbortSignal) => Promise<Outcome>;

/**
 * What the browser's own model makes of the article, set apart from the article's words and never in their serif.
 * Begins when asked; leaving, another article or Cancel stops it.
 */
export function BrowserSummary({ rewrite, lang }: { rewrite: Rewrite; lang: string | undefined }) {
  const { say } = useWords();
  const [shown, setShown] = useState<'working' | Outcome>();
  const running = useRef<AbortController | undefined>(undefined);
  const stop = () => {
    running.current?.abort();
    setShown(undefined);
  };
  // Not a passive effect: those of a view left at once may never have run.
  useLayoutEffect(() => stop, [rewrite]);
  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    setShown('working');
    const outcome = await rewrite(controller.signal);
    if (!controller.signal.aborted) setShown(outcome);
  };
  const working = shown === 'working';
  const outcome = working ? undefined : shown;
  return (
    <section class="rewritten" aria-labelledby="rewritten" aria-busy={working}>
      <h3 id="rewritten">{say('rewritten_heading')}</h3>
      <div role="status">
        {working && <p class="meta">{say('rewritten_working')}</p>}
        {outcome?.ok && (
          <p class="text" dir="auto" {...(lang ? { lang } : {})}>
            {outcome.text}
          </p>
        )}
        {outcome?.ok === false && (
          <p class="meta">{say(outcome.failure === 'too-long' ? 'rewritten_too_long' : 'rewritten_failed')}</p>
        )}
      </div>
      {working && <Skeleton lines={[96, 98, 60]} />}
      {!outcome?.ok && (
        <button type="button" class="lnk" onClick={working ? stop : start}>
          {say(working ? 'cancel' : 'rewritten_ask')}
        </button>
      )}
    </section>
  );
}
