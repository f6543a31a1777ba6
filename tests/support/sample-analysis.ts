import type { Analysis, AttributionKind, Claim, Entity, EntityKind, Link, Mention } from '../../lib/core/analysis';
import type { Block, BlockKind } from '../../lib/core/article';
import { countWords } from '../../lib/core/text/plain';
import { indexAt, type Span } from '../../lib/core/text/spans';

const PARAGRAPHS: readonly (readonly [BlockKind, string])[] = [
  [
    'paragraph',
    'Tidegate Bridge, which carries 41,000 vehicles a day, will close to all traffic for nine months from 5 October, Fernmouth City Council decided late on Wednesday.',
  ],
  [
    'paragraph',
    'The vote, 27 to 14, came six days after engineers found cracks. “We are closing it so that it does not fall down,” said Marguerite Oyelaran, the council leader.',
  ],
  ['heading', '“Nobody told us”'],
  [
    'paragraph',
    'A government inspection report published on Monday found that corrosion had reduced the strength of the worst hanger by 38 per cent.',
  ],
  [
    'paragraph',
    'Tomasz Wielgosz, who runs the Estuary Freight Association, said the detour would add 46 kilometres to a return trip. “Nobody told us,” he said.',
  ],
  [
    'paragraph',
    'Two officials familiar with the inspection, who asked not to be named because they were not authorised to speak, said sensors had recorded unusual movement as early as January. One of them said the readings were reportedly put down to a software fault.',
  ],
  ['list-item', 'Buses will run every four minutes over the Upper Fern crossing from 5 October.'],
  ['list-item', 'A passenger ferry will carry up to 300 people an hour, the harbour authority said.'],
  [
    'paragraph',
    'The last closure, for painting in 2011, led to a 12 per cent fall in city-centre sales, figures from the Office for National Statistics show. Critics may say the toll would fall hardest on people who cannot choose when they travel.',
  ],
];

const text = PARAGRAPHS.map(([, words]) => words).join('\n\n');

/** Where words are printed in the sample: the first place, or the first after `after`. */
export function at(words: string, after = 0): Span {
  const start = text.indexOf(words, after);
  if (start < 0) throw new Error(`The sample does not say “${words}”.`);
  return { start, end: start + words.length };
}

const blocks: readonly Block[] = PARAGRAPHS.map(([kind, words]) => ({ kind, ...at(words) }));

const sentences = [
  PARAGRAPHS[0]![1],
  'The vote, 27 to 14, came six days after engineers found cracks.',
  '“We are closing it so that it does not fall down,” said Marguerite Oyelaran, the council leader.',
  PARAGRAPHS[3]![1],
  'Tomasz Wielgosz, who runs the Estuary Freight Association, said the detour would add 46 kilometres to a return trip.',
  '“Nobody told us,” he said.',
  'Two officials familiar with the inspection, who asked not to be named because they were not authorised to speak, said sensors had recorded unusual movement as early as January.',
  'One of them said the readings were reportedly put down to a software fault.',
  PARAGRAPHS[6]![1],
  PARAGRAPHS[7]![1],
  'The last closure, for painting in 2011, led to a 12 per cent fall in city-centre sales, figures from the Office for National Statistics show.',
  'Critics may say the toll would fall hardest on people who cannot choose when they travel.',
].map((words) => ({ ...at(words), checkworthiness: 0.6 }));

function entity(id: string, kind: EntityKind, names: readonly string[], role?: string): Entity {
  const mentions = names
    .flatMap((name) => {
      const found: Mention[] = [];
      for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1))
        found.push({ start: from, end: from + name.length, text: name, form: 'name' });
      return found;
    })
    .sort((a, b) => a.start - b.start);
  return {
    id,
    kind,
    name: names[0]!,
    aliases: names.slice(1),
    salience: 0.2,
    mentions,
    ...(role ? { role, roleSpan: at(role) } : {}),
  };
}

function claim(
  sentence: number,
  kind: AttributionKind,
  more: { source?: string; entity?: string; hedge?: string; links?: string[] } = {},
): Claim {
  const span = sentences[sentence]!;
  const { source, hedge } = more;
  return {
    id: `c${sentence}`,
    start: span.start,
    end: span.end,
    sentence,
    kind: 'event',
    attribution: {
      kind,
      ...(source ? { source: { ...at(source), text: source, ...(more.entity ? { entity: more.entity } : {}) } } : {}),
    },
    hedges: hedge ? [at(hedge, span.start)] : [],
    checkworthiness: 0.7,
    links: more.links ?? [],
  };
}

