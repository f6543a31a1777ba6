import type { Words } from '../words';
import type { LinkClass } from './classes';

/** What a single link is, in words: “document”, as counts of one say it without their number. */
export function linkKind(say: Words['say'], name: LinkClass): string {
  return say(`links_${name}_one`, '')
    .replace(/[\u2068\u2069]/g, '')
    .trim();
}
