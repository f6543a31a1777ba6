import type { Correction } from '../../lib/core/corrections/corrections';

/** What a reader does to single findings: takes their words along, or puts right how they were read. */
export interface CorrectionActions {
  copyText(words: string): void;
  correct(correction: Correction): void;
  /** Takes back the correction made last. */
  undo(): void;
}
