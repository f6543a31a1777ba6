import { useMemo, useState } from 'preact/hooks';
import { PanelView } from '../../components/report/PanelView';
import { useWords } from '../../components/words';
import { readUntilDone } from '../../lib/extension/ask';
import { callBackground } from '../../lib/extension/rpc';
import { tabKey } from '../../lib/extension/session';
import { hostOf } from '../../lib/extension/tabs';
import { useCompanion } from '../../lib/extension/use-companion';
import { useFrontTab } from '../../lib/extension/use-front-tab';
import { useStoredReading } from '../../lib/extension/use-reading';
import { openReportOf } from '../../lib/extension/views';

/** Connects the panel to the reading of whichever tab is in front of it. */
export function SidePanel({ singleLetters }: { singleLetters: boolean }) {
  const { say, direction } = useWords();
  const tabId = useFrontTab();
  const [message, setMessage] = useState<string>();
  const { shown, corrections, correct, undo } = useStoredReading(tabId === undefined ? undefined : tabKey(tabId));
  const { here, finding, jumped } = useCompanion(shown, { back: say('back_to_panel'), direction }, () => {
    window.focus();
    document.querySelector<HTMLElement>('.on .choose')?.focus();
  });
  const actions = useMemo(
    () => ({
      jump: async (span: { start: number; end: number }) => {
        const outcome =
          tabId === undefined ? 'gone' : await callBackground('jump', { tabId, span }).catch(() => 'gone');
        if (outcome === 'there') jumped();
        setMessage(outcome === 'there' ? undefined : say(outcome === 'not-shown' ? 'not_shown' : 'notice_changed'));
      },
      copyText: (words: string) =>
        void navigator.clipboard.writeText(words).then(
          () => setMessage(say('copied')),
          () => setMessage(say('not_copied')),
        ),
      read: () => {
        setMessage(undefined);
        if (tabId !== undefined) void readUntilDone(tabId);
      },
      copy: () => {},
      export: () => {},
      correct,
      undo,
    }),
    [tabId, correct, undo, say],
  );
  return (
    <PanelView
      reading={shown}
      host={hostOf(shown?.address)}
      actions={actions}
      corrections={corrections}
      singleLetters={singleLetters}
      message={message}
      here={here}
      finding={finding}
      onReport={() => void openReportOf(tabId === undefined ? undefined : tabKey(tabId))}
    />
  );
}
