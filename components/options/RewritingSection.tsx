import { useWords } from '../words';
import type { OptionChange } from './choices';
import { Row } from './Row';

/** Whether the browser's own summary may be asked for; shown only where the browser has one. */
export function RewritingSection({ chosen, onChange }: { chosen: boolean; onChange: (change: OptionChange) => void }) {
  const { say } = useWords();
  return (
    <section id="rewriting" aria-labelledby="rewriting-heading">
      <h2 id="rewriting-heading">{say('options_rewriting')}</h2>
      <Row label={say('options_rewritten')}>
        <label class="opt">
          <input
            type="checkbox"
            checked={chosen}
            aria-describedby="rewriting-meaning"
            onChange={(event) => onChange({ browserSummary: event.currentTarget.checked })}
          />
          {say('rewriting_offer')}
        </label>
        <p id="rewriting-meaning" class="meta">
          {say('rewritten_heading')}
        </p>
      </Row>
    </section>
  );
}
