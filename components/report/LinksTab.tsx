import { useState } from 'preact/hooks';
import type { Analysis, Link } from '../../lib/core/analysis';
import { LinkRows } from '../analysis/LinkRows';
import { LINK_CLASSES, type LinkClass, linkClass, linksByClass } from '../analysis/link-classes';
import { Icon } from '../ui/Icon';
import { type MessageKey, useWords } from '../words';
import type { ReportActions } from './actions';
import { Filters, fits, toggled } from './Filters';

/** The links of the text by class; below them, folded, those of the rest of the page by what they do there. */
export function LinksTab({ analysis, actions }: { analysis: Analysis; actions: ReportActions }) {
  const { say } = useWords();
  const [off, setOff] = useState<ReadonlySet<LinkClass>>(new Set());
  const [search, setSearch] = useState('');
  const looked = (link: Link) => fits(search, link.text, link.url, link.href);
  const byClass = linksByClass(analysis.links);
  const classes = LINK_CLASSES.filter((name) => byClass[name].length);
  const rows = classes.filter((name) => !off.has(name)).flatMap((name) => byClass[name].filter(looked));
  const aside = byRole(analysis.links.filter((link) => linkClass(link) === undefined && looked(link)));
  return (
    <>
      {analysis.links.length > 0 && (
        <Filters
          toggles={classes.map((name) => ({
            name,
            words: say(`class_${name}`),
            count: byClass[name].length,
            symbol: <Icon name={name} />,
          }))}
          on={new Set(classes.filter((name) => !off.has(name)))}
          onToggle={(name) => setOff(toggled(off, name))}
          search={search}
          onSearch={setSearch}
          searchLabel="search_links"
          rows={rows.length}
        />
      )}
      {rows.length ? (
        <LinkRows analysis={analysis} links={rows} onJump={actions.jump} />
      ) : (
        <p class="meta none-here">{say(classes.length ? 'rows_none' : 'links_none')}</p>
      )}
      {aside.size > 0 && (
        <section class="aside" aria-labelledby="aside">
          <h2 id="aside">{say('set_aside_heading')}</h2>
          {[...aside].map(([role, links]) => (
            <details key={role}>
              <summary>
                {say(`role_${role.replaceAll('-', '_')}` as MessageKey)} <span class="meta">{links.length}</span>
              </summary>
              <LinkRows analysis={analysis} links={links} onJump={actions.jump} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}

function byRole(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) groups.set(link.role, [...(groups.get(link.role) ?? []), link]);
  return groups;
}
