import type { Span } from '../../lib/core/text/spans';
import type { CorrectionActions } from '../corrections/actions';

/** What the report and the panel ask their surroundings to do. */
export interface ReportActions extends CorrectionActions {
  /** Absent where there is no page, as with pasted text. */
  readonly jump?: ((span: Span) => void) | undefined;
  read(): void;
  /** With as many sentences of the summary as the reader asked for; the article decides where absent. */
  export(format: string, length?: number): void;
  copy(length?: number): void;
  /** Absent where nothing can be kept. */
  readonly save?: (() => void) | undefined;
}
