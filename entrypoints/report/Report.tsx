import { useEffect, useMemo, useState } from 'preact/hooks';
import { STORAGE_FAILURES } from '../../components/library/storage-failure';
import { PasteForm } from '../../components/report/PasteForm';
import { ReportView } from '../../components/report/ReportView';
import type { TabName } from '../../components/report/Tabs';
import { EmptyState } from '../../components/ui/EmptyState';
import { Skeleton } from '../../components/ui/Skeleton';
import { useWords } from '../../components/words';
import { readUntilDone } from '../../lib/extension/ask';
import { copySummary, exportOffers, exportReading } from '../../lib/extension/exporting';
import { saveReading } from '../../lib/extension/library-use';
import { callBackground } from '../../lib/extension/rpc';
import type { Settings } from '../../lib/extension/settings';
import { hostOf, showOwnTab, showTab } from '../../lib/extension/tabs';
import { useBrowserSummary } from '../../lib/extension/use-browser-summary';
import { useCompanion } from '../../lib/extension/use-companion';
import { useStoredReading } from '../../lib/extension/use-reading';

/** Connects the report to a stored reading, or to text the reader pastes. */
export function Report({
  asked,
  tab,
  finding: first,
  saveAs,
  settings,
}: {
  asked: string | undefined;
  tab: TabName;
  /** The id of a claim or an actor to show first. */
  finding: string | undefined;
  /** The format to save and export in as soon as the reading is there. */
  saveAs: string | undefined;
  settings: Settings;
}) {
  const words = useWords();
  const { say, direction } = words;
  const [key, setKey] = useState(asked);
  const [message, setMessage] = useState<string>();
  const opened = useMemo(() => (first === undefined ? undefined : { id: first }), [first]);
  const [gone, setGone] = useState(false);
  const { shown, missing, corrections, correct, undo } = useStoredReading(key);
  const { finding, jumped } = useCompanion(shown, { back: say('back_to_report'), direction }, () => void showOwnTab());
  const rewrite = useBrowserSummary(settings.browserSummary, shown?.analysis?.article);
  const tabId = shown?.tabId;
  useEffect(() => {
    if (finding) void showOwnTab();
  }, [finding]);
  const actions = useMemo(() => {
    const tell = (done: Promise<unknown>) =>
      done.then(
        () => setMessage(say('copied')),
        () => setMessage(say('not_copied')),
      );
    return {
      jump:
        tabId === undefined
          ? undefined
          : async (span: { start: number; end: number }) => {
              const outcome = await callBackground('jump', { tabId, span }).catch(() => 'gone');
              setMessage(outcome === 'not-shown' ? say('not_shown') : undefined);
              if (outcome === 'there') {
                jumped();
                await showTab(tabId);
              } else if (outcome === 'gone') setGone(true);
            },
      copyText: (words: string) => void tell(navigator.clipboard.writeText(words)),
      copy: (length?: number) => void (shown && tell(copySummary(shown, words, length))),
      export: async (format: string, length?: number) => {
        if (shown) setMessage(say('saved_as', await exportReading(shown, format, words, length)));
      },
      save: async () => {
        if (!shown) return;
        const outcome = await saveReading(shown);
        setMessage(say(outcome.ok ? 'saved' : STORAGE_FAILURES[outcome.failure]));
      },
      read: async () => {
        if (tabId === undefined) return;
        setGone(false);
        await readUntilDone(tabId);
      },
      correct,
      undo,
    };
  }, [shown, tabId, correct, undo, words, say]);
  const done = shown?.state === 'done';
  useEffect(() => {
    if (!done || !shown || saveAs === undefined) return;
    // Not again when the page is loaded anew.
    history.replaceState(null, '', `?${new URLSearchParams({ reading: shown.key })}`);
    void saveReading(shown)
      .then(() => exportReading(shown, saveAs, words))
      .then((name) => setMessage(say('saved_as', name)));
  }, [done]);
  const read = async (pasted: { text: string; title?: string }) => {
    const made = await callBackground('readText', pasted);
    history.replaceState(null, '', `?${new URLSearchParams({ reading: made })}`);
    setKey(made);
  };
  if (key === undefined) {
    return (
      <main>
        <PasteForm onRead={read} />
      </main>
    );
  }
  const { analysis } = shown ?? {};
  if (missing || shown?.state === 'failed') {
    return (
      <main class="report">
        <EmptyState
          icon="reporting"
          title={say('report_missing_title')}
          actions={
            <button type="button" class="btn pri" onClick={() => setKey(undefined)}>
              {say('paste_text')}
            </button>
          }
        >
          {say('report_missing_text')}
        </EmptyState>
      </main>
    );
  }
  // A half-done reading would read as “found nothing”.
  if (!analysis || shown?.state !== 'done') {
    return (
      <main class="report" aria-busy="true">
        <p class="meta" role="status">
          {say('reading')}
        </p>
        <Skeleton lines={[60, 100, 96, 98, 40]} />
      </main>
    );
  }
  return (
    <ReportView
      reading={{ ...shown, analysis, changed: shown.changed || gone }}
      host={hostOf(analysis.article.url)}
      exports={exportOffers(words, settings)}
      message={message}
      actions={actions}
      tab={tab}
      finding={finding ?? opened}
      corrections={corrections}
      rewrite={rewrite}
      singleLetters={settings.singleLetters}
    />
  );
}
