import type { Correction } from '../../lib/core/corrections/corrections';
import type { Span } from '../../lib/core/text/spans';

/** What the report and the panel ask their surroundings to do. */
export interface ReportActions {
  /** Absent where there is no page, as with pasted text. */
  readonly jump?: ((span: Span) => void) | undefined;
  copyText(words: string): void;
  correct(correction: Correction): void;
  undo(): void;
  read(): void;
  export(format: string): void;
  copy(): void;
}
