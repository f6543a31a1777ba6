import { useEffect, useMemo, useState } from 'preact/hooks';
import { CompareView } from '../../components/library/CompareView';
import { compareStories } from '../../lib/core/compare/stories';
import { type LibraryFailure, libraryFailure } from '../../lib/extension/library/library';
import { entryOf, type SavedEntry, type SavedReading } from '../../lib/extension/library/record';
import { listSaved, savedReading } from '../../lib/extension/library-use';

/** As many articles as a list to choose from can hold. */
const CHOICES = 500;

/** Connects the comparison to the library; which articles are compared stands in the address. */
export function Compare({ left, right }: { left: string | undefined; right: string | undefined }) {
  const [keys, setKeys] = useState({ left, right });
  const [choices, setChoices] = useState<readonly SavedEntry[]>([]);
  const [failure, setFailure] = useState<LibraryFailure>();
  const sides = { left: useSide(keys.left), right: useSide(keys.right) };
  useEffect(() => {
    void listSaved({ limit: CHOICES }).then(
      ({ entries }) => setChoices(entries),
      (error) => setFailure(libraryFailure(error)),
    );
  }, []);
  const comparison = useMemo(
    () => sides.left && sides.right && compareStories(sides.left.analysis, sides.right.analysis),
    [sides.left, sides.right],
  );
  return (
    <CompareView
      {...sides}
      comparison={comparison}
      failure={failure}
      choices={[...choices, ...notAmong(choices, [sides.left, sides.right])]}
      onPick={(side, key) => {
        const next = { ...keys, [side]: key };
        setKeys(next);
        const known = Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== undefined);
        history.replaceState(null, '', `?${new URLSearchParams([['view', 'compare'], ...known])}`);
      }}
    />
  );
}

/** Entries of what is compared and older than the list reaches back. */
function notAmong(choices: readonly SavedEntry[], sides: readonly (SavedReading | undefined)[]): SavedEntry[] {
  return sides.flatMap((side) => (side && !choices.some(({ key }) => key === side.key) ? [entryOf(side)] : []));
}

function useSide(key: string | undefined): SavedReading | undefined {
  const [side, setSide] = useState<SavedReading>();
  useEffect(() => {
    if (key !== undefined) void savedReading(key).then(setSide, () => setSide(undefined));
  }, [key]);
  return side;
}
