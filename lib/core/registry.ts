import type { Analyser } from './analyser';
import { assertions } from './claims/claims';
import { cast } from './entities/entities';
import { links } from './links/links';
import { speech } from './quotations/quotations';
import { summary } from './summary/summary';
import { boundaries } from './text/sentences';
import { tokens } from './text/tokens';

/** Every analyser, in running order: each stands after what it needs, and what a reader looks at first comes early. */
export const analysers = { tokens, boundaries, summary, links, cast, speech, assertions } as const;

export type AnalyserName = keyof typeof analysers;

type FoundBy<A> = A extends Analyser<infer _Needs, infer Found> ? Found : never;

/** What all analysers found, by analyser. */
export type Findings = { readonly [Name in AnalyserName]: FoundBy<(typeof analysers)[Name]> };
