import fc from 'fast-check';
import type { Analysis, Link } from '../../../lib/core/analysis';
import type { Reading } from '../../../lib/core/exporters/exporter';
import { NASTY } from './reading';

export const ADDRESS = 'https://news.example/story';

/** A reading in which every text that a page controls is `value`: what it is called, what it says, who says it. */
export function everywhere(value: string): Reading {
  const text = [value, value].join('\n\n');
  const first = { start: 0, end: value.length };
  const second = { start: value.length + 2, end: text.length };
  const link: Link = {
    id: 'link-1',
    href: value,
    text: value,
    occurrence: 0,
    url: 'https://cited.example/report.pdf',
    domain: 'cited.example',
    destination: 'government',
    role: 'citation',
    evidence: { destination: value, role: value },
    rel: [],
    isPdf: true,
    sister: false,
    deep: true,
    span: second,
    sentence: 1,
  };
  const analysis: Analysis = {
    schemaVersion: 1,
    article: {
      url: ADDRESS,
      title: value,
      byline: value,
      siteName: value,
      lang: value,
      publishedAt: value,
      modifiedAt: value,
      text,
      blocks: [first, second].map((span) => ({ ...span, kind: 'paragraph' })),
      wordCount: 500,
      leftOut: [{ kind: 'caption', text: value }],
    },
    sentences: [first, second].map((span) => ({ ...span, checkworthiness: 0.5 })),
    entities: [
      {
        id: 'entity-1',
        kind: 'person',
        name: value,
        aliases: [value],
        role: value,
        roleSpan: first,
        salience: 1,
        mentions: [{ ...first, text: value, form: 'name' }],
      },
    ],
    keyActors: ['entity-1'],
    quotations: [
      {
        ...first,
        direct: true,
        speaker: { ...second, name: value, entity: 'entity-1' },
        cue: { ...first, lemma: value },
      },
    ],
    claims: Array.from({ length: 5 }, (_, turn) => ({
      ...(turn % 2 === 0 ? first : second),
      id: `claim-${turn}`,
      sentence: turn % 2,
      kind: 'event',
      attribution: { kind: 'named', source: { ...second, text: value, entity: 'entity-1' } },
      hedges: [first],
      checkworthiness: 0.5,
      links: ['link-1'],
    })),
    links: [link],
    // Of the two, the one that is not quoted: a line says whose words it is.
    summary: { sentences: [1] },
    problems: [{ code: 'partly', message: value }],
  };
  return { analysis, readAt: '2026-03-04T09:30:00.000Z', version: '0.1.0' };
}

const PIECES = [
  ...NASTY.filter((words) => words.length < 100),
  ...['"', "'", '\n', '\r\n', '|', '`', '[', ']', '(', ')', '{', '}', '{{ title }}', '{% raw %}', '<', '>', '&', '\\'],
  ...['=cmd', '+', '-', '@', '\t', '\0', '\u200F', '\u202E', '\u2066', '\u{1F469}\u200D\u{1F52C}', '\uD83D', '\uFEFF'],
  ...['\u2028', '\u0085', '\u00A0', ',', ';', ':', '#', '%', '$', '~', '^', '_', '*', '!', '…', 'a', 'Zß', '  ', '0'],
];

/** Values to put everywhere: those nasty to some format, whole and in pieces one after another, and anything at all. */
export const anyValue = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }) },
);
