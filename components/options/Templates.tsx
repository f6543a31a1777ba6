import { useEffect, useRef, useState } from 'preact/hooks';
import { EXAMPLE_TEMPLATE } from '../../lib/core/exporters/template-values';
import { useWords } from '../words';

export interface TemplateValue {
  readonly name: string;
  readonly text: string;
}

/** What a template makes of an article: the file, or what is wrong and where. */
export type TemplateTrial = (
  text: string,
) => Promise<
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly failure: { readonly message: string; readonly line?: number } }
>;

/** The reader's own forms of a note; one at a time is open, with what it makes beside it. */
export function Templates({
  templates,
  trial,
  onChange,
}: {
  templates: readonly TemplateValue[];
  trial: TemplateTrial;
  onChange: (templates: readonly TemplateValue[]) => void;
}) {
  const { say } = useWords();
  const [open, setOpen] = useState<number>();
  const [removed, setRemoved] = useState<readonly TemplateValue[]>();
  const change = (turn: number, to: TemplateValue) => onChange(templates.map((one, at) => (at === turn ? to : one)));
  const add = () => {
    const taken = new Set(templates.map(({ name }) => name));
    let name = say('template_new_name');
    for (let turn = 2; taken.has(name); turn++) name = `${say('template_new_name')} ${turn}`;
    onChange([...templates, { name, text: EXAMPLE_TEMPLATE }]);
    setOpen(templates.length);
  };
  return (
    <div class="templates">
      <ul>
        {templates.map((template, turn) => (
          <li key={turn}>
            <button
              type="button"
              class="lnk"
              aria-expanded={open === turn}
              onClick={() => setOpen(open === turn ? undefined : turn)}
            >
              <bdi>{template.name}</bdi>
            </button>
            {open === turn && (
              <TemplateForm
                template={template}
                others={templates.filter((_, at) => at !== turn).map(({ name }) => name)}
                trial={trial}
                onChange={(to) => change(turn, to)}
                onDelete={() => {
                  setRemoved(templates);
                  setOpen(undefined);
                  onChange(templates.filter((_, at) => at !== turn));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <p role="status">
        {removed && (
          <>
            {say('template_deleted')}{' '}
            <button
              type="button"
              class="lnk"
              onClick={() => {
                onChange(removed);
                setRemoved(undefined);
              }}
            >
              {say('undo')}
            </button>
          </>
        )}
      </p>
      <button type="button" class="btn" onClick={add}>
        {say('template_new')}
      </button>
    </div>
  );
}

function TemplateForm({
  template,
  others,
  trial,
  onChange,
  onDelete,
}: {
  template: TemplateValue;
  others: readonly string[];
  trial: TemplateTrial;
  onChange: (template: TemplateValue) => void;
  onDelete: () => void;
}) {
  const { say } = useWords();
  const [name, setName] = useState(template.name);
  const [made, setMade] = useState<Awaited<ReturnType<TemplateTrial>>>();
  const latest = useRef(template.text);
  useEffect(() => {
    latest.current = template.text;
    void trial(template.text).then((outcome) => {
      // The reader may have typed on meanwhile.
      if (latest.current === template.text) setMade(outcome);
    });
  }, [template.text, trial]);
  const taken = name.trim() === '' || others.includes(name.trim());
  return (
    <div class="template">
      <label>
        {say('template_name')}
        <input
          class="field"
          value={name}
          aria-invalid={taken}
          onInput={(event) => {
            setName(event.currentTarget.value);
            const typed = event.currentTarget.value.trim();
            if (typed !== '' && !others.includes(typed)) onChange({ ...template, name: typed });
          }}
        />
      </label>
      {taken && <p class="meta">{say('template_name_taken')}</p>}
      <div class="trial">
        <label>
          {say('template_text')}
          <textarea
            class="field"
            dir="ltr"
            rows={16}
            spellcheck={false}
            value={template.text}
            onInput={(event) => onChange({ ...template, text: event.currentTarget.value })}
          />
        </label>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long preview is scrolled by its keys */}
        <section class="made" aria-label={say('options_preview')} tabIndex={0}>
          {made?.ok && <pre dir="auto">{made.value}</pre>}
        </section>
      </div>
      <p class="meta" role="status">
        {made && !made.ok && (
          <>
            {made.failure.line === undefined
              ? say('template_problem')
              : say('template_problem_line', made.failure.line)}{' '}
            <bdi dir="ltr">{made.failure.message}</bdi>
          </>
        )}
      </p>
      <p class="meta">{say('template_help')}</p>
      <button type="button" class="lnk" onClick={onDelete}>
        {say('template_delete')}
      </button>
    </div>
  );
}
