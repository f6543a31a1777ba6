import { useState } from 'preact/hooks';
import { type MessageKey, useWords } from '../words';
import { megabytes } from './sizes';
import { STORAGE_FAILURES, type StorageFailure } from './storage-failure';
import { WorkBar } from './WorkBar';

/** What became of the last thing that was done with the whole library. */
export type StorageResult =
  | { readonly what: 'backed-up'; readonly name: string }
  | { readonly what: 'checked'; readonly count: number }
  | { readonly what: 'refused'; readonly failure: 'not-a-backup' | 'newer-version' | 'damaged' }
  | { readonly what: 'restored'; readonly count: number }
  | { readonly what: 'failed'; readonly failure: StorageFailure }
  | { readonly what: 'deleted' | 'stopped' };

export interface StorageProps {
  /** Absent until it is known, and where it cannot be. */
  readonly use?: { readonly count: number; readonly bytes: number; readonly quota?: number } | undefined;
  /** Why it cannot be. */
  readonly unknown?: StorageFailure | undefined;
  /** Deleting everything begins a new library in place of one that cannot be used. */
  readonly canBeginAnew?: boolean;
  readonly outcome?: StorageResult | undefined;
  readonly progress?: { readonly done: number; readonly total?: number } | undefined;
  backUp(): void;
  check(file: File): void;
  leave(): void;
  restore(how: 'merge' | 'replace'): void;
  deleteAll(): void;
  cancel(): void;
}

const REFUSED: Readonly<Record<'not-a-backup' | 'newer-version' | 'damaged', MessageKey>> = {
  'not-a-backup': 'library_not_backup',
  'newer-version': 'library_newer_backup',
  damaged: 'library_damaged_backup',
};

/** What is saved, how much room it takes, and ways to take it along, back or away. Nothing is done without asking. */
export function Storage({
  use,
  unknown,
  canBeginAnew = unknown !== undefined && unknown !== 'storage-unavailable',
  outcome,
  progress,
  backUp,
  check,
  leave,
  restore,
  deleteAll,
  cancel,
}: StorageProps) {
  const { say, count, locale } = useWords();
  const [asking, setAsking] = useState(false);
  const size = use && count('library_size', use.count, megabytes(use.bytes, locale));
  return (
    <div class="storage">
      {use && (
        <p>
          {size}
          {use.quota !== undefined && ` · ${say('library_quota', megabytes(use.quota, locale))}`}
        </p>
      )}
      {unknown && <p>{say(STORAGE_FAILURES[unknown])}</p>}
      {progress ? (
        <WorkBar label={say('library_working')} progress={progress} onCancel={cancel} />
      ) : (
        <div class="acts">
          <button type="button" class="lnk" disabled={!use?.count} onClick={backUp}>
            {say('library_backup')}
          </button>
          <label class="lnk file">
            <input
              type="file"
              class="vh"
              accept=".ndjson,application/x-ndjson"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) check(file);
                event.currentTarget.value = '';
              }}
            />
            {say('library_restore')}
          </label>
          {!asking && (
            <button type="button" class="lnk" disabled={!use?.count && !canBeginAnew} onClick={() => setAsking(true)}>
              {say('library_delete')}
            </button>
          )}
        </div>
      )}
      {asking && (
        <div class="asked">
          <p>{say('library_delete_sure')}</p>
          <button
            type="button"
            class="btn"
            onClick={() => {
              setAsking(false);
              deleteAll();
            }}
          >
            {say('library_delete')}
          </button>
          <button type="button" class="btn" onClick={() => setAsking(false)}>
            {say('cancel')}
          </button>
        </div>
      )}
      {outcome?.what === 'checked' && !progress && (
        <div class="asked">
          <p role="status">
            {count('library_checked', outcome.count)} {say('library_restore_how')}
          </p>
          <button type="button" class="btn pri" onClick={() => restore('merge')}>
            {say('library_merge')}
          </button>
          <button type="button" class="btn" onClick={() => restore('replace')}>
            {say('library_replace')}
          </button>
          <button type="button" class="btn" onClick={leave}>
            {say('cancel')}
          </button>
        </div>
      )}
      <p class="message" role="status">
        {outcome && outcome.what !== 'checked' && told(outcome)}
      </p>
    </div>
  );

  function told(of: Exclude<StorageResult, { what: 'checked' }>): string {
    switch (of.what) {
      case 'backed-up':
        return say('saved_as', of.name);
      case 'refused':
        return say(REFUSED[of.failure]);
      case 'restored':
        return count('library_restored', of.count);
      case 'failed':
        return say(STORAGE_FAILURES[of.failure]);
      case 'deleted':
        return say('library_deleted');
      case 'stopped':
        return say('library_stopped');
    }
  }
}
