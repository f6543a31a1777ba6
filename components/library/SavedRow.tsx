import { timeAgo, writtenDate } from '../analysis/dates';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';
import { savedReport } from './addresses';

/** What a list shows of a saved article. */
export interface SavedArticle {
  readonly key: string;
  readonly title: string;
  readonly outlet?: string;
  readonly publishedAt?: string;
  readonly savedAt: string;
}

/** A saved article: chosen for export and comparison, opened by its title, or deleted. */
export function SavedRow({
  article: { key, title, outlet, publishedAt, savedAt },
  now,
  chosen,
  onChoose,
  onDelete,
}: {
  article: SavedArticle;
  now: number;
  chosen: boolean;
  onChoose: (key: string) => void;
  onDelete: (key: string) => void;
}) {
  const { say, locale } = useWords();
  const published = publishedAt && writtenDate(publishedAt.slice(0, 10), locale);
  return (
    <li class={chosen ? 'saved-row on' : 'saved-row'}>
      <label class="tick">
        <input type="checkbox" checked={chosen} onChange={() => onChoose(key)} />
        <span class="vh">{say('library_choose', title)}</span>
      </label>
      <div>
        <a class="said title" href={savedReport(key)} dir="auto">
          {title}
        </a>
        <p class="meta">
          {outlet && (
            <>
              <bdi>{outlet}</bdi> ·{' '}
            </>
          )}
          {published || say('date_not_stated')} · {say('saved_ago', timeAgo(savedAt, now, locale))}
        </p>
      </div>
      <button
        type="button"
        class="ib"
        aria-label={say('library_remove', title)}
        title={say('delete')}
        onClick={() => onDelete(key)}
      >
        <Icon name="remove" />
      </button>
    </li>
  );
}
