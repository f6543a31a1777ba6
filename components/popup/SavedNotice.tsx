import { timeAgo } from '../analysis/dates';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';

/** What the library knows of the page. */
export interface SavedView {
  /** ISO 8601. */
  readonly savedAt: string;
  readonly changes: number;
  /** Saving has just put this reading in the place of an earlier one. */
  readonly replaced?: boolean;
}

/** Since when the page is saved and what changed in it, with a way to see the changes or to take saving back. */
export function SavedNotice({
  saved: { savedAt, changes, replaced = false },
  now,
  onChanges,
  onUndo,
}: {
  saved: SavedView;
  /** In milliseconds since 1970. */
  now: number;
  onChanges: () => void;
  onUndo: () => void;
}) {
  const { say, count, locale } = useWords();
  if (replaced)
    return (
      <Notice
        action={
          <button type="button" class="lnk" onClick={onUndo}>
            {say('undo')}
          </button>
        }
      >
        {say('saved_replaced')}
      </Notice>
    );
  const found = changes > 0 ? count('saved_changes', changes) : say('saved_no_changes');
  return (
    <Notice
      action={
        changes > 0 && (
          <button type="button" class="lnk" onClick={onChanges}>
            {say('show_changes')}
          </button>
        )
      }
    >
      {say('saved_ago', timeAgo(savedAt, now, locale))} · {found}
    </Notice>
  );
}
