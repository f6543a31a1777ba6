import type { ComponentChildren } from 'preact';
import { useWords } from '../words';

export const TABS = ['claims', 'quotes', 'actors', 'links', 'text'] as const;
export type TabName = (typeof TABS)[number];

/** Tabs over one panel; arrow keys, Home and End move between them. */
export function Tabs({
  chosen,
  counts,
  onChoose,
  children,
}: {
  chosen: TabName;
  counts: Readonly<Partial<Record<TabName, number>>>;
  onChoose: (tab: TabName) => void;
  children: ComponentChildren;
}) {
  const { say, direction } = useWords();
  const move = (event: KeyboardEvent) => {
    const from = TABS.indexOf(chosen);
    const forward = direction === 'rtl' ? -1 : 1;
    const to = { ArrowRight: from + forward, ArrowLeft: from - forward, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = TABS.at(to % TABS.length)!;
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={say('tabs')} onKeyDown={move} tabIndex={-1}>
        {TABS.map((name) => (
          <button
            type="button"
            role="tab"
            key={name}
            id={`tab-${name}`}
            aria-selected={name === chosen}
            aria-controls="findings"
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {say(`tab_${name}`)} {counts[name] !== undefined && <span>{counts[name]}</span>}
          </button>
        ))}
      </div>
      <div id="findings" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </>
  );
}
