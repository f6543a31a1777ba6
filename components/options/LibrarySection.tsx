import { useState } from 'preact/hooks';
import { useWords } from '../words';
import type { OptionActions } from './choices';
import { Row } from './Row';

/** What is saved, how much room it takes, and ways to take it along or away. Deleting asks once more. */
export function LibrarySection({
  library: { count: saved, bytes },
  actions,
}: {
  library: { readonly count: number; readonly bytes: number };
  actions: Pick<OptionActions, 'backUp' | 'restore' | 'deleteAll'>;
}) {
  const { say, count, locale } = useWords();
  const [asking, setAsking] = useState(false);
  const size = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000);
  return (
    <section id="library" aria-labelledby="library-heading">
      <h2 id="library-heading">{say('options_library')}</h2>
      <Row label={say('welcome_device')}>
        <p>{count('library_size', saved, size)}</p>
        <div class="acts">
          <button type="button" class="lnk" onClick={actions.backUp}>
            {say('library_backup')}
          </button>
          <label class="lnk file">
            <input
              type="file"
              class="vh"
              accept=".ndjson,application/x-ndjson"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) actions.restore(file);
                event.currentTarget.value = '';
              }}
            />
            {say('library_restore')}
          </label>
          {asking ? (
            <span>
              {say('library_delete_sure')}{' '}
              <button
                type="button"
                class="btn"
                onClick={() => {
                  setAsking(false);
                  actions.deleteAll();
                }}
              >
                {say('library_delete')}
              </button>{' '}
              <button type="button" class="btn" onClick={() => setAsking(false)}>
                {say('cancel')}
              </button>
            </span>
          ) : (
            <button type="button" class="lnk" onClick={() => setAsking(true)}>
              {say('library_delete')}
            </button>
          )}
        </div>
      </Row>
    </section>
  );
}
