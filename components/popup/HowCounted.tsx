import { useState } from 'preact/hooks';
import { useWords } from '../words';

/** A section's head with the method behind its figures, folded, and the way to all of it with how often it is right. */
export function HowCounted({ heading, id }: { heading: string; id: string }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div class="hd">
        <h2 id={id}>{heading}</h2>
        <button
          type="button"
          class="lnk"
          aria-expanded={open}
          aria-controls={`${id}-method`}
          onClick={() => setOpen(!open)}
        >
          {say('how_counted')}
        </button>
      </div>
      <div id={`${id}-method`} class="method" hidden={!open}>
        <p>{say('how_counted_text')}</p>
        <a href="method.html" target="_blank" rel="noreferrer">
          {say('method_link')}
        </a>
      </div>
    </>
  );
}
