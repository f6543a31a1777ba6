import { useEffect } from 'preact/hooks';
import type { Analysis } from '../../lib/core/analysis';
import { LINK_CLASSES, linksByClass } from '../analysis/link-classes';
import { isOtherLanguage } from '../reading-view';
import { useWords } from '../words';
import { ActorsTab } from './ActorsTab';
import type { ReportActions } from './actions';
import { ClaimsTab } from './ClaimsTab';
import { KeySheet } from './KeySheet';
import { LinksTab } from './LinksTab';
import { QuotesTab } from './QuotesTab';
import { type TabName, Tabs } from './Tabs';
import { TextTab } from './TextTab';
import { isTyping } from './typing';

const NEEDS_ENGLISH: readonly TabName[] = ['claims', 'quotes', 'actors'];

/** The findings under tabs, the same in the report and in the panel. J and K go from claim to claim where allowed. */
export function ReadingTabs({
  analysis,
  actions,
  tab,
  onTab,
  selected,
  onSelect,
  singleLetters,
  here,
  finding,
  follow = false,
}: {
  analysis: Analysis;
  actions: ReportActions;
  tab: TabName;
  onTab: (tab: TabName) => void;
  selected: string | undefined;
  onSelect: (claim: string | undefined) => void;
  singleLetters: boolean;
  /** The claim the article is scrolled to. */
  here?: string | undefined;
  /** A claim or an actor to be put right: shown and given the focus. */
  finding?: { readonly id: string } | undefined;
  /** Choosing a claim leads to its place: the article stands beside this view. */
  follow?: boolean;
}) {
  const { say } = useWords();
  const { claims } = analysis;
  const select = (id: string | undefined) => {
    onSelect(id);
    const claim = follow && claims.find((one) => one.id === id);
    if (claim) actions.jump?.(claim);
  };
  useEffect(() => {
    if (!finding) return;
    onTab(claims.some(({ id }) => id === finding.id) ? 'claims' : 'actors');
    onSelect(finding.id);
    // Once the tab shows it.
    requestAnimationFrame(() => focusFinding(finding.id));
  }, [finding]);
  // Without dependencies: the listener must know the claim chosen last.
  useEffect(() => {
    if (selected === undefined) return;
    const back = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      focusFinding(selected);
      onSelect(undefined);
    };
    document.addEventListener('keydown', back);
    return () => document.removeEventListener('keydown', back);
  });
  useEffect(() => {
    if (!singleLetters || tab !== 'claims') return;
    const step = (event: KeyboardEvent) => {
      const by = { j: 1, k: -1 }[event.key];
      if (by === undefined || isTyping(event)) return;
      const from = claims.findIndex(({ id }) => id === selected);
      const next = claims[from < 0 ? 0 : Math.max(0, Math.min(claims.length - 1, from + by))];
      if (!next) return;
      select(next.id);
      focusFinding(next.id);
    };
    document.addEventListener('keydown', step);
    return () => document.removeEventListener('keydown', step);
  });
  const byClass = linksByClass(analysis.links);
  // What was not looked for must not read as “found nothing”.
  const looked = !isOtherLanguage(analysis);
  const counts = {
    ...(looked && {
      claims: claims.length,
      quotes: analysis.quotations.length,
      actors: analysis.entities.length,
    }),
    links: LINK_CLASSES.reduce((sum, name) => sum + byClass[name].length, 0),
  };
  return (
    <Tabs chosen={tab} counts={counts} onChoose={onTab}>
      {!looked && NEEDS_ENGLISH.includes(tab) && <p class="meta none-here">{say('not_looked')}</p>}
      {looked && tab === 'claims' && (
        <ClaimsTab analysis={analysis} actions={actions} selected={selected} onSelect={select} here={here} />
      )}
      {looked && tab === 'quotes' && <QuotesTab analysis={analysis} actions={actions} />}
      {looked && tab === 'actors' && <ActorsTab analysis={analysis} actions={actions} selected={selected} />}
      {tab === 'links' && <LinksTab analysis={analysis} actions={actions} />}
      {tab === 'text' && <TextTab analysis={analysis} actions={actions} />}
      {singleLetters && <KeySheet enterJumps={follow} />}
    </Tabs>
  );
}

/** To what is pressed to choose a claim, or to correct an actor. */
function focusFinding(id: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
  const row = rows.find(({ dataset }) => dataset.finding === id);
  row?.querySelector<HTMLElement>('.choose, summary')?.focus();
}
