import { analyse } from '../../../lib/core/analyse';
import { articleFromText } from '../../../lib/core/text/plain';

/** The analysis of plain text. */
export function analyseText(text: string) {
  return analyse(articleFromText(text));
}
