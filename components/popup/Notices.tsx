import type { AnalysedArticle, Problem } from '../../lib/core/analysis';
import { isReady, type ReadingView } from '../reading-view';
import { Notice } from '../ui/Notice';
import { type MessageKey, useWords } from '../words';
import type { PopupActions } from './PopupView';

/** A whole story is seldom shorter; below it the reader is told how little was read. */
const SHORT_WORDS = 120;

const PART_FAILED: Readonly<Record<string, MessageKey>> = {
  speech: 'notice_speech',
  cast: 'notice_cast',
  assertions: 'notice_assertions',
  links: 'notice_links',
  summary: 'notice_summary',
};

/** Problems about the text rather than about a part that failed. */
const SAID_ELSEWHERE = new Set(['unsupported-language', 'truncated-article', 'short-article']);

/** What the reader must know before reading on: the page changed, or a part of the reading failed. */
export function Notices({ reading, actions }: { reading: ReadingView; actions: Pick<PopupActions, 'read'> }) {
  const { say } = useWords();
  const { analysis } = reading;
  const again = (key: MessageKey) => (
    <button type="button" class="lnk" onClick={() => actions.read('article')}>
      {say(key)}
    </button>
  );
  return (
    <>
      {reading.changed && <Notice action={again('read_again')}>{say('notice_changed')}</Notice>}
      {analysis &&
        isReady(reading, 'claims') &&
        failedParts(analysis.problems).map((key) => (
          <Notice key={key} action={again('retry')}>
            {say(key)}
          </Notice>
        ))}
    </>
  );
}

/** How little was to be read, where that is so. Stands under the summary, so that the links stay in view. */
export function ShortNotice({ article: { cutOff, wordCount } }: { article: AnalysedArticle }) {
  const { count } = useWords();
  if (cutOff === undefined && wordCount >= SHORT_WORDS) return null;
  return <Notice>{count(cutOff === 'paywall' ? 'notice_cut_off' : 'notice_short', wordCount)}</Notice>;
}

function failedParts(problems: readonly Problem[]): readonly MessageKey[] {
  const failed = problems.filter(({ code }) => !SAID_ELSEWHERE.has(code));
  return [...new Set(failed.map(({ analyser }) => PART_FAILED[analyser ?? ''] ?? 'notice_part'))];
}
