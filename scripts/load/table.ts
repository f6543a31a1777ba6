import type { Held } from './leaks';
import type { Outcome } from './one-page';

/** At least this share of what was found and is shown must be anchored with exactly its words. */
const ANCHORED = 0.99;
/** What is held at the end may be this much more than after the first pages, when everything has been loaded once. */
const FLAT = 1.25;

export function isAsPromised(outcomes: readonly Outcome[], held: readonly Held[]): boolean {
  const { findings, anchored, unshown, wrong } = sums(outcomes);
  return (
    outcomes.every(({ result, asItWas }) => result !== 'unexplained' && asItWas !== false) &&
    wrong === 0 &&
    anchored >= (findings - unshown) * ANCHORED &&
    growths(held).every(({ growth }) => growth <= FLAT)
  );
}

/** What became of all pages, as Markdown. */
export function table(name: string, outcomes: readonly Outcome[], held: readonly Held[]): string {
  const count = (fits: (outcome: Outcome) => boolean | undefined): number => outcomes.filter(fits).length;
  const { findings, anchored, unshown, wrong } = sums(outcomes);
  const times = outcomes.map(({ readMs }) => readMs).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const rows: readonly (readonly [string, string | number])[] = [
    ['pages', outcomes.length],
    ['read', count(({ result }) => result === 'read')],
    ['refused, as in the terminal', count(({ result }) => result === 'refused')],
    ['unexplained', count(({ result }) => result === 'unexplained')],
    ['tried a second time', count(({ again }) => again)],
    ['same text as in the terminal', count(({ sameText }) => sameText)],
    ['and the same analysis', count(({ sameText, differs }) => sameText && differs === undefined)],
    ['findings', findings],
    ['of these, words the page does not show', unshown],
    ['of the others, anchored with exactly their words', `${anchored} (${percent(anchored, findings - unshown)} %)`],
    ['painted over other words', wrong],
    ['page not as it was afterwards', count(({ asItWas }) => asItWas === false)],
    ['click to answer, ms: median, 95th of 100, longest', [at(0.5), at(0.95), at(1)].join(', ')],
    ...growths(held).map(
      ({ what, first, last, growth }) =>
        [`${what}: early, at the end`, `${first}, ${last} (× ${growth.toFixed(2)})`] as const,
    ),
  ];
  return [`| ${name} | |`, '|---|---|', ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join('\n');
}

function percent(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(2);
}

function sums(outcomes: readonly Outcome[]): { findings: number; anchored: number; unshown: number; wrong: number } {
  const sum = (of: (outcome: Outcome) => number | undefined): number =>
    outcomes.reduce((all, outcome) => all + (of(outcome) ?? 0), 0);
  return {
    findings: sum(({ findings }) => findings),
    anchored: sum(({ anchored }) => anchored),
    unshown: sum(({ unshown }) => unshown),
    wrong: sum(({ wrong }) => wrong?.length),
  };
}

function growths(held: readonly Held[]): readonly { what: string; first: number; last: number; growth: number }[] {
  const kinds = ['worker', 'listeners', 'nodes', 'pageHeap'] as const;
  return kinds.flatMap((what) => {
    const first = held[Math.min(2, held.length - 1)]?.[what];
    const last = held.at(-1)?.[what];
    return first && last ? [{ what, first, last, growth: last / first }] : [];
  });
}
