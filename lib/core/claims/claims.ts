import type { Analyser } from '../analyser';
import type { Claim, Headline, Link } from '../analysis';
import type { Article } from '../article';
import type { Cast } from '../entities/entities';
import type { Speech } from '../quotations/quotations';
import { readsAsEnglish } from '../text/language';
import type { Span } from '../text/spans';
import type { Token } from '../text/tokens';
import { attributionOf } from './attribution';
import { CLAIM_THRESHOLD, checkworthinessOf } from './checkworthiness';
import { evidenceBySentence, linksBeside } from './evidence';
import { isQuestion } from './fragments';
import { headlineOf } from './headline';
import { denialsIn, hedgesIn } from './hedges';
import { kindOf } from './kinds';
import { listContexts } from './lists';
import { claimSpan } from './spans';
import type { Statement } from './statements';
import { statementsOf } from './statements';

export interface Assertions {
  /** One number per sentence, 0 to 1. */
  readonly checkworthiness: readonly number[];
  /** In reading order. */
  readonly claims: readonly Claim[];
  /** Absent where there is no title, or where it asserts nothing. */
  readonly headline?: Headline;
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
    const headline = headlineOf(article.title, statements);
    return {
      checkworthiness,
      claims: claimsIn(article, statements, checkworthiness, links),
      ...(headline ? { headline } : {}),
    };
  },
};

function claimsIn(
  { text, blocks }: Article,
  statements: readonly Statement[],
  checkworthiness: readonly number[],
  links: readonly Link[],
): Claim[] {
  const contexts = listContexts(text, blocks);
  const evidence = evidenceBySentence(links);
  return statements
    .filter((statement) => statement.block !== 'heading' && !isQuestion(statement))
    .filter(({ index }) => checkworthiness[index]! >= CLAIM_THRESHOLD)
    .map((statement, turn): Claim => {
      const { index, tokens, words, blockIndex } = statement;
      const denials = denialsIn(tokens, words);
      const context = contexts[blockIndex];
      return {
        ...claimSpan(text, statement),
        id: `claim-${turn + 1}`,
        sentence: index,
        kind: kindOf(statement),
        attribution: attributionOf(text, statement),
        hedges: hedgesIn(tokens, words).map(({ start, end }) => ({ start, end })),
        ...(denials.length > 0 ? { denials } : {}),
        ...(context ? { context } : {}),
        checkworthiness: checkworthiness[index]!,
        links: linksBeside(statement, statements, evidence),
      };
    });
}
