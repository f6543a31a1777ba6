import { type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import { wordRuns } from '../../lib/core/compare/words';
import { Said } from '../ui/Said';
import { useWords } from '../words';

/** What the sides are called where a narrow window sets them one above the other. */
const SideNames = createContext<{ readonly left: string; readonly right: string }>({ left: '', right: '' });

/** One row of two columns: what stands on each side, or words that nothing does. */
export function Beside({
  label,
  left,
  right,
  missing,
}: {
  /** What the row is about, for those who do not see the columns. */
  label?: ComponentChildren;
  left?: ComponentChildren;
  right?: ComponentChildren;
  /** Said where a side is empty. */
  missing: string;
}) {
  const none = <span class="meta">{missing}</span>;
  const names = useContext(SideNames);
  return (
    <tr>
      {label !== undefined && <th scope="row">{label}</th>}
      <td data-side={names.left}>{left || none}</td>
      <td data-side={names.right}>{right || none}</td>
    </tr>
  );
}

/** A table of two sides with their names as heads. */
export function TwoSides({
  caption,
  label,
  left,
  right,
  names,
  children,
}: {
  caption: string;
  /** Head of the column before the sides; absent where rows have no name. */
  label?: string;
  left: ComponentChildren;
  right: ComponentChildren;
  names: { readonly left: string; readonly right: string };
  children: ComponentChildren;
}) {
  return (
    <table class={label === undefined ? 'sides' : 'sides labelled'}>
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          {label !== undefined && <th scope="col">{label}</th>}
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        <SideNames.Provider value={names}>{children}</SideNames.Provider>
      </tbody>
    </table>
  );
}

/** Words of one side, with those underlined that the other side has not. */
export function Differing({ words, other, side }: { words: string; other: string; side: 'left' | 'right' }) {
  const { say } = useWords();
  const runs = side === 'left' ? wordRuns(words, other).before : wordRuns(other, words).after;
  return (
    <Said>
      {runs.map((run, turn) =>
        run.isShared ? (
          run.words
        ) : (
          <Fragment key={turn}>
            <mark class="differs">
              <span class="vh">{say('differs_from')} </span>
              {run.words.trimEnd()}
              <span class="vh"> {say('differs_to')}</span>
            </mark>
            {run.words.slice(run.words.trimEnd().length)}
          </Fragment>
        ),
      )}
    </Said>
  );
}
