import type { SourceKind } from '../../lib/core/claims/sourcing';

/** ● named, ◐ unnamed, ○ no source given: same size and stroke, told apart by their fill. Always beside its word. */
export function SourceSymbol({
  kind,
  style,
  here = false,
}: {
  kind: SourceKind;
  style?: Record<string, string>;
  /** Where the reader is. */
  here?: boolean;
}) {
  return (
    <svg class={here ? 'k here' : 'k'} viewBox="0 0 12 12" aria-hidden="true" {...(style ? { style } : {})}>
      {kind === 'named' ? (
        <circle class="f" cx="6" cy="6" r="5.25" />
      ) : (
        <>
          <circle cx="6" cy="6" r="4.5" />
          {kind === 'unnamed' && <path class="f" d="M6 1.5a4.5 4.5 0 0 0 0 9z" />}
        </>
      )}
    </svg>
  );
}
