import { useState } from 'preact/hooks';
import { SOURCE_KINDS, type SourceKind } from '../../lib/core/claims/sourcing';
import type { CollectedArticle, CollectedPassage } from '../../lib/core/collection/collected';
import { FEWEST_ARTICLES, type OutletSourcing } from '../../lib/core/collection/outlet-sourcing';
import { LINK_CLASSES, type LinkClass } from '../analysis/link-classes';
import { Icon } from '../ui/Icon';
import { SourceSymbol } from '../ui/SourceSymbol';
import { useWords } from '../words';
import { savedReport } from './addresses';
import { Passages } from './Passages';

/** How the claims of each outlet are sourced, over what the reader saved of it. Counts and their lists; no verdict. */
export function OutletsView({ outlets }: { outlets: readonly OutletSourcing[] }) {
  const { say } = useWords();
  const counted = outlets.filter(({ articles }) => articles.length >= FEWEST_ARTICLES);
  const few = outlets.filter(({ articles }) => articles.length < FEWEST_ARTICLES);
  return (
    <>
      <p class="prose meta">{say('outlets_text', FEWEST_ARTICLES)}</p>
      {counted.map((outlet) => (
        <Outlet key={outlet.outlet} outlet={outlet} />
      ))}
      {few.length > 0 && (
        <section aria-labelledby="few">
          <h2 id="few">{say('outlets_few', FEWEST_ARTICLES)}</h2>
          <ul class="few">
            {few.map(({ outlet, articles }) => (
              <li key={outlet}>
                <bdi>{outlet}</bdi> <Articles articles={articles} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** How many articles, opening their list. */
function Articles({ articles }: { articles: readonly CollectedArticle[] }) {
  const { count } = useWords();
  return (
    <details>
      <summary class="meta">{count('file_articles', articles.length)}</summary>
      <ul>
        {articles.map(({ key, title }) => (
          <li key={key}>
            <a class="said" href={savedReport(key)} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Outlet({ outlet: { outlet, articles, claims, citations } }: { outlet: OutletSourcing }) {
  const { say, locale } = useWords();
  const [open, setOpen] = useState<SourceKind | LinkClass>();
  const total = SOURCE_KINDS.reduce((sum, kind) => sum + claims[kind].length, 0);
  const cited = LINK_CLASSES.reduce((sum, name) => sum + citations[name].length, 0);
  const share = (part: number, of: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(of === 0 ? 0 : part / of);
  const line = (
    name: SourceKind | LinkClass,
    words: preact.ComponentChild,
    list: readonly CollectedPassage[],
    of: number,
  ) => (
    <li key={name}>
      <button
        type="button"
        class="row"
        disabled={list.length === 0}
        aria-expanded={open === name}
        onClick={() => setOpen(open === name ? undefined : name)}
      >
        {words} <span class="n">{say('outlets_share', share(list.length, of), list.length, of)}</span>
      </button>
      {open === name && <Passages passages={list} />}
    </li>
  );
  return (
    <section class="outlet" aria-label={outlet}>
      <h2>
        <bdi>{outlet}</bdi>
      </h2>
      <Articles articles={articles} />
      <div class="two">
        <div>
          <h3>{say('outlets_claims')}</h3>
          <ul class="opening-rows">
            {SOURCE_KINDS.map((kind) =>
              line(
                kind,
                <>
                  <SourceSymbol kind={kind} /> <span>{say(kind)}</span>
                </>,
                claims[kind],
                total,
              ),
            )}
          </ul>
        </div>
        <div>
          <h3>{say('outlets_citations')}</h3>
          {cited === 0 ? (
            <p class="meta">{say('none_found')}</p>
          ) : (
            <ul class="opening-rows">
              {LINK_CLASSES.filter((name) => citations[name].length > 0).map((name) =>
                line(
                  name,
                  <>
                    <Icon name={name} /> <span>{say(`class_${name}`)}</span>
                  </>,
                  citations[name],
                  cited,
                ),
              )}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}
