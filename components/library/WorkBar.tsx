import { useId } from 'preact/hooks';
import { useWords } from '../words';

/** How far a longer piece of work is, and a way to stop it. */
export function WorkBar({
  label,
  progress: { done, total },
  onCancel,
}: {
  label: string;
  progress: { readonly done: number; readonly total?: number };
  onCancel: () => void;
}) {
  const { say } = useWords();
  const id = useId();
  return (
    <div class="work">
      <label for={id}>{label}</label>
      <progress id={id} {...(total ? { max: total, value: Math.min(done, total) } : {})} />
      <span class="meta">{total ? say('work_of', done, total) : say('work_done', done)}</span>
      <button type="button" class="btn" onClick={onCancel}>
        {say('cancel')}
      </button>
    </div>
  );
}
