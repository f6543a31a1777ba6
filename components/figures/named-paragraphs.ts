import { runs } from '../../lib/core/text/paragraphs';
import type { Words } from '../words';

/** “¶1, ¶4–¶9 and ¶12” for paragraphs in rising order: long articles would else be told in a page of numbers. */
export function namedParagraphs({ say, list }: Pick<Words, 'say' | 'list'>, paragraphs: readonly number[]): string {
  const sign = (number: number) => say('paragraph_sign', number);
  return list(
    runs(paragraphs).flatMap(({ from, to }) =>
      to - from < 2 ? [...new Set([from, to])].map(sign) : [`${sign(from)}–${sign(to)}`],
    ),
  );
}
