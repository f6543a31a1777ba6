import { useEffect, useState } from 'preact/hooks';
import type { ExportChoice } from '../../components/popup/ActionBar';
import { type PopupActions, PopupView } from '../../components/popup/PopupView';
import { useWords } from '../../components/words';
import { layersFor } from '../../lib/extension/marking-layers';
import { callBackground } from '../../lib/extension/rpc';
import { tabKey } from '../../lib/extension/session';
import { changeSettings, getSettings } from '../../lib/extension/settings';
import { hostOf } from '../../lib/extension/tabs';
import { useTabReading } from '../../lib/extension/use-reading';
import { openOptions, openReportOf } from '../../lib/extension/views';

/** Loaded once there is something to export, so that the popup opens without waiting for it. */
const exporting = () => import('../../lib/extension/exporting');

/** Connects the popup to the tab it was opened over. */
export function Popup({ tab }: { tab: { id: number; address?: string } | undefined }) {
  const { shown: reading, corrections, correct, undo, read, noteChange } = useTabReading(tab);
  const { say, count } = useWords();
  const [message, setMessage] = useState<string>();
  const [exports, setExports] = useState<readonly ExportChoice[]>([]);
  const tabId = tab?.id ?? -1;
  const done = reading?.state === 'done';
  useEffect(() => {
    if (done) void exporting().then(({ exportFormats }) => setExports(exportFormats));
  }, [done]);
  const actions: PopupActions = {
    read,
    jump: async (span) => {
      const found = await callBackground('jump', { tabId, span }).catch(() => false);
      if (!found) noteChange();
    },
    mark: async (choice) => {
      const { layers } = await getSettings();
      try {
        const { painted, unsupported } = await callBackground('mark', { tabId, layers: layersFor(choice, layers) });
        if (unsupported) setMessage(say('marks_unsupported'));
        else setMessage(choice === 'off' ? say('marks_removed') : count('marked', painted));
      } catch {
        noteChange();
      }
    },
    export: async (format) => {
      const { exportReading } = await exporting();
      if (reading) setMessage(say('saved_as', exportReading(reading, format)));
      await changeSettings({ exportFormat: format });
    },
    copy: async () => {
      const { copySummary } = await exporting();
      setMessage(
        await copySummary(reading!).then(
          () => say('copied'),
          () => say('not_copied'),
        ),
      );
    },
    copyText: (words) =>
      void navigator.clipboard.writeText(words).then(
        () => setMessage(say('copied')),
        () => setMessage(say('not_copied')),
      ),
    correct,
    undo,
    save: async () => {
      const { saveReading } = await import('../../lib/extension/library-use');
      const failure = await saveReading(reading!);
      setMessage(
        say(failure === undefined ? 'saved' : failure === 'storage-full' ? 'storage_full' : 'storage_unavailable'),
      );
    },
    openReport: async (part) => {
      await openReportOf(tabKey(tabId), part);
      window.close();
    },
    openOptions: async () => {
      await openOptions();
      window.close();
    },
    openHelp: async () => {
      await openOptions();
      window.close();
    },
    pasteText: async () => {
      await openReportOf();
      window.close();
    },
  };
  const host = hostOf(tab?.address ?? reading?.analysis?.article.url);
  return (
    <PopupView
      reading={reading}
      host={host}
      exports={exports}
      corrections={corrections}
      message={message}
      actions={actions}
    />
  );
}
