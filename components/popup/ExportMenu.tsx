import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';
import type { ExportChoice } from './ActionBar';
import type { PopupActions } from './PopupView';

/** Copying the summary and every file format; closes on choice, on Esc and when the focus goes elsewhere. */
export function ExportMenu({
  ready,
  exports,
  length,
  actions,
  labelled = false,
}: {
  ready: boolean;
  exports: readonly ExportChoice[];
  /** As many sentences of the summary as the view shows; the article decides where absent. */
  length: number | undefined;
  actions: Pick<PopupActions, 'copy' | 'export'>;
  /** With its word beside the icon, where there is room. */
  labelled?: boolean;
}) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) list.current?.querySelector('button')?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const chose = (act: () => void) => () => {
    act();
    close();
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    items.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % items.length)?.focus();
  };
  const left = (event: FocusEvent) => {
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the buttons inside are watched here
    <div class="menu" onKeyDown={open ? move : undefined} onFocusOut={left}>
      <button
        type="button"
        class={labelled ? 'btn' : 'ib'}
        ref={opener}
        aria-label={say('export')}
        title={say('export')}
        aria-expanded={open}
        disabled={!ready}
        onClick={() => setOpen(!open)}
      >
        <Icon name="export" />
        {labelled && say('export')}
      </button>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields
        <div class="menu-list" role="group" aria-label={say('export')} ref={list}>
          <button type="button" onClick={chose(() => actions.copy(length))}>
            {say('copy_summary')}
          </button>
          {exports.map(({ format, label }) => (
            <button type="button" key={format} onClick={chose(() => actions.export(format, length))}>
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
