/** Whether a key belongs to a word being typed, or to a command of the browser. */
export function isTyping({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || (target instanceof Element && target.matches('input, textarea, select'));
}
