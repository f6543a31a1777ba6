import { useState } from 'preact/hooks';
import type { ExportChoice } from '../popup/ActionBar';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { Skeleton } from '../ui/Skeleton';
import { useWords } from '../words';
import { LibraryView } from './LibraryView';
import { NoLibrary } from './NoLibrary';
import { type SavedArticle, SavedRow } from './SavedRow';
import { SelectionBar } from './SelectionBar';
import { Storage, type StorageProps } from './Storage';
import type { StorageFailure } from './storage-failure';

/** What is looked for; a field that is absent asks for nothing. Days as “2026-03-04”. */
export interface SavedQuery {
  readonly words?: string;
  readonly outlet?: string;
  readonly since?: string;
  /** The last day that fits. */
  readonly until?: string;
}

export interface SavedListActions {
  find(query: SavedQuery): void;
  more(): void;
  /** The keys of all articles that fit, those not shown too. */
  every(): Promise<readonly string[]>;
  remove(keys: readonly string[]): void;
  undo(): void;
  exportAll(keys: readonly string[], format: string, as: 'file' | 'zip'): void;
  cancel(): void;
}

/** All saved articles: searched, chosen, exported, compared, opened and deleted; and the room they take. */
export function SavedList({
  articles,
  hasMore,
  outlets,
  query,
  formats,
  usualFormat,
  removed,
  message,
  failure,
  progress,
  storage,
  now,
  actions,
}: {
  /** Absent until they are known. */
  articles?: readonly SavedArticle[] | undefined;
  hasMore: boolean;
  outlets: readonly string[];
  query: SavedQuery;
  formats: readonly ExportChoice[];
  usualFormat: string;
  /** How many articles were deleted last and can be put back. */
  removed: number;
  message?: string | undefined;
  /** Why what is saved cannot be looked at. */
  failure?: StorageFailure | undefined;
  progress?: { readonly done: number; readonly total?: number } | undefined;
  storage: StorageProps;
  /** In milliseconds since 1970. */
  now: number;
  actions: SavedListActions;
}) {
  const { say, count } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const remove = (keys: readonly string[]) => {
    setChosen(new Set([...chosen].filter((key) => !keys.includes(key))));
    actions.remove(keys);
  };
  const isAsking = Object.values(query).some(Boolean);
  const allChosen = articles !== undefined && articles.length > 0 && articles.every(({ key }) => chosen.has(key));
  return (
    <LibraryView part="list" title={say('library_list')}>
      {failure ? (
        <NoLibrary failure={failure} />
      ) : (
        <>
          {(isAsking || articles?.length !== 0) && <Search outlets={outlets} query={query} onFind={actions.find} />}
          <p class="message" role="status">
            {message}
          </p>
          {removed > 0 && (
            <div class="note" role="status">
              <p>{count('library_removed', removed)}</p>
              <button type="button" class="lnk" onClick={actions.undo}>
                {say('undo')}
              </button>
            </div>
          )}
          {(chosen.size > 0 || progress) && (
            <SelectionBar
              chosen={[...chosen]}
              formats={formats}
              usual={usualFormat}
              progress={progress}
              onExport={(format, as) => actions.exportAll([...chosen], format, as)}
              onCancel={actions.cancel}
              onDelete={() => remove([...chosen])}
              onClear={() => setChosen(new Set())}
            />
          )}
          {articles === undefined && <Skeleton lines={[70, 40, 64, 38, 76, 42]} />}
          {articles?.length === 0 &&
            (isAsking ? (
              <p class="meta none-here" role="status">
                {say('library_none_fit')}
              </p>
            ) : (
              <EmptyState icon="library" title={say('library_empty_title')}>
                {say('library_empty_text')}
              </EmptyState>
            ))}
          {articles !== undefined && articles.length > 0 && (
            <>
              <div class="over-list">
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={allChosen}
                    onChange={() => setChosen(new Set(allChosen ? [] : articles.map(({ key }) => key)))}
                  />
                  {say('library_choose_all')}
                </label>
                {allChosen && hasMore && (
                  <button type="button" class="lnk" onClick={async () => setChosen(new Set(await actions.every()))}>
                    {say('library_choose_every')}
                  </button>
                )}
                <p class="meta" role="status">
                  {count('library_shown', articles.length)}
                </p>
              </div>
              <ul class="saved-list">
                {articles.map((article) => (
                  <SavedRow
                    key={article.key}
                    article={article}
                    now={now}
                    chosen={chosen.has(article.key)}
                    onChoose={choose}
                    onDelete={(key) => remove([key])}
                  />
                ))}
              </ul>
              {hasMore && (
                <button type="button" class="btn" onClick={actions.more}>
                  {say('library_more')}
                </button>
              )}
            </>
          )}
        </>
      )}
      {failure !== 'storage-unavailable' && (
        <section class="room" aria-labelledby="room">
          <h2 id="room">{say('library_room')}</h2>
          <Storage {...storage} unknown={failure ? undefined : storage.unknown} canBeginAnew={failure !== undefined} />
        </section>
      )}
    </LibraryView>
  );
}

function Search({
  outlets,
  query,
  onFind,
}: {
  outlets: readonly string[];
  query: SavedQuery;
  onFind: (query: SavedQuery) => void;
}) {
  const { say } = useWords();
  const day = (name: 'since' | 'until') => (
    <label class="day">
      <span class="meta">{say(`library_${name}`)}</span>
      <input
        type="date"
        class="field"
        value={query[name] ?? ''}
        onChange={(event) => onFind({ ...query, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <search class="filters">
      <label class="find">
        <Icon name="search" />
        <span class="vh">{say('library_search')}</span>
        <input
          type="search"
          value={query.words ?? ''}
          placeholder={say('library_search')}
          onInput={(event) => onFind({ ...query, words: event.currentTarget.value })}
        />
      </label>
      <select
        class="field"
        aria-label={say('library_outlet')}
        value={query.outlet ?? ''}
        onChange={(event) => onFind({ ...query, outlet: event.currentTarget.value })}
      >
        <option value="">{say('library_all_outlets')}</option>
        {outlets.map((outlet) => (
          <option key={outlet} value={outlet}>
            {outlet}
          </option>
        ))}
      </select>
      {day('since')}
      {day('until')}
    </search>
  );
}
