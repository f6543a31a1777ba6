import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OptionChange } from '../../components/options/choices';
import { OptionsView } from '../../components/options/OptionsView';
import type { TemplateTrial } from '../../components/options/Templates';
import { SAMPLE_TEXT, SAMPLE_TITLE } from '../../components/welcome/sample-text';
import { type MessageKey, useWords } from '../../components/words';
import { fileName, type Named } from '../../lib/core/exporters/file-name';
import { articleFromText } from '../../lib/core/text/plain';
import { openKeySettings, version } from '../../lib/extension/about';
import { hasBrowserSummary } from '../../lib/extension/browser-summary';
import { exportOffers } from '../../lib/extension/exporting';
import { changeSettings, resetSettings, type Settings } from '../../lib/extension/settings';
import { giveBack, removeAllSites, removeSite, type Sites, setSite, sitesNow } from '../../lib/extension/sites';
import { analysedByWorker, readingToName, readingToTry } from '../../lib/extension/trial';
import { useStorage } from '../../lib/extension/use-storage';

const COMMAND_NAMES: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'shortcut_popup',
  'toggle-marks': 'command_marks',
  'open-report': 'command_report',
  'save-export': 'command_export',
};

/** The sample of the first page, which stands in where nothing is saved to try exports on. */
const SAMPLE_URL = 'https://example.org/tidegate-bridge';
const sample = () => articleFromText(SAMPLE_TEXT, { title: SAMPLE_TITLE, url: SAMPLE_URL });

async function analysedSample() {
  const analysis = await analysedByWorker({ text: SAMPLE_TEXT, title: SAMPLE_TITLE });
  return { ...analysis, article: { ...analysis.article, url: SAMPLE_URL } };
}

/** Connects the options page to settings, library and browser. */
export function Options({
  first,
  firstSites,
  suggested,
  keys,
}: {
  first: Settings;
  firstSites: Sites;
  /** A site the reader came here for. */
  suggested: string | undefined;
  keys: readonly { readonly name: string; readonly keys: string }[];
}) {
  const words = useWords();
  const { say } = words;
  const [values, setValues] = useState(first);
  const [sites, setSites] = useState(firstSites);
  const [message, setMessage] = useState<string>();
  const [canRewrite, setCanRewrite] = useState(false);
  const [named, setNamed] = useState<Named>();
  const storage = useStorage();
  useEffect(() => void hasBrowserSummary('en').then(setCanRewrite), []);
  useEffect(() => void readingToName(sample()).then(setNamed), []);
  const nameOf = (pattern: string) => (named ? fileName(named, { extension: 'md' }, pattern) : '');
  // An analysis costs much: none before a template is open to be tried on it.
  const trial = useMemo((): TemplateTrial => {
    let tried: ReturnType<typeof readingToTry> | undefined;
    return async (text) => {
      tried ??= readingToTry(words, analysedSample);
      const { renderTemplate } = await import('../../lib/core/exporters/template');
      return renderTemplate(text, await tried);
    };
  }, [words]);
  const afterwards = async <Answer,>(done: Promise<Answer>): Promise<Answer> => {
    const answer = await done;
    setSites(await sitesNow());
    return answer;
  };
  const change = async (given: OptionChange) => {
    setValues(await changeSettings(given));
    // Words are read when a page opens.
    if (given.language) location.reload();
  };
  return (
    <OptionsView
      values={values}
      formats={exportOffers(words, values)}
      canRewrite={canRewrite}
      nameOf={nameOf}
      trial={trial}
      storage={storage}
      sites={{
        ...sites,
        suggested,
        // The browser asks the reader in their very click: nothing may be waited for before.
        set: (typed, rule) => afterwards(setSite(typed, rule)),
        remove: (host) => afterwards(removeSite(host)),
        giveBack: (origin) => afterwards(giveBack([origin])),
      }}
      keys={keys.flatMap(({ name, keys: pressed }) => {
        const known = COMMAND_NAMES[name];
        return known ? { name: say(known), keys: pressed } : [];
      })}
      version={version()}
      message={message}
      actions={{
        change,
        reset: async () => {
          const other = values.language !== 'browser';
          await afterwards(removeAllSites());
          setValues(await resetSettings());
          setMessage(say('options_reset_done'));
          if (other) location.reload();
        },
        changeKeys: openKeySettings,
      }}
    />
  );
}
