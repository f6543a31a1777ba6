/**
 * Hands a file to the reader through a link to its contents: no permission, no network, and the browser asks or saves
 * as it always does.
 */
export function saveFile({
  name,
  mediaType,
  contents,
}: {
  name: string;
  mediaType: string;
  contents: string | Blob;
}): void {
  const type = mediaType.startsWith('text/') ? `${mediaType};charset=utf-8` : mediaType;
  const address = URL.createObjectURL(typeof contents === 'string' ? new Blob([contents], { type }) : contents);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the contents after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Puts the same words on the clipboard twice, rich and plain; the place pasted into chooses. */
export async function copyRich({ html, text }: { html: string; text: string }): Promise<void> {
  const as = (type: string, value: string) => new Blob([value], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/html': as('text/html', html), 'text/plain': as('text/plain', text) }),
  ]);
}
