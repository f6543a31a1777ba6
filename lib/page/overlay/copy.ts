/** Puts text on the clipboard at a reader's press of a button; whether it worked. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const { clipboard } = document.defaultView!.navigator;
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
  document.addEventListener('copy', fill, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return filled;
}
