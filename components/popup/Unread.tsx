import { EmptyState } from '../ui/EmptyState';
import type { MessageKey } from '../words';
import { useWords } from '../words';
import type { PopupActions } from './PopupView';

type Action = 'selection' | 'anything' | 'again' | 'paste';

const STATES: Readonly<Record<string, { say: string; actions: readonly Action[] }>> = {
  'not-an-article': { say: 'list', actions: ['selection', 'anything'] },
  'restricted-page': { say: 'restricted', actions: ['paste'] },
  pdf: { say: 'pdf', actions: ['paste'] },
  'too-large': { say: 'large', actions: ['selection', 'paste'] },
  'no-selection': { say: 'selection', actions: ['selection', 'again'] },
  'page-gone': { say: 'gone', actions: ['again', 'paste'] },
};

/** Why there is nothing to show, and what can be done instead. */
export function Unread({ failure, actions }: { failure: string | undefined; actions: PopupActions }) {
  const { say } = useWords();
  const state = STATES[failure ?? ''] ?? STATES['page-gone']!;
  const does: Readonly<Record<Action, [MessageKey, () => void]>> = {
    selection: ['analyse_selection', () => actions.read('selection')],
    anything: ['read_anyway', () => actions.read('anything')],
    again: ['read_again', () => actions.read('article')],
    paste: ['paste_text', actions.pasteText],
  };
  return (
    <EmptyState
      icon="reporting"
      title={say(`empty_${state.say}_title` as MessageKey)}
      actions={state.actions.map((action, turn) => {
        const [key, act] = does[action];
        return (
          <button type="button" key={action} class={turn === 0 ? 'btn pri' : 'btn'} onClick={act}>
            {say(key)}
          </button>
        );
      })}
    >
      {say(`empty_${state.say}_text` as MessageKey)}
    </EmptyState>
  );
}
