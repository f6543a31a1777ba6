import { useState } from 'preact/hooks';
import type { ExportChoice } from '../popup/ActionBar';
import { useWords } from '../words';
import { comparison } from './addresses';
import { WorkBar } from './WorkBar';

/** What can be done with the chosen articles. */
export function SelectionBar({
  chosen,
  formats,
  usual,
  progress,
  onExport,
  onCancel,
  onDelete,
  onClear,
}: {
  chosen: readonly string[];
  formats: readonly ExportChoice[];
  /** The format that is set to begin with. */
  usual: string;
  progress?: { readonly done: number; readonly total?: number } | undefined;
  onExport: (format: string, as: 'file' | 'zip') => void;
  onCancel: () => void;
  onDelete: () => void;
  onClear: () => void;
}) {
  const { say, count } = useWords();
  const [format, setFormat] = useState(usual);
  const [left, right] = chosen;
  return (
    <section class="selection" aria-label={say('library_chosen')}>
      <p class="meta" role="status">
        {count('library_chosen_count', chosen.length)}
      </p>
      {progress ? (
        <WorkBar label={say('library_exporting')} progress={progress} onCancel={onCancel} />
      ) : (
        <div class="acts">
          <select
            class="field"
            aria-label={say('options_format')}
            value={format}
            onChange={(event) => setFormat(event.currentTarget.value)}
          >
            {formats.map(({ format: value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <button type="button" class="btn pri" onClick={() => onExport(format, 'file')}>
            {say('export_one_file')}
          </button>
          <button type="button" class="btn" onClick={() => onExport(format, 'zip')}>
            {say('export_zip')}
          </button>
          {chosen.length === 2 && (
            <a class="btn" href={comparison(left!, right)}>
              {say('library_compare')}
            </a>
          )}
          <button type="button" class="lnk" onClick={onDelete}>
            {say('delete')}
          </button>
          <button type="button" class="lnk" onClick={onClear}>
            {say('library_choose_none')}
          </button>
        </div>
      )}
    </section>
  );
}
