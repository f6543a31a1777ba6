import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words';

/** The first of many rows, and as many more at each asking: thousands are not laid out at once. */
export function Some<Item>({
  of,
  atOnce = 100,
  children,
}: {
  of: readonly Item[];
  atOnce?: number;
  children: (some: readonly Item[]) => ComponentChildren;
}) {
  const { say } = useWords();
  const [most, setMost] = useState(atOnce);
  return (
    <>
      {children(of.length > most ? of.slice(0, most) : of)}
      {of.length > most && (
        <button type="button" class="btn more" onClick={() => setMost(most + atOnce)}>
          {say('library_more')}
        </button>
      )}
    </>
  );
}