function link(id: string, words: string | undefined, url: string, destination: string, role: string): Link {
  return {
    id,
    href: url,
    text: words ?? 'Share',
    occurrence: 0,
    url,
    domain: new URL(url).host,
    destination,
    role,
    evidence: { destination: `${new URL(url).host} is listed.`, role: 'It stands in a sentence.' },
    ...(words ? { span: at(words), sentence: indexAt(sentences, at(words).start) } : {}),
    rel: [],
    isPdf: false,
    sister: false,
    deep: new URL(url).pathname !== '/',
  };
}

/** A whole analysis written by hand: every kind of source, actor, quotation and link, and something left out. */
export const sampleAnalysis: Analysis = {
  schemaVersion: 1,
  article: {
    url: 'https://fernmouthledger.example/2026/09/tidegate-bridge-closure',
    title: 'Fernmouth to close Tidegate Bridge for nine months after sensors find cracks',
    byline: 'Odile Marchetti',
    siteName: 'The Fernmouth Ledger',
    lang: 'en-GB',
    publishedAt: '2026-09-17T06:40:00+01:00',
    text,
    blocks,
    wordCount: countWords(text),
    leftOut: [
      { kind: 'caption', text: 'Tidegate Bridge opened in 1961.' },
      { kind: 'share-bar', text: 'Facebook Bluesky Email' },
      { kind: 'comments', text: 'About time.' },
    ],
  },
  sentences,
  entities: [
    entity('e1', 'person', ['Marguerite Oyelaran'], 'the council leader'),
    entity('e2', 'person', ['Tomasz Wielgosz']),
    entity('e3', 'organization', ['Fernmouth City Council']),
    entity('e4', 'organization', ['Estuary Freight Association']),
    entity('e5', 'place', ['Upper Fern']),
    entity('e6', 'organization', ['Office for National Statistics']),
    entity('e7', 'other', ['Tidegate Bridge']),
  ],
  keyActors: ['e1', 'e2', 'e3', 'e4', 'e5'],
  quotations: [
    {
      ...at('“We are closing it so that it does not fall down,”'),
      direct: true,
      speaker: { ...at('Marguerite Oyelaran'), name: 'Marguerite Oyelaran', entity: 'e1' },
      cue: { ...at('said'), lemma: 'say' },
    },
    {
      ...at('the detour would add 46 kilometres to a return trip'),
      direct: false,
      speaker: { ...at('Tomasz Wielgosz'), name: 'Tomasz Wielgosz', entity: 'e2' },
    },
    {
      ...at('“Nobody told us,”'),
      direct: true,
      speaker: { ...at('he', at('“Nobody told us,”').end), name: 'Tomasz Wielgosz', entity: 'e2' },
    },
    { ...at('sensors had recorded unusual movement as early as January'), direct: false },
  ],
  claims: [
    claim(0, 'named', { source: 'Fernmouth City Council', entity: 'e3' }),
    claim(1, 'none'),
    claim(3, 'document', { source: 'A government inspection report', links: ['l1'] }),
    claim(4, 'named', { source: 'Tomasz Wielgosz', entity: 'e2' }),
    claim(6, 'unnamed', { source: 'Two officials familiar with the inspection' }),
    claim(7, 'unnamed', { source: 'One of them', hedge: 'reportedly' }),
    claim(8, 'none'),
    claim(9, 'named', { source: 'the harbour authority' }),
    claim(10, 'named', { source: 'Office for National Statistics', entity: 'e6' }),
    claim(11, 'none', { hedge: 'may' }),
  ],
  links: [
    link('l1', 'government inspection report', 'https://publications.gov.example/tidegate', 'government', 'citation'),
    link('l2', 'Office for National Statistics', 'https://statistics.example/retail/2011', 'data', 'citation'),
    link('l3', 'painting in 2011', 'https://fernmouthledger.example/2011/closure', 'same-site', 'cross-reference'),
    link('l4', 'Upper Fern', 'https://wiki.example/upper-fern', 'reference', 'mention'),
    link('l5', 'Nobody told us', 'https://social.example/post/1', 'social-post', 'citation'),
    link('l6', 'cracks', 'https://wire.example/cracks', 'wire', 'citation'),
    link('l7', undefined, 'https://social.example/share?u=1', 'share-endpoint', 'share'),
  ],
  summary: { sentences: [0, 4, 3, 10], headline: 0 },
  problems: [],
};
