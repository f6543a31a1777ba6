import type { CollectedPassage } from '../../lib/core/collection/collected';
import { writtenDate } from '../analysis/dates';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { useWords } from '../words';
import { savedReport } from './addresses';
import { Some } from './Some';

/** Sentences of several articles, each with the article it stands in and a link to its place on the page. */
export function Passages({
  passages,
  note,
}: {
  passages: readonly CollectedPassage[];
  /** What is said of a passage beside its article. */
  note?: (passage: number) => string;
}) {
  const { say, locale } = useWords();
  return (
    <Some of={passages}>
      {(some) => (
        <ul class="plain-rows passages">
          {some.map(({ article, words, place }, turn) => (
            <li key={turn}>
              <div>
                <Said>{words}</Said>
                <p class="meta">
                  {note && `${note(turn)} · `}
                  <a href={savedReport(article.key)} dir="auto">
                    {article.title}
                  </a>
                  {article.outlet && (
                    <>
                      {'\u00a0· '}
                      <bdi>{article.outlet}</bdi>
                    </>
                  )}
                  {article.publishedAt && (
                    <>
                      {'\u00a0· '}
                      <span class="whole">{writtenDate(article.publishedAt.slice(0, 10), locale)}</span>
                    </>
                  )}
                </p>
              </div>
              {place !== undefined && /^https?:/.test(place) && (
                <a class="ib" href={place} target="_blank" rel="noreferrer noopener" title={say('open_place')}>
                  <Icon name="open" />
                  <span class="vh">
                    {say('open_place')} ({say('opens_new_tab')})
                  </span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Some>
  );
}
