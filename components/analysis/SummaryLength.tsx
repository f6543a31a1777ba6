import type { Analysis } from '../../lib/core/analysis';
import { lengthOf } from '../../lib/core/summary/length';
import { useWords } from '../words';

/**
 * Takes a sentence from the summary or adds one. Nothing where there is but one sentence. At either end the button
 * stays where it is and keeps the focus.
 */
export function SummaryLength({
  analysis,
  length,
  onLength,
}: {
  analysis: Pick<Analysis, 'article' | 'summary'>;
  /** As many sentences as the reader asked for; the article decides where absent. */
  length: number | undefined;
  onLength: (length: number) => void;
}) {
  const { say, count } = useWords();
  const now = lengthOf(analysis, length);
  const most = analysis.summary.sentences.length;
  if (most < 2) return null;
  const steps = [
    ['summary_shorter', now - 1],
    ['summary_longer', now + 1],
  ] as const;
  return (
    <fieldset class="len" aria-label={say('summary_length')}>
      {steps.map(([name, to]) => {
        const possible = to >= 1 && to <= most;
        return (
          <button
            type="button"
            class="lnk"
            key={name}
            aria-disabled={!possible}
            onClick={() => possible && onLength(to)}
          >
            {say(name)}
          </button>
        );
      })}
      <span class="vh" role="status">
        {length !== undefined && count('summary_sentences', now)}
      </span>
    </fieldset>
  );
}
