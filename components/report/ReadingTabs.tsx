import { useEffect } from 'preact/hooks';
import type { Analysis } from '../../lib/core/analysis';
import { LINK_CLASSES, linksByClass } from '../analysis/link-classes';
import { ActorsTab } from './ActorsTab';
import type { ReportActions } from './actions';
import { ClaimsTab } from './ClaimsTab';
import { LinksTab } from './LinksTab';
import { QuotesTab } from './QuotesTab';
import { type TabName, Tabs } from './Tabs';
import { TextTab } from './TextTab';

/** The findings under tabs, the same in the report and in the panel. J and K go from claim to claim where allowed. */
export function ReadingTabs({
  analysis,
  actions,
  tab,
  onTab,
  selected,
  onSelect,
  singleLetters,
}: {
  analysis: Analysis;
  actions: ReportActions;
  tab: TabName;
  onTab: (tab: TabName) => void;
  selected: string | undefined;
  onSelect: (claim: string | undefined) => void;
  singleLetters: boolean;
}) {
  const { claims } = analysis;
  useEffect(() => {
    if (!singleLetters || tab !== 'claims') return;
    const step = (event: KeyboardEvent) => {
      const by = { j: 1, k: -1 }[event.key];
      if (by === undefined || isTyping(event)) return;
      const from = claims.findIndex(({ id }) => id === selected);
      const next = claims[from < 0 ? 0 : Math.max(0, Math.min(claims.length - 1, from + by))];
      if (!next) return;
      onSelect(next.id);
      actions.jump?.(next);
      const rows = [...document.querySelectorAll<HTMLElement>('[data-claim]')];
      rows
        .find(({ dataset }) => dataset.claim === next.id)
        ?.querySelector<HTMLElement>('.choose')
        ?.focus();
    };
    document.addEventListener('keydown', step);
    return () => document.removeEventListener('keydown', step);
  }, [claims, selected, singleLetters, tab, actions, onSelect]);
  const byClass = linksByClass(analysis.links);
  const counts = {
    claims: claims.length,
    quotes: analysis.quotations.length,
    actors: analysis.entities.length,
    links: LINK_CLASSES.reduce((sum, name) => sum + byClass[name].length, 0),
  };
  return (
    <Tabs chosen={tab} counts={counts} onChoose={onTab}>
      {tab === 'claims' && <ClaimsTab analysis={analysis} actions={actions} selected={selected} onSelect={onSelect} />}
      {tab === 'quotes' && <QuotesTab analysis={analysis} actions={actions} />}
      {tab === 'actors' && <ActorsTab analysis={analysis} actions={actions} />}
      {tab === 'links' && <LinksTab analysis={analysis} actions={actions} />}
      {tab === 'text' && <TextTab analysis={analysis} actions={actions} />}
    </Tabs>
  );
}

function isTyping({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || (target instanceof Element && target.matches('input, textarea, select'));
}
