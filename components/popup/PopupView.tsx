import { useState } from 'preact/hooks';
import type { Span } from '../../lib/core/text/spans';
import { Identity } from '../analysis/Identity';
import type { CorrectionActions } from '../corrections/actions';
import { Corrections } from '../corrections/Corrections';
import { isReady, type MarkChoice, type ReadingView } from '../reading-view';
import { Icon } from '../ui/Icon';
import { ArticleLanguageProvider } from '../ui/Said';
import { useWords } from '../words';
import { ActionBar, type ExportChoice } from './ActionBar';
import { Findings } from './Findings';
import { OtherLanguage } from './OtherLanguage';
import { SavedNotice, type SavedView } from './SavedNotice';
import { Unread } from './Unread';

/** What the popup asks its surroundings to do. */
export interface PopupActions extends CorrectionActions {
  jump(span: Span): void;
  mark(choice: MarkChoice): void;
  read(extent: 'article' | 'selection' | 'anything'): void;
  /** With as many sentences of the summary as the reader asked for; the article decides where absent. */
  export(format: string, length?: number): void;
  copy(length?: number): void;
  save(): void;
  openReport(tab?: string): void;
  openLibrary(): void;
  /** What changed since the page was saved. */
  openChanges(): void;
  /** Puts the earlier reading back that saving replaced. */
  undoSave(): void;
  openPanel(): void;
  openOptions(): void;
  openHelp(): void;
  /** Rules for this site; absent where there can be none. */
  openSite?(): void;
  pasteText(): void;
}

export interface PopupProps {
  /** Absent until something is known at all. */
  readonly reading?: ReadingView | undefined;
  /** The site, as the address bar names it. */
  readonly host?: string | undefined;
  /** What the page calls itself, until its headline is known. */
  readonly title?: string | undefined;
  /** What the reader wants on every page of the site. */
  readonly siteRule?: 'always' | 'never' | undefined;
  readonly exports: readonly ExportChoice[];
  /** How many corrections of the reader are in what is shown. */
  readonly corrections?: number;
  /** Absent while the page is not saved. */
  readonly saved?: SavedView | undefined;
  /** What happened last, announced politely. */
  readonly message?: string | undefined;
  readonly actions: PopupActions;
}

/** Everything behind one click, in the order: identity, summary, sourcing, key actors, claims, actions. */
export function PopupView({
  reading,
  host,
  title,
  siteRule,
  exports,
  saved,
  corrections = 0,
  message,
  actions,
}: PopupProps) {
  const { say } = useWords();
  const [length, setLength] = useState<number>();
  const analysis = reading?.analysis;
  const ways = { library: actions.openLibrary, options: actions.openOptions, help: actions.openHelp };
  const top = (
    <div class="top">
      <span class="meta host">
        {actions.openSite ? (
          <button
            type="button"
            aria-label={say('site_rule', host ?? '')}
            title={say('site_rule', host ?? '')}
            onClick={actions.openSite}
          >
            <bdi dir="ltr">{host}</bdi>
          </button>
        ) : (
          <bdi dir="ltr">{host}</bdi>
        )}
        {siteRule && ` · ${say(`site_is_${siteRule}`)}`}
      </span>
      <div class="top-tools">
        {(['library', 'options', 'help'] as const).map((name) => (
          <button type="button" key={name} class="ib" aria-label={say(name)} title={say(name)} onClick={ways[name]}>
            <Icon name={name} />
          </button>
        ))}
      </div>
    </div>
  );
  if (reading?.state === 'failed') {
    return (
      <main class="pop">
        <header class="id">{top}</header>
        <Unread failure={reading.failure} actions={actions} />
      </main>
    );
  }
  const otherLanguage = analysis?.problems.some(({ code }) => code === 'unsupported-language');
  return (
    <ArticleLanguageProvider value={analysis?.article.lang}>
      <main class="pop">
        <div class="scroll" aria-busy={reading?.state !== 'done'}>
          <header class="id">
            {top}
            {analysis ? (
              <Identity article={analysis.article} clamped />
            ) : (
              <div class="id-space">{title && <h1 dir="auto">{title}</h1>}</div>
            )}
          </header>
          {saved && (
            <SavedNotice saved={saved} now={Date.now()} onChanges={actions.openChanges} onUndo={actions.undoSave} />
          )}
          {otherLanguage && analysis ? (
            <OtherLanguage analysis={analysis} actions={actions} />
          ) : (
            <Findings reading={reading} length={length} onLength={setLength} actions={actions} />
          )}
        </div>
        <Corrections made={corrections} onUndo={actions.undo} />
        <ActionBar
          ready={reading?.state === 'done'}
          marks={reading?.marks ?? 'off'}
          markable={!otherLanguage}
          exports={exports}
          length={length}
          saved={saved !== undefined}
          message={message}
          actions={actions}
        />
        <Announcement reading={reading} />
      </main>
    </ArticleLanguageProvider>
  );
}

/** Says once that the reading is done, to those who cannot see the rows fill. */
function Announcement({ reading }: { reading: ReadingView | undefined }) {
  const { say, count } = useWords();
  const claims = reading?.analysis?.claims.length ?? 0;
  return (
    <p class="vh" role="status">
      {!reading || reading.state === 'reading'
        ? say('reading')
        : isReady(reading, 'claims') && claims > 0
          ? count('claims_ready', claims)
          : say('reading_done')}
    </p>
  );
}
