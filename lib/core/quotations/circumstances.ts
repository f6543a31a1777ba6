import type { Candidate } from './candidates';
import { phraseAfter } from './candidates';
import { sentenceAround } from './contents';
import { cueForm } from './cues';
import type { Report } from './quotations';
import type { Phrase, Reading } from './reading';
import { spanOf, tokenFrom } from './reading';
import type { Source } from './sources';

/** Openings of the words that say why a source is not named. */
const ANONYMITY =
  /^(?:on (?:the )?condition (?:of anonymity|that (?:he|she|they|their names?|his name|her name))|on condition|who (?:asked|requested|declined|spoke|refused) (?:not to be|on condition|anonymity|to be (?:named|identified))|not to be (?:named|identified)|(?:requested|requesting|granted) anonymity|speaking anonymously|spoke anonymously|anonymously)\b/;
/** Where such a reason ends. */
const STOP = /^[,.;:?!—–”"]$/;

/**
 * The reports with what their sentence tells about the source: why it is not named ("on condition of anonymity because
 * …"), and the source it leans on ("Lin said, citing the ministry").
 */
export function withCircumstances(
  reading: Reading,
  reports: readonly Report[],
  sourceOf: (phrase: Candidate) => Source,
): Report[] {
  const known = new Map<number, { reason?: Phrase; cited?: Candidate }>();
  return reports.map((report) => {
    const place = report.cue ?? report.source;
    if (place === undefined) return report;
    const at = tokenFrom(reading, place.start);
    if (at >= reading.tokens.length) return report;
    const index = reading.sentenceOf[at]!;
    const found = known.get(index) ?? circumstancesOf(reading, sentenceAround(reading, at));
    known.set(index, found);
    const via = found.cited && sourceOf(found.cited).speaker;
    const ownWords = via === undefined || (report.source !== undefined && via.start === report.source.start);
    return {
      ...report,
      ...(found.reason && report.kind === 'unnamed' ? { reason: spanOf(reading, found.reason) } : {}),
      ...(via && !ownWords ? { via } : {}),
    };
  });
}

/** "Lin said, according to the Times": whether the words at a token tell where it was heard that somebody said it. */
export function isSecondHand(words: readonly string[], at: number): boolean {
  return words[at] === 'according' && words[at - 1] === ',' && cueForm(words[at - 2] ?? '')?.kind === 'speech';
}

function circumstancesOf(reading: Reading, { from, to }: Phrase): { reason?: Phrase; cited?: Candidate } {
  const { words, quotedOf } = reading;
  let reason: Phrase | undefined;
  let cited: Candidate | undefined;
  for (let at = from; at < to; at++) {
    if (quotedOf[at] !== -1) continue;
    if (reason === undefined && /^(?:on|who|not|request|granted|speaking|spoke|anonymously)/.test(words[at]!)) {
      const ahead = words.slice(at, Math.min(to, at + 7)).join(' ');
      if (ANONYMITY.test(ahead)) {
        let end = at + 1;
        while (end < to && !STOP.test(words[end]!) && quotedOf[end] === -1) end++;
        reason = { from: at, to: end };
      }
    }
    if (cited === undefined && /^(?:citing|cited|quoting)$/.test(words[at]!)) {
      const active = words[at] !== 'cited' || /^(?:which|who|and)$/.test(words[at - 1] ?? '');
      cited = active ? phraseAfter(reading, at + 1) : undefined;
    } else if (cited === undefined && isSecondHand(words, at)) cited = phraseAfter(reading, at + 2);
  }
  return { ...(reason ? { reason } : {}), ...(cited ? { cited } : {}) };
}
