import { useWords } from '../words';
import type { SavedArticle } from './SavedRow';

/** Which two saved articles are compared. */
export function PickSides({
  left,
  right,
  choices,
  onPick,
}: {
  left?: string | undefined;
  right?: string | undefined;
  choices: readonly SavedArticle[];
  onPick: (side: 'left' | 'right', key: string) => void;
}) {
  const { say } = useWords();
  const picker = (side: 'left' | 'right', picked: string | undefined, other: string | undefined) => (
    <label>
      <span class="meta">{say(`compare_${side}`)}</span>
      <select class="field" value={picked ?? ''} onChange={(event) => onPick(side, event.currentTarget.value)}>
        <option value="" disabled>
          {say('compare_pick')}
        </option>
        {choices
          .filter(({ key }) => key !== other)
          .map(({ key, title, outlet }) => (
            <option key={key} value={key}>
              {outlet ? `${title} · ${outlet}` : title}
            </option>
          ))}
      </select>
    </label>
  );
  return (
    <div class="pick-sides">
      {picker('left', left, right)}
      {picker('right', right, left)}
    </div>
  );
}
