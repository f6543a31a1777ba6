import type { EntityKind, Problem } from '../analysis';
import type { Models } from '../models';
import type { Span } from '../text/spans';
import type { Token } from '../text/tokens';
import { baselineNames } from './baseline';
import { taggerFrom, tagNames } from './tagger/tagger';

/** A place in the text that names someone or something. */
export interface NamedSpan extends Span {
  readonly kind: Exclude<EntityKind, 'other'>;
}

/**
 * The names of an English text, in reading order and without overlaps: by the fitted tagger, or, where its weights
 * are missing or broken, by compromise's guesses, which is reported.
 */
export function findNames(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Span[],
  models: Models,
  report: (problem: Omit<Problem, 'analyser'>) => void,
): NamedSpan[] {
  if (models.entities === undefined) {
    report({ code: 'model-not-loaded', message: 'The weights of the name finder are missing: fewer names are found.' });
    return baselineNames(text);
  }
  try {
    return tagNames(text, tokens, sentences, taggerFrom(models.entities));
  } catch (error) {
    report({
      code: 'model-not-loaded',
      message: `The weights of the name finder could not be read (${error instanceof Error ? error.message : String(error)}): fewer names are found.`,
    });
    return baselineNames(text);
  }
}
