import { useState } from 'preact/hooks';
import type { Analysis } from '../../lib/core/analysis';
import { StripLine } from '../analysis/SourcingStrip';
import { worthCounting } from '../analysis/sourcing';
import { Corrections } from '../corrections/Corrections';
import { isOtherLanguage, isReady, type ReadingView } from '../reading-view';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { ArticleLanguageProvider, Said } from '../ui/Said';
import { Skeleton } from '../ui/Skeleton';
import { useWords } from '../words';
import type { ReportActions } from './actions';
import { ReadingTabs } from './ReadingTabs';
import type { TabName } from './Tabs';

/** The findings beside the article, for as long as the reader goes through them. */
export function PanelView({
  reading,
  host,
  actions,
  corrections,
  singleLetters,
  message,
  here,
  finding,
  onReport,
}: {
  reading?: ReadingView | undefined;
  host?: string | undefined;
  actions: ReportActions;
  corrections: number;
  singleLetters: boolean;
  message?: string | undefined;
  /** The claim the article is scrolled to. */
  here?: string | undefined;
  /** A claim or an actor to be put right: shown and given the focus. */
  finding?: { readonly id: string } | undefined;
  onReport: () => void;
}) {
  const { say } = useWords();
  if (!reading || reading.state === 'failed') {
    return (
      <main class="panel">
        <EmptyState
          icon="reporting"
          title={say('panel_closed_title')}
          actions={
            <button type="button" class="btn pri" onClick={actions.read}>
              {say('panel_read')}
            </button>
          }
        >
          {say('panel_closed_text')}
        </EmptyState>
      </main>
    );
  }
  const { analysis } = reading;
  return (
    <ArticleLanguageProvider value={analysis?.article.lang}>
      <main class="panel" aria-busy={reading.state === 'reading'}>
        <header class="id">
          <p class="meta">
            <bdi dir="ltr">{host}</bdi>
          </p>
          <h1>{analysis ? <Said>{analysis.article.title ?? say('title_not_stated')}</Said> : say('reading')}</h1>
        </header>
        {reading.changed && (
          <Notice
            action={
              <button type="button" class="lnk" onClick={actions.read}>
                {say('read_again')}
              </button>
            }
          >
            {say('notice_changed')}
          </Notice>
        )}
        {analysis && isOtherLanguage(analysis) && <Notice>{say('notice_language')}</Notice>}
        {analysis && isReady(reading, 'claims') ? (
          <Ready
            analysis={analysis}
            actions={actions}
            corrections={corrections}
            singleLetters={singleLetters}
            here={here}
            finding={finding}
          />
        ) : (
          <div class="waiting">
            {analysis && <p class="meta">{say('reading')}</p>}
            <Skeleton lines={[100, 96, 58]} />
            <Skeleton lines={[98, 100, 40]} />
          </div>
        )}
        <p class="message" role="status">
          {message}
        </p>
        <footer>
          <a class="lnk" href="library.html" target="_blank" rel="noreferrer">
            {say('library')}
          </a>
          <button type="button" class="lnk" onClick={onReport}>
            {say('report_open')} <Icon name="open" />
          </button>
        </footer>
      </main>
    </ArticleLanguageProvider>
  );
}

function Ready({
  analysis,
  actions,
  corrections,
  singleLetters,
  here,
  finding,
}: {
  analysis: Analysis;
  actions: ReportActions;
  corrections: number;
  singleLetters: boolean;
  here: string | undefined;
  finding: { readonly id: string } | undefined;
}) {
  const [tab, setTab] = useState<TabName>(isOtherLanguage(analysis) ? 'links' : 'claims');
  const [selected, setSelected] = useState<string>();
  return (
    <>
      {worthCounting(analysis) && <StripLine analysis={analysis} here={here} onOpen={() => setTab('claims')} />}
      <Corrections made={corrections} onUndo={actions.undo} />
      <ReadingTabs
        analysis={analysis}
        actions={actions}
        tab={tab}
        onTab={setTab}
        selected={selected}
        onSelect={setSelected}
        singleLetters={singleLetters}
        here={here}
        finding={finding}
        follow
      />
    </>
  );
}
