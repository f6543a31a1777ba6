import { useEffect, useState } from 'preact/hooks';
import type { StorageProps } from '../library/Storage';
import type { ExportChoice } from '../popup/ActionBar';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';
import type { OptionActions, OptionValues } from './choices';
import { ExportSection } from './ExportSection';
import { LibrarySection } from './LibrarySection';
import { MarksSection } from './MarksSection';
import { RewritingSection } from './RewritingSection';
import { Choice, Row } from './Row';
import { type SitesProps, SitesSection } from './SitesSection';
import type { TemplateTrial } from './Templates';

const SECTIONS = ['marks', 'sites', 'rewriting', 'export', 'library', 'shortcuts', 'language', 'about'] as const;

/** Every setting on one page, each taking effect at once. */
export function OptionsView({
  values,
  formats,
  keys,
  canRewrite,
  nameOf,
  trial,
  storage,
  sites,
  version,
  message,
  actions,
}: {
  values: OptionValues;
  formats: readonly ExportChoice[];
  /** Commands by name, as the browser has them now; empty where a command has no key. */
  keys: readonly { readonly name: string; readonly keys: string }[];
  /** The browser has a summariser of its own, and its model. */
  canRewrite: boolean;
  /** What a file would be called by a pattern. */
  nameOf: (pattern: string) => string;
  trial: TemplateTrial;
  storage: StorageProps;
  sites: SitesProps;
  version: string;
  message?: string | undefined;
  actions: OptionActions;
}) {
  const { say } = useWords();
  const reading = useSectionInView();
  return (
    <div class="options">
      <nav aria-label={say('options')}>
        <p class="brand">
          <Icon name="glass" /> {say('extension_name')}
        </p>
        {SECTIONS.filter((name) => canRewrite || name !== 'rewriting').map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === reading ? 'location' : undefined}>
            {say(`options_${name}`)}
          </a>
        ))}
      </nav>
      <main>
        <h1 class="vh">{say('options_title')}</h1>
        <p class="message" role="status">
          {message}
        </p>
        <MarksSection values={values} onChange={actions.change} />
        <SitesSection {...sites} />
        {canRewrite && <RewritingSection chosen={values.browserSummary} onChange={actions.change} />}
        <ExportSection values={values} formats={formats} nameOf={nameOf} trial={trial} onChange={actions.change} />
        <LibrarySection storage={storage} />
        <section id="shortcuts" aria-labelledby="shortcuts-heading">
          <h2 id="shortcuts-heading">{say('options_shortcuts')}</h2>
          {keys.map(({ name, keys: pressed }) => (
            <Row key={name} label={name}>
              {pressed ? (
                pressed.split('+').map((key) => <kbd key={key}>{key}</kbd>)
              ) : (
                <span class="none">{say('shortcut_none')}</span>
              )}
            </Row>
          ))}
          <Row label={say('shortcuts_panel')}>
            <label class="opt">
              <input
                type="checkbox"
                checked={values.singleLetters}
                onChange={(event) => actions.change({ singleLetters: event.currentTarget.checked })}
              />
              {say('shortcuts_letters')}
            </label>
          </Row>
          <button type="button" class="lnk" onClick={actions.changeKeys}>
            {say('shortcuts_change')}
          </button>
        </section>
        <section id="language" aria-labelledby="language-heading">
          <h2 id="language-heading">{say('options_language')}</h2>
          <Row label={say('language_interface')}>
            <Choice
              name="language"
              options={[
                ['browser', say('language_browser')],
                ['en', 'English'],
                ['de', 'Deutsch'],
                ['ur', 'اردو'],
              ]}
              chosen={values.language}
              onChoose={(language) => actions.change({ language })}
            />
          </Row>
        </section>
        <section id="about" aria-labelledby="about-heading">
          <h2 id="about-heading">{say('options_about')}</h2>
          <p class="prose">{say('about_text')}</p>
          <p class="prose">{say('how_counted_text')}</p>
          <p class="prose">{say('about_limits')}</p>
          <p class="prose">
            <a href="method.html">{say('method_link')}</a>
          </p>
          <p class="prose meta">{say('about_licence', version)}</p>
          <button type="button" class="btn" onClick={actions.reset}>
            {say('options_reset')}
          </button>
        </section>
      </main>
    </div>
  );
}

/** The last section that has reached the upper part of the window; at the foot of the page, the last one. */
function useSectionInView(): string {
  const [inView, setInView] = useState<string>(SECTIONS[0]);
  useEffect(() => {
    const look = () => {
      const { scrollHeight } = document.documentElement;
      const sections = [...document.querySelectorAll('main > section')];
      const passed = sections.filter((section) => section.getBoundingClientRect().top < innerHeight / 4);
      const isAtFoot = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 1;
      setInView((isAtFoot ? sections : passed).at(-1)?.id ?? SECTIONS[0]);
    };
    addEventListener('scroll', look, { passive: true });
    look();
    return () => removeEventListener('scroll', look);
  }, []);
  return inView;
}
