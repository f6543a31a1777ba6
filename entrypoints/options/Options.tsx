import { useState } from 'preact/hooks';
import type { OptionChange } from '../../components/options/choices';
import { OptionsView } from '../../components/options/OptionsView';
import { type MessageKey, useWords } from '../../components/words';
import { openKeySettings, version } from '../../lib/extension/about';
import { exportFormats } from '../../lib/extension/exporting';
import { backUpLibrary, emptyLibrary, libraryUse, restoreLibrary } from '../../lib/extension/library-use';
import { changeSettings, resetSettings, type Settings } from '../../lib/extension/settings';

const COMMAND_NAMES: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'shortcut_popup',
  'toggle-marks': 'command_marks',
  'open-report': 'command_report',
  'save-export': 'command_export',
};

/** Connects the options page to settings, library and browser. */
export function Options({
  first,
  keys,
  held,
}: {
  first: Settings;
  keys: readonly { readonly name: string; readonly keys: string }[];
  held: { readonly count: number; readonly bytes: number };
}) {
  const { say, count } = useWords();
  const [values, setValues] = useState(first);
  const [library, setLibrary] = useState(held);
  const [message, setMessage] = useState<string>();
  const change = async (given: OptionChange) => {
    setValues(await changeSettings(given));
    // Words are read when a page opens.
    if (given.language) location.reload();
  };
  return (
    <OptionsView
      values={values}
      formats={exportFormats}
      keys={keys.flatMap(({ name, keys: pressed }) => {
        const known = COMMAND_NAMES[name];
        return known ? { name: say(known), keys: pressed } : [];
      })}
      library={library}
      version={version()}
      message={message}
      actions={{
        change,
        reset: async () => {
          const other = values.language !== 'browser';
          setValues(await resetSettings());
          setMessage(say('options_reset_done'));
          if (other) location.reload();
        },
        changeKeys: openKeySettings,
        backUp: async () => setMessage(say('saved_as', await backUpLibrary())),
        restore: async (file) => {
          const restored = await restoreLibrary(file);
          setMessage(restored === undefined ? say('library_not_backup') : count('library_restored', restored));
          setLibrary(await libraryUse());
        },
        deleteAll: async () => {
          await emptyLibrary();
          setMessage(say('library_deleted'));
          setLibrary(await libraryUse());
        },
      }}
    />
  );
}
