import '../../../components/options/options.css';
import { OptionsView } from '../../../components/options/OptionsView';

const nothing = () => {};

export function show(state: string) {
  return (
    <OptionsView
      values={{
        opening: 'off',
        layers: ['person', 'organization', 'place'],
        strength: state === 'standard' ? 'standard' : 'quiet',
        mentions: 'first',
        exportFormat: 'json',
        singleLetters: true,
        language: 'browser',
      }}
      formats={[{ format: 'json', label: 'JSON' }]}
      keys={[
        { name: 'Open Newsglass', keys: 'Alt+Shift+K' },
        { name: 'Marks on or off', keys: '' },
      ]}
      library={{ count: 41, bytes: 3_600_000 }}
      version="0.1.0"
      actions={{
        change: nothing,
        reset: nothing,
        changeKeys: nothing,
        backUp: nothing,
        restore: nothing,
        deleteAll: nothing,
      }}
    />
  );
}
