import type { Problem } from './analysis';
import type { Article } from './article';
import type { Models } from './models';

/** What an analyser may ask for besides the article and the findings it needs. */
export interface Workbench {
  readonly models: Models;
  /** Notes something that did not run or only partly did; the findings still count. */
  report(problem: Omit<Problem, 'analyser'>): void;
}

/**
 * One step of the analysis: a pure function from the article and earlier findings to findings.
 *
 * `needs` names the analysers whose findings it reads; they run before it. When it throws, or one of its needs did,
 * `empty` stands in and the failure is listed under `problems`.
 */
export interface Analyser<Needs extends object, Found> {
  readonly needs: readonly (keyof Needs & string)[];
  readonly empty: Found;
  run(article: Article, found: Needs, workbench: Workbench): Found;
}
