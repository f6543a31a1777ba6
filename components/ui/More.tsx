import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';

/** “⋯” beside a row: opens what can be done with it below; Esc closes it and gives the focus back. */
export function More({ name, children }: { name: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // The popup would close on it.
    event.preventDefault();
    setOpen(false);
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches the keys of the buttons inside
    <div class="more" onKeyDown={open ? close : undefined}>
      <button
        type="button"
        class="ib"
        ref={opener}
        aria-label={name}
        title={name}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && <div class="more-open">{children}</div>}
    </div>
  );
}
