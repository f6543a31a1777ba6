import { analyse } from '../../../lib/core/analyse';
import type { Statement } from '../../../lib/core/claims/statements';
import { statementsOf } from '../../../lib/core/claims/statements';
import type { Report } from '../../../lib/core/quotations/quotations';
import { articleFromText } from '../../../lib/core/text/plain';
import { splitSentences } from '../../../lib/core/text/sentences';
import { tokenize } from '../../../lib/core/text/tokens';

/** The analysis of plain text. */
export function analyseText(text: string, title?: string) {
  return analyse(articleFromText(text, title === undefined ? {} : { title }));
}

/** The sentences of plain text as the claim analysers read them. */
export function statementsIn(text: string, reports: readonly Report[] = []): Statement[] {
  return statementsOf(articleFromText(text), tokenize(text), splitSentences(text), { quotations: [], reports });
}

/** Where `part` stands in `text`; it must stand there. */
export function spanOf(text: string, part: string) {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`“${part}” is not in the text`);
  return { start, end: start + part.length };
}
