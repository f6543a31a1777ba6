import { asDefined } from '../../core/as-defined';
import { viewOf } from '../plain-dom';
/** Puts text on the clipboard at a reader's press of a button; whether it worked. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const { clipboard } = viewOf(document).navigator;
  try {
    // Only pages with an encrypted connection have it.
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Some browsers refuse it to scripts of extensions; the old command is left.
  }
  return copyByCommand(document, text);
}

function copyByCommand(document: Document, text: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    filled = true;
  };
  const plain = asDefined(document);
  plain.addEventListener('copy', fill, { capture: true });
  plain.execCommand('copy');
  plain.removeEventListener('copy', fill, { capture: true });
  return filled;
}
