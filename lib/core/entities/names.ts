import type { EntityKind } from '../analysis';
import type { Span } from '../text/spans';

/** A place in the text that names someone or something. */
export interface NamedSpan extends Span {
  readonly kind: Exclude<EntityKind, 'other'>;
}
