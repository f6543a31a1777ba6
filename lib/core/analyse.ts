import type { Analyser, Workbench } from './analyser';
import type { Analysis, Problem } from './analysis';
import type { Article } from './article';
import type { Models } from './models';
import type { AnalyserName, Findings } from './registry';
import { analysers } from './registry';

/** After each analyser: which one ran, and the analysis as far as it is known. */
export interface Step {
  readonly ran: AnalyserName;
  /** 1-based turn of this analyser, and how many there are. */
  readonly turn: number;
  readonly turns: number;
  /** The analysis as it stands now; analysers that have not run yet have found nothing. */
  soFar(): Analysis;
}

type AnyAnalyser = Analyser<Record<string, unknown>, unknown>;

const nothing = Object.fromEntries(Object.entries(analysers).map(([name, { empty }]) => [name, empty]));

/**
 * Runs every analyser in turn and yields after each, so that a host can pause, report progress or give up between
 * them; returns the analysis. Never throws: a failing analyser, and any that needs it, becomes an entry in `problems`.
 */
export function* analyseInSteps(article: Article, models: Models = {}): Generator<Step, Analysis> {
  const found: Record<string, unknown> = {};
  const failed = new Set<string>();
  const problems: Problem[] = [];
  const entries = Object.entries(analysers) as [AnalyserName, AnyAnalyser][];
  for (const [index, [name, analyser]] of entries.entries()) {
    found[name] = analyser.empty;
    const workbench: Workbench = {
      models,
      report: (problem) => void problems.push({ ...problem, analyser: name }),
    };
    const missing = analyser.needs.find((need) => failed.has(need));
    if (missing !== undefined) {
      failed.add(name);
      problems.push({
        code: 'did-not-run',
        message: `“${name}” did not run, because “${missing}” failed.`,
        analyser: name,
      });
    } else {
      try {
        found[name] = analyser.run(article, found, workbench);
      } catch (error) {
        failed.add(name);
        problems.push({ code: 'analyser-failed', message: `“${name}” failed: ${messageOf(error)}`, analyser: name });
      }
    }
    const soFar = () => assemble(article, { ...nothing, ...found } as Findings, [...problems]);
    yield { ran: name, turn: index + 1, turns: entries.length, soFar };
  }
  return assemble(article, { ...nothing, ...found } as Findings, problems);
}

/** The analysis of an article, all at once. */
export function analyse(article: Article, models: Models = {}): Analysis {
  const steps = analyseInSteps(article, models);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

function assemble(article: Article, found: Findings, problems: readonly Problem[]): Analysis {
  const { anchors: _anchors, ...analysed } = article;
  const { checkworthiness, claims, headline } = found.assertions;
  return {
    schemaVersion: 1,
    article: analysed,
    sentences: found.boundaries.map((span, index) => ({ ...span, checkworthiness: checkworthiness[index] ?? 0 })),
    entities: found.cast.entities,
    keyActors: found.cast.keyActors,
    quotations: found.speech.quotations,
    claims,
    ...(headline ? { headline } : {}),
    links: found.links,
    summary: found.summary,
    problems,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
