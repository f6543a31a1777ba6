import type { Analysis } from '../lib/core/analysis';

/** A page as read so far, as the views need it; the extension's stored readings fit. */
export interface ReadingView {
  readonly state: 'reading' | 'done' | 'failed';
  readonly failure?: string;
  /** The analysers that have run. */
  readonly ready: readonly string[];
  readonly analysis?: Analysis;
  readonly marks: MarkChoice;
  readonly changed?: boolean;
}

export type MarkChoice = 'off' | 'claims' | 'actors';

/** The parts of an analysis that a view shows apart, by the analysers behind them. */
const PARTS = { links: ['links'], summary: ['summary'], actors: ['cast', 'speech'], claims: ['assertions'] } as const;

/** Whether a part has been looked at; “not yet” must never read as “found nothing”. */
export function isReady({ state, ready }: ReadingView, part: keyof typeof PARTS): boolean {
  return state === 'done' || PARTS[part].every((analyser) => ready.includes(analyser));
}

/** Whether the text is in a language the analysers were not made for. */
export function isOtherLanguage({ problems }: Analysis): boolean {
  return problems.some(({ code }) => code === 'unsupported-language');
}
