import type { Span } from '../../lib/core/text/spans';
import type { CorrectionActions } from '../corrections/actions';

/** What the report and the panel ask their surroundings to do. */
export interface ReportActions extends CorrectionActions {
  /** Absent where there is no page, as with pasted text. */
  readonly jump?: ((span: Span) => void) | undefined;
  read(): void;
  export(format: string): void;
  copy(): void;
  /** Absent where nothing can be kept. */
  readonly save?: (() => void) | undefined;
}
