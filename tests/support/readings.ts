import type { Analysis, Link } from '../../lib/core/analysis';
import { articleFromText } from '../../lib/core/text/plain';

/** A small analysis with given sentences; those listed in `claims` are claims without a source, all cited addresses citations. */
export function readingOf(given: {
  title?: string;
  sentences: readonly string[];
  claims?: readonly number[];
  quoted?: readonly string[];
  cites?: readonly string[];
  people?: readonly string[];
}): Analysis {
  const text = given.sentences.join('\n\n');
  const { anchors: _anchors, ...article } = articleFromText(text, given.title ? { title: given.title } : {});
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    schemaVersion: 1,
    article,
    sentences: given.sentences.map((words) => ({ ...spanOf(words), checkworthiness: 0 })),
    entities: (given.people ?? []).map((name, turn) => ({
      id: `entity-${turn + 1}`,
      kind: 'person',
      name,
      aliases: [],
      salience: 0,
      mentions: [],
    })),
    keyActors: [],
    quotations: (given.quoted ?? []).map((words) => ({ ...spanOf(words), direct: true })),
    claims: (given.claims ?? []).map((sentence, turn) => ({
      ...spanOf(given.sentences[sentence]!),
      id: `claim-${turn + 1}`,
      sentence,
      kind: 'other',
      attribution: { kind: 'none' },
      hedges: [],
      checkworthiness: 1,
      links: [],
    })),
    links: (given.cites ?? []).map((url, turn) => citation(url, turn)),
    summary: { sentences: [] },
    problems: [],
  };
}

function citation(url: string, turn: number): Link {
  return {
    id: `link-${turn + 1}`,
    href: url,
    text: 'report',
    occurrence: 0,
    url,
    destination: 'other',
    role: 'citation',
    evidence: {},
    rel: [],
    isPdf: false,
    sister: false,
    deep: true,
  };
}
