import '../../../components/options/options.css';
import { OptionsView } from '../../../components/options/OptionsView';
import { EXAMPLE_TEMPLATE } from '../../../lib/core/exporters/template-values';
import { idleStorage } from '../../../tests/support/idle-storage';

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
        namePattern: '{date} {site} - {title}',
        csvMark: false,
        templates: [{ name: 'My note', text: EXAMPLE_TEMPLATE }],
        singleLetters: true,
        browserSummary: false,
        language: 'browser',
      }}
      formats={[{ format: 'json', label: 'JSON' }]}
      keys={[
        { name: 'Open Newsglass', keys: 'Alt+Shift+K' },
        { name: 'Marks on or off', keys: '' },
      ]}
      canRewrite
      nameOf={() => '2026-09-17 Fernmouth Ledger - Fernmouth to close Tidegate Bridge.md'}
      trial={async () => ({ ok: true, value: '# Fernmouth to close Tidegate Bridge' })}
      storage={idleStorage}
      sites={{
        sites:
          state === 'standard'
            ? [
                { host: 'estuarywire.example', rule: 'never' },
                { host: 'fernmouthledger.example', rule: 'always' },
              ]
            : [],
        unused: [],
        set: async () => undefined,
        remove: async () => {},
        giveBack: async () => {},
      }}
      version="0.1.0"
      actions={{
        change: nothing,
        reset: nothing,
        changeKeys: nothing,
      }}
    />
  );
}
