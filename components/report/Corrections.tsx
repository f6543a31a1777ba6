import { useWords } from '../words';

/** How much of what is shown is the reader's own correction, and the way back. */
export function Corrections({ made, onUndo }: { made: number; onUndo: () => void }) {
  const { say, count } = useWords();
  return (
    <div class="corrections" role="status">
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
