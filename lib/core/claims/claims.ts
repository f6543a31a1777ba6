import type { Analyser } from '../analyser';
import type { Claim, Link } from '../analysis';
import type { Cast } from '../entities/entities';
import type { Speech } from '../quotations/quotations';
import { readsAsEnglish } from '../text/language';
import type { Span } from '../text/spans';
import type { Token } from '../text/tokens';
import { attributionOf } from './attribution';
import { CLAIM_THRESHOLD, checkworthinessOf } from './checkworthiness';
import { linksBeside } from './evidence';
import { isQuestion } from './fragments';
import { hedgesIn } from './hedges';
import { kindOf } from './kinds';
import { claimSpan } from './spans';
import { statementsOf } from './statements';

export interface Assertions {
  /** One number per sentence, 0 to 1. */
  readonly checkworthiness: readonly number[];
  /** In reading order. */
  readonly claims: readonly Claim[];
}

/**
 * The sentences that assert something checkable: who is credited, what softens them, which links stand beside them.
 * English only: other languages are reported and give none.
 */
export const assertions: Analyser<
  { tokens: readonly Token[]; boundaries: readonly Span[]; cast: Cast; speech: Speech; links: readonly Link[] },
  Assertions
> = {
  needs: ['tokens', 'boundaries', 'cast', 'speech', 'links'],
  empty: { checkworthiness: [], claims: [] },
  run: (article, { tokens, boundaries, speech, links }, { report }) => {
    if (!readsAsEnglish(article.text, article.lang)) {
      report({ code: 'unsupported-language', message: 'Claims and speakers work in English only.' });
      return { checkworthiness: boundaries.map(() => 0), claims: [] };
    }
    const statements = statementsOf(article, tokens, boundaries, speech);
    const checkworthiness = checkworthinessOf(article, statements);
    const claims = statements
      .filter((statement) => checkworthiness[statement.index]! >= CLAIM_THRESHOLD && !isQuestion(statement))
      .map((statement, turn): Claim => {
        const span = claimSpan(article.text, statement);
        return {
          ...span,
          id: `claim-${turn + 1}`,
          sentence: statement.index,
          kind: kindOf(statement),
          attribution: attributionOf(article.text, statement),
          hedges: hedgesIn(statement.tokens, statement.words).map(({ start, end }) => ({ start, end })),
          checkworthiness: checkworthiness[statement.index]!,
          links: linksBeside(statement, statements, links),
        };
      });
    return { checkworthiness, claims };
  },
};
