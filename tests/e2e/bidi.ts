/**
 * Runs in a page of ours: the texts that hold a control of writing direction and share their line with other words
 * without being isolated from them, so that they could turn those round.
 */
export function turnedRound(): string[] {
  const controls = /[\u202a-\u202e\u2066-\u2069]/;
  const wrong: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent ?? '';
    if (!controls.test(words)) continue;
    let box = node.parentElement;
    let isolated = false;
    for (; box && !isolated; box = box.parentElement) {
      const { display, unicodeBidi } = getComputedStyle(box);
      isolated = /isolate|plaintext/.test(unicodeBidi) || display === 'inline-block';
      if (display !== 'inline') break;
    }
    if (!isolated && box?.innerText.trim() !== words.trim()) wrong.push(words);
  }
  return wrong;
}
