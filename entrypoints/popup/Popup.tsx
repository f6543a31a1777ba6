import { useEffect, useState } from 'preact/hooks';
import { STORAGE_FAILURES } from '../../components/library/storage-failure';
import type { ExportChoice } from '../../components/popup/ActionBar';
import { type PopupActions, PopupView } from '../../components/popup/PopupView';
import { useWords } from '../../components/words';
import type { SavedReading } from '../../lib/extension/library/record';
import { layersFor } from '../../lib/extension/marking-layers';
import { callBackground } from '../../lib/extension/rpc';
import type { SavedState } from '../../lib/extension/saved-state';
import { tabKey } from '../../lib/extension/session';
import { changeSettings, getSettings } from '../../lib/extension/settings';
import { ruleFor, type Site, siteOf } from '../../lib/extension/site-rules';
import type { TabReading } from '../../lib/extension/tab-reading';
import { type FrontTab, hostOf } from '../../lib/extension/tabs';
import { useTabReading } from '../../lib/extension/use-reading';
import {
  openLibrary,
  openMethod,
  openOptions,
  openPanel,
  openReportOf,
  openSiteOptions,
} from '../../lib/extension/views';

/** Loaded once there is something to export, so that the popup opens without waiting for it. */
const exporting = () => import('../../lib/extension/exporting');
const savedState = () => import('../../lib/extension/saved-state');

/** Connects the popup to the tab it was opened over. */
export function Popup({ tab, source }: { tab: FrontTab | undefined; source: TabReading }) {
  const { shown: reading, corrections, correct, undo, read, noteChange } = useTabReading(source);
  const words = useWords();
  const { say, count } = words;
  const [message, setMessage] = useState<string>();
  const [exports, setExports] = useState<readonly ExportChoice[]>([]);
  const tabId = tab?.id ?? -1;
  const [siteRule, setSiteRule] = useState<Site['rule']>();
  useEffect(() => void getSettings().then(({ sites }) => setSiteRule(ruleFor(sites, tab?.address))), [tab]);
  const done = reading?.state === 'done';
  const [saved, setSaved] = useState<SavedState & { replaced?: SavedReading }>();
  useEffect(() => {
    if (!done || !reading) return;
    void Promise.all([exporting(), getSettings()]).then(([{ exportOffers }, settings]) =>
      setExports(exportOffers(words, settings)),
    );
    void savedState().then(async ({ savedStateOf }) => setSaved(await savedStateOf(reading)));
  }, [done]);
  const actions: PopupActions = {
    read,
    jump: async (span) => {
      const outcome = await callBackground('jump', { tabId, span }).catch(() => 'gone');
      if (outcome === 'gone') noteChange();
      setMessage(outcome === 'not-shown' ? say('not_shown') : '');
    },
    mark: async (choice) => {
      const { layers } = await getSettings();
      try {
        const { painted, leftOut, unsupported } = await callBackground('mark', {
          tabId,
          layers: layersFor(choice, layers),
        });
        if (unsupported) setMessage(say('marks_unsupported'));
        else if (choice === 'off') setMessage(say('marks_removed'));
        else setMessage([count('marked', painted), ...(leftOut ? [say('marks_left_out', leftOut)] : [])].join(' · '));
      } catch {
        noteChange();
      }
    },
    export: async (format, length) => {
      const { exportReading } = await exporting();
      if (reading) setMessage(say('saved_as', await exportReading(reading, format, words, length)));
      await changeSettings({ exportFormat: format });
    },
    copy: async (length) => {
      const { copySummary } = await exporting();
      setMessage(
        await copySummary(reading!, words, length).then(
          () => say('copied'),
          () => say('not_copied'),
        ),
      );
    },
    copyText: (copied) =>
      void navigator.clipboard.writeText(copied).then(
        () => setMessage(say('copied')),
        () => setMessage(say('not_copied')),
      ),
    correct,
    undo,
    save: async () => {
      const { saveReading } = await import('../../lib/extension/library-use');
      const outcome = await saveReading(reading!);
      if (outcome.ok) setSaved({ ...outcome.value, changes: 0 });
      setMessage(say(outcome.ok ? 'saved' : STORAGE_FAILURES[outcome.failure]));
    },
    undoSave: async () => {
      const { putBack } = await import('../../lib/extension/library-use');
      await putBack([saved!.replaced!]);
      setMessage('');
      setSaved(await (await savedState()).savedStateOf(reading!));
    },
    openChanges: async () => {
      await openLibrary({ view: 'changes', saved: saved!.key, reading: tabKey(tabId) });
      window.close();
    },
    openLibrary: async () => {
      await openLibrary();
      window.close();
    },
    openReport: async (part) => {
      await openReportOf(tabKey(tabId), part);
      window.close();
    },
    // Must follow the click at once; the popup closes when the panel has opened.
    openPanel: () => void openPanel(tabId, () => openReportOf(tabKey(tabId))).then(() => window.close()),
    openOptions: async () => {
      await openOptions();
      window.close();
    },
    openHelp: async () => {
      await openMethod();
      window.close();
    },
    pasteText: async () => {
      await openReportOf();
      window.close();
    },
  };
  const site = siteOf(tab?.address ?? '');
  const openSite = async () => {
    await openSiteOptions(site!);
    window.close();
  };
  const host = hostOf(tab?.address ?? reading?.analysis?.article.url);
  const shown = saved && { ...saved, replaced: saved.replaced !== undefined };
  return (
    <PopupView
      reading={reading}
      host={host}
      title={tab?.title}
      siteRule={siteRule}
      exports={exports}
      saved={shown}
      corrections={corrections}
      message={message}
      actions={site ? { ...actions, openSite } : actions}
    />
  );
}
