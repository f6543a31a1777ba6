import { useState } from 'preact/hooks';
import { paragraphCount } from '../../lib/core/text/paragraphs';
import { Identity } from '../analysis/Identity';
import { SummaryLength } from '../analysis/SummaryLength';
import { SummaryList } from '../analysis/SummaryList';
import { Corrections } from '../corrections/Corrections';
import { LinksFigure } from '../figures/LinksFigure';
import { StripFigure } from '../figures/StripFigure';
import { TogetherFigure } from '../figures/TogetherFigure';
import { WhoSpeaks } from '../figures/WhoSpeaks';
import type { ExportChoice } from '../popup/ActionBar';
import { ExportMenu } from '../popup/ExportMenu';
import { Notices, ShortNotice } from '../popup/Notices';
import { isOtherLanguage, type ReadingView } from '../reading-view';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { ArticleLanguageProvider } from '../ui/Said';
import { useWords } from '../words';
import type { ReportActions } from './actions';
import { BrowserSummary, type Rewrite } from './BrowserSummary';
import { ReadingTabs } from './ReadingTabs';
import { SourcingTotals } from './SourcingTotals';
import type { TabName } from './Tabs';

/** One article on a page of its own: summary, sourcing, pictures with their words, and every finding. */
export function ReportView({
  reading,
  host,
  exports,
  message,
  actions,
  tab: first,
  finding,
  corrections,
  rewrite,
  singleLetters,
}: {
  reading: ReadingView & Required<Pick<ReadingView, 'analysis'>>;
  host?: string | undefined;
  exports: readonly ExportChoice[];
  message?: string | undefined;
  actions: ReportActions;
  tab: TabName;
  /** A claim or an actor to be put right: shown and given the focus. */
  finding?: { readonly id: string } | undefined;
  corrections: number;
  /** Absent unless the reader chose it and the browser can. */
  rewrite?: Rewrite | undefined;
  singleLetters: boolean;
}) {
  const { say, count } = useWords();
  const [tab, setTab] = useState(first === 'claims' && isOtherLanguage(reading.analysis) ? 'links' : first);
  const [length, setLength] = useState<number>();
  const [selected, setSelected] = useState<string>();
  const { analysis } = reading;
  const { article } = analysis;
  const english = !isOtherLanguage(analysis);
  return (
    <ArticleLanguageProvider value={article.lang}>
      <main class="report">
        <header class="id">
          <div>
            <p class="meta">
              <bdi dir="ltr">{host}</bdi>
            </p>
            <Identity article={article} pasted={host === undefined} />
            <p class="meta">
              {count('words', article.wordCount)} · {count('paragraphs', paragraphCount(article))} ·{' '}
              {say('read_on_device')}
            </p>
          </div>
          <div class="acts">
            <a class="btn" href="library.html">
              <Icon name="library" /> {say('library')}
            </a>
            {actions.save && (
              <button type="button" class="btn" onClick={actions.save}>
                <Icon name="save" /> {say('save')}
              </button>
            )}
            <ExportMenu labelled ready={reading.state === 'done'} exports={exports} length={length} actions={actions} />
          </div>
        </header>
        <p class="message" role="status">
          {message}
        </p>
        <Notices reading={reading} actions={{ read: actions.read }} />
        <ShortNotice article={article} />
        {english ? (
          <>
            <div class="lead">
              <section aria-labelledby="summary">
                <div class="hd">
                  <h2 id="summary">{say('summary_heading')}</h2>
                  <SummaryLength analysis={analysis} length={length} onLength={setLength} />
                </div>
                <SummaryList analysis={analysis} length={length} onJump={actions.jump} />
                {rewrite && <BrowserSummary rewrite={rewrite} lang={article.lang} />}
              </section>
              <SourcingTotals analysis={analysis} onJump={actions.jump} />
            </div>
            <StripFigure analysis={analysis} onJump={actions.jump} />
            <div class="three">
              <WhoSpeaks analysis={analysis} />
              <LinksFigure analysis={analysis} />
              <TogetherFigure analysis={analysis} />
            </div>
          </>
        ) : (
          <>
            <Notice>{say('notice_language')}</Notice>
            <LinksFigure analysis={analysis} />
          </>
        )}
        <Corrections made={corrections} onUndo={actions.undo} />
        <ReadingTabs
          analysis={analysis}
          actions={actions}
          tab={tab}
          onTab={setTab}
          selected={selected}
          onSelect={setSelected}
          finding={finding}
          singleLetters={singleLetters}
        />
        <footer>
          <p class="meta">{say('automatic')}</p>
        </footer>
      </main>
    </ArticleLanguageProvider>
  );
}
