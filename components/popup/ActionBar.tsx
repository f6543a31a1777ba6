import type { MarkChoice } from '../reading-view';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';
import { ExportMenu } from './ExportMenu';
import type { PopupActions } from './PopupView';

export interface ExportChoice {
  readonly format: string;
  readonly label: string;
}

const CHOICES: readonly MarkChoice[] = ['off', 'claims', 'actors'];

/** Marks on the page, export and the report; stays in place while the sections above scroll. */
export function ActionBar({
  ready,
  marks,
  markable,
  exports,
  length,
  saved,
  message,
  actions,
}: {
  ready: boolean;
  marks: MarkChoice;
  markable: boolean;
  exports: readonly ExportChoice[];
  length: number | undefined;
  saved: boolean;
  message: string | undefined;
  actions: PopupActions;
}) {
  const { say } = useWords();
  return (
    <footer>
      <p class="message" role="status">
        {message}
      </p>
      {markable ? (
        <fieldset class="seg-set" disabled={!ready}>
          <legend>{say('mark')}</legend>
          <div class="seg">
            {CHOICES.map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name="marks"
                  class="vh"
                  checked={marks === choice}
                  onChange={() => actions.mark(choice)}
                />
                {say(`mark_${choice}`)}
              </label>
            ))}
          </div>
        </fieldset>
      ) : (
        <span class="meta">{say('mark_nothing')}</span>
      )}
      <div class="bar-tools">
        <button
          type="button"
          class={saved ? 'ib saved' : 'ib'}
          aria-label={say(saved ? 'save_again' : 'save')}
          title={say(saved ? 'save_again' : 'save')}
          disabled={!ready}
          onClick={actions.save}
        >
          <Icon name="save" />
        </button>
        <ExportMenu ready={ready} exports={exports} length={length} actions={actions} />
        <button
          type="button"
          class="ib"
          aria-label={say('panel_open')}
          title={say('panel_open')}
          onClick={actions.openPanel}
        >
          <Icon name="panel" />
        </button>
        <button type="button" class="btn pri" aria-label={say('report_open')} onClick={() => actions.openReport()}>
          {say('report')}
        </button>
      </div>
    </footer>
  );
}
