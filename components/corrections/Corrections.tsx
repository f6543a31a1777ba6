import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../words';

/**
 * How much of what is shown is the reader's own correction, and the way back. What was corrected may be gone with the
 * button that did it: the focus then comes here instead of getting lost.
 */
export function Corrections({ made, onUndo }: { made: number; onUndo: () => void }) {
  const { say, count } = useWords();
  const line = useRef<HTMLDivElement>(null);
  const before = useRef(made);
  useEffect(() => {
    const changed = before.current !== made;
    before.current = made;
    if (!changed || (document.activeElement !== null && document.activeElement !== document.body)) return;
    (line.current?.querySelector('button') ?? line.current)?.focus();
  }, [made]);
  return (
    <div class="corrections" role="status" tabIndex={-1} ref={line}>
      {made > 0 && (
        <>
          <span class="meta">{count('corrections', made)}</span>
          <button type="button" class="lnk" onClick={onUndo}>
            {say('undo')}
          </button>
        </>
      )}
    </div>
  );
}
