/** A text's letters and digits in lower case, accents folded, nothing else. */
export function folded(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const LEGAL_FORM = /\b(?:the|inc|ltd|llc|plc|corp|co|company|group|gmbh|ag|sa|spa|corporation|holdings?)\b\.?/gi;
/** Shortest name that may stand for a host. */
const SHORTEST = 3;

/** Whether the words of a link name the site it leads to: “Harbour Tools Ltd” for `harbourtools`. */
export function namesHost(text: string, label: string): boolean {
  const host = folded(label);
  const name = folded(text.replace(LEGAL_FORM, ' '));
  if (name.length < SHORTEST || host.length < SHORTEST) return false;
  if (host === name || host === folded(text)) return true;
  if (name.length >= 5 && host.includes(name)) return true;
  if (host.length >= 5 && name.includes(host)) return true;
  return initialsOf(text) === host;
}

function initialsOf(text: string): string {
  const words = text.slice(0, 200).match(/\b\p{Lu}/gu) ?? [];
  return words.length >= SHORTEST ? words.join('').toLowerCase() : '';
}
