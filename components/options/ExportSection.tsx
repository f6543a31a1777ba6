import { useState } from 'preact/hooks';
import {
  DEFAULT_PATTERN,
  PATTERN_FIELDS,
  type PatternProblem,
  patternProblem,
} from '../../lib/core/exporters/file-name';
import type { ExportChoice } from '../popup/ActionBar';
import { useWords, type Words } from '../words';
import type { OptionChange, OptionValues } from './choices';
import { Row } from './Row';
import { Templates, type TemplateTrial } from './Templates';

/** Holds the line of the name until there is one, so that nothing below it moves. */
const NO_NAME_YET = '\u00a0';

/** What exports look like: the usual format, the names of files, and templates of the reader's own. */
export function ExportSection({
  values,
  formats,
  nameOf,
  trial,
  onChange,
}: {
  values: Pick<OptionValues, 'exportFormat' | 'namePattern' | 'csvMark' | 'templates'>;
  formats: readonly ExportChoice[];
  /** What a file would be called by a pattern. */
  nameOf: (pattern: string) => string;
  trial: TemplateTrial;
  onChange: (change: OptionChange) => void;
}) {
  const words = useWords();
  const { say } = words;
  const [pattern, setPattern] = useState(values.namePattern);
  const problem = patternProblem(pattern);
  const type = (typed: string) => {
    setPattern(typed);
    if (patternProblem(typed) === undefined) onChange({ namePattern: typed });
  };
  return (
    <section id="export" aria-labelledby="export-heading">
      <h2 id="export-heading">{say('options_export')}</h2>
      <Row label={say('options_format')}>
        <select
          class="field"
          aria-label={say('options_format')}
          value={values.exportFormat}
          onChange={(event) => onChange({ exportFormat: event.currentTarget.value })}
        >
          {formats.map(({ format, label }) => (
            <option key={format} value={format}>
              {label}
            </option>
          ))}
        </select>
      </Row>
      <Row label={say('options_names')}>
        <input
          class="field"
          dir="ltr"
          aria-label={say('options_names')}
          aria-invalid={problem !== undefined}
          aria-describedby="names-outcome names-fields"
          value={pattern}
          onInput={(event) => type(event.currentTarget.value)}
        />
        {pattern !== DEFAULT_PATTERN && (
          <button type="button" class="lnk" onClick={() => type(DEFAULT_PATTERN)}>
            {say('names_usual')}
          </button>
        )}
        <p id="names-outcome" class="meta" role="status">
          {problem ? problemWords(problem, words) : <bdi dir="auto">{nameOf(pattern) || NO_NAME_YET}</bdi>}
        </p>
        <p id="names-fields" class="meta">
          {say('names_fields')} <bdi dir="ltr">{PATTERN_FIELDS.map((field) => `{${field}}`).join(' ')}</bdi>
        </p>
      </Row>
      <Row label={say('options_csv')}>
        <label class="opt">
          <input
            type="checkbox"
            checked={values.csvMark}
            onChange={(event) => onChange({ csvMark: event.currentTarget.checked })}
          />
          {say('csv_mark')}
        </label>
      </Row>
      <Row label={say('options_templates')}>
        <Templates templates={values.templates} trial={trial} onChange={(templates) => onChange({ templates })} />
      </Row>
    </section>
  );
}

function problemWords(problem: PatternProblem, { say }: Words): string {
  switch (problem.code) {
    case 'unknown-field':
      return say('names_unknown', `{${problem.field}}`);
    case 'forbidden':
      return say('names_forbidden', problem.character);
    case 'no-field':
      return say('names_no_field');
    case 'too-long':
      return say('names_too_long');
  }
}
