import type { Attribution, Speaker } from '../analysis';
import { textAt } from '../text/spans';
import type { Statement } from './statements';

/** A report must cover this share of a sentence, or the words of its source stand in it, to be the sentence's source. */
const COVERED = 0.3;

/** Who a sentence is credited to, from the report that covers most of it; `none` is the article's own voice. */
export function attributionOf(text: string, { report, reported, start, end }: Statement): Attribution {
  if (report === undefined) return { kind: 'none' };
  const sourceInside = report.source !== undefined && report.source.start >= start && report.source.end <= end;
  if (reported < COVERED && !sourceInside) return { kind: 'none' };
  const { kind, source, cue, reason, via } = report;
  return {
    kind,
    ...(source ? { source: credited(text, source) } : {}),
    ...(cue ? { cue: { start: cue.start, end: cue.end } } : {}),
    ...(reason ? { reason: { start: reason.start, end: reason.end } } : {}),
    ...(via ? { via: credited(text, via) } : {}),
  };
}

function credited(text: string, speaker: Speaker): NonNullable<Attribution['source']> {
  const { start, end, entity } = speaker;
  return { start, end, text: textAt(text, speaker), ...(entity ? { entity } : {}) };
}
