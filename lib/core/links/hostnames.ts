import { unicodeHost } from './punycode';

/** A host name as it may be shown. */
export interface ShownHost {
  /** In its own letters where they are of one script and fit, else in the form of the name system (`xn--…`). */
  readonly shown: string;
  /** The decoded name, whatever its letters are. */
  readonly unicode: string;
  /** Its letters may be taken for others, so `shown` is the form of the name system. */
  readonly homograph: boolean;
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['cjk', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30FC]/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['cherokee', /\p{Script=Cherokee}/u],
];

/** Letters of Cyrillic, Greek and Armenian that look like Latin ones, after Unicode's list of confusables (UTS 39). */
const LATIN_LOOKALIKES = /^[-0-9аАеЕоОрРсСуУхХіІјЈѕЅһԁԛԝӏһкКмМтТвВнНгпзαΑοΟρΡνυχΧιΙκΚτΤեոսցհօլ]+$/u;

/** How to show a host name: Unicode only where each label is of one script and cannot be taken for Latin. */
export function shownHost(hostname: string): ShownHost {
  if (!hostname.includes('xn--')) return { shown: hostname, unicode: hostname, homograph: false };
  const unicode = unicodeHost(hostname);
  const homograph = unicode.split('.').some((label) => isDoubtful(label, unicode));
  return { shown: homograph ? hostname : unicode, unicode, homograph };
}

function isDoubtful(label: string, host: string): boolean {
  if (/^[\p{ASCII}]*$/u.test(label)) return false;
  const scripts = new Set<string>();
  for (const letter of label) {
    if (/[-\p{N}\p{M}]/u.test(letter)) continue;
    scripts.add(SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other');
  }
  // Japanese, Chinese and Korean names mix with Latin letters in good faith.
  if (scripts.has('cjk')) scripts.delete('latin');
  if (scripts.size > 1) return true;
  const underLatinSuffix = /\.[a-z]+$/.test(host);
  return underLatinSuffix && LATIN_LOOKALIKES.test(label);
}
