import { useEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, useWords } from '../words';
import { isTyping } from './typing';

const KEYS: readonly (readonly [key: string, does: MessageKey])[] = [
  ['J', 'key_next'],
  ['K', 'key_previous'],
  ['Enter', 'key_jump'],
  ['Esc', 'key_back'],
  ['?', 'key_sheet'],
];

/** The list of keys, opened by “?” and closed by Esc; the focus goes back to where it was. */
export function KeySheet({ enterJumps }: { enterJumps: boolean }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const closer = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const ask = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event)) return;
      event.preventDefault();
      before.current = document.activeElement;
      setOpen(true);
    };
    document.addEventListener('keydown', ask);
    return () => document.removeEventListener('keydown', ask);
  }, []);
  useEffect(() => {
    if (open) closer.current?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  if (!open) return null;
  return (
    <div
      class="key-sheet"
      role="dialog"
      aria-labelledby="keys-heading"
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h2 id="keys-heading">{say('shortcuts_heading')}</h2>
      <dl>
        {KEYS.filter(([key]) => enterJumps || key !== 'Enter').map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="btn" ref={closer} onClick={close}>
        {say('close')}
      </button>
    </div>
  );
}
