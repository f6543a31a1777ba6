import { MarkedText } from '../ui/MarkedText';
import { useWords } from '../words';
import type { ActorLayer, OptionChange, OptionValues } from './choices';
import { Choice, Row } from './Row';

const LAYERS: readonly ActorLayer[] = ['person', 'organization', 'place'];

const PREVIEW =
  'Fernmouth City Council is due to review the toll in October. By then, Odile Marchetti said, the fund “could be in place”.';

/** How pages are marked, with a sentence that shows it. */
export function MarksSection({ values, onChange }: { values: OptionValues; onChange: (change: OptionChange) => void }) {
  const { say } = useWords();
  const shown = LAYERS.filter((layer) => values.layers.includes(layer));
  return (
    <section id="marks" aria-labelledby="marks-heading">
      <h2 id="marks-heading">{say('options_marks')}</h2>
      <Row label={say('options_opening')}>
        <Choice
          name="opening"
          options={(['off', 'claims', 'actors'] as const).map((name) => [name, say(`mark_${name}`)])}
          chosen={values.opening}
          onChoose={(opening) => onChange({ opening })}
        />
      </Row>
      <Row label={say('options_layers')}>
        {LAYERS.map((layer) => (
          <label class="opt" key={layer}>
            <input
              type="checkbox"
              checked={shown.includes(layer)}
              onChange={(event) =>
                onChange({
                  layers: LAYERS.filter((one) => (one === layer ? event.currentTarget.checked : shown.includes(one))),
                })
              }
            />
            <span class={`u-${layer}`}>{say(`kind_${layer}`)}</span>
          </label>
        ))}
      </Row>
      <Row label={say('options_strength')}>
        <Choice
          name="strength"
          options={(['quiet', 'standard'] as const).map((name) => [name, say(`strength_${name}`)])}
          chosen={values.strength}
          onChoose={(strength) => onChange({ strength })}
        />
      </Row>
      <Row label={say('options_mentions')}>
        <Choice
          name="mentions"
          options={(['first', 'every'] as const).map((name) => [name, say(`mentions_${name}`)])}
          chosen={values.mentions}
          onChoose={(mentions) => onChange({ mentions })}
        />
      </Row>
      <Row label={say('options_preview')}>
        <p class="preview said" lang="en" dir="ltr">
          <MarkedText text={PREVIEW} span={{ start: 0, end: PREVIEW.length }} marks={previewMarks(values, shown)} />
        </p>
      </Row>
    </section>
  );
}

function previewMarks({ strength }: OptionValues, layers: readonly ActorLayer[]) {
  const at = (words: string, name: string) => {
    const start = PREVIEW.indexOf(words);
    return { start, end: start + words.length, class: name };
  };
  return [
    ...(layers.includes('organization') ? [at('Fernmouth City Council', 'u-organization')] : []),
    ...(layers.includes('person') ? [at('Odile Marchetti', 'u-person')] : []),
    ...(strength === 'standard'
      ? [
          at('Fernmouth City Council is due to review the toll in October.', 'tint'),
          at('By then, Odile Marchetti said, the fund “could be in place”.', 'tint'),
        ]
      : []),
  ];
}
