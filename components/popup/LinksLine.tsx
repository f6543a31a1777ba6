import { useState } from 'preact/hooks';
import type { Analysis } from '../../lib/core/analysis';
import { linkSourcing } from '../../lib/core/links/sourcing';
import type { Span } from '../../lib/core/text/spans';
import { LinkRows } from '../analysis/LinkRows';
import { LINK_CLASSES, type LinkClass, linksByClass } from '../analysis/link-classes';
import { useWords } from '../words';

/** Shown even at nought: what a reader looks for first. */
const ALWAYS: readonly LinkClass[] = ['document', 'reporting', 'site'];

/** The links of the text by class, each count opening its links. */
export function LinksLine({
  analysis,
  onJump,
}: {
  analysis: Pick<Analysis, 'links' | 'article'>;
  onJump: (span: Span) => void;
}) {
  const { say, count, parts } = useWords();
  const [open, setOpen] = useState<LinkClass>();
  const byClass = linksByClass(analysis.links);
  const total = LINK_CLASSES.reduce((sum, name) => sum + byClass[name].length, 0);
  if (total === 0) return <p class="links-line">{say('links_none')}</p>;
  const noEvidence = !byClass.document.length && !byClass.reporting.length;
  const shown = LINK_CLASSES.filter((name) =>
    noEvidence ? byClass[name].length > 0 : ALWAYS.includes(name) || byClass[name].length > 0,
  );
  return (
    <>
      {noEvidence && <p class="links-line">{say('links_no_evidence')}</p>}
      {linkSourcing(analysis.links).pattern === 'circular' && <p class="links-line">{say('links_circular')}</p>}
      <p class="links-line">
        {say('links_label')}{' '}
        {shown.map((name, turn) => {
          const [before, number, after] = parts(`links_${name}`, byClass[name].length);
          const words = (
            <>
              {before}
              <b>{number}</b>
              {after}
            </>
          );
          return (
            <span key={name}>
              {turn > 0 && ' · '}
              {byClass[name].length ? (
                <button
                  type="button"
                  aria-expanded={open === name}
                  onClick={() => setOpen(open === name ? undefined : name)}
                >
                  {words}
                </button>
              ) : (
                words
              )}
            </span>
          );
        })}
      </p>
      {open && (
        <section class="opened" aria-label={count(`links_${open}`, byClass[open].length)}>
          <LinkRows analysis={analysis} links={byClass[open]} onJump={onJump} />
        </section>
      )}
    </>
  );
}
