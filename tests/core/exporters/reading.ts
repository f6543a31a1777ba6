import type { Analysis } from '../../../lib/core/analysis';
import type { Reading } from '../../../lib/core/exporters/exporter';
import { articleFromText, countWords } from '../../../lib/core/text/plain';
import { splitSentences } from '../../../lib/core/text/sentences';

const TEXT = [
  'HARWICK (Coastal Wire) — The town council of Harwick voted on Tuesday to close the old ferry pier for two years.',
  '“The pier is not safe,” said Mayor Ana Brandt, who had asked for the closure in March.',
  'According to officials, about 4,000 passengers a week may have to take the bus instead.',
  'An engineering report found cracks in 31 of its 52 piles. The repair will cost 12 million crowns.',
  'The island of Skarv would lose its only link, its school board wrote in a letter. Boats cannot land there in winter.',
].join('\n\n');

/** A small story with everything in it that an export shows. `words` take the place of every text a page controls. */
export function sampleReading(words?: string): Reading {
  const text = words === undefined ? TEXT : `${words}\n\n${TEXT}`;
  const { anchors: _none, ...article } = articleFromText(text);
  const at = (quote: string) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length };
  };
  const links: Analysis['links'] = [
    {
      id: 'link-1',
      href: '/report.pdf',
      text: words ?? 'engineering report',
      occurrence: 0,
      url: 'https://harwick.example/files/report%20(final).pdf',
      domain: 'harwick.example',
      destination: 'government',
      role: 'citation',
      evidence: {},
      rel: [],
      isPdf: true,
      sister: false,
      deep: true,
    },
    {
      id: 'link-2',
      href: 'javascript:alert(1)',
      text: 'click',
      occurrence: 0,
      destination: 'non-web',
      role: 'citation',
      evidence: {},
      rel: [],
      isPdf: false,
      sister: false,
      deep: false,
    },
  ];
  const sentences = splitSentences(text).map((span) => ({ ...span, checkworthiness: 0.5 }));
  const first = sentences.findIndex(({ start }) => start === at('HARWICK').start);
  const claim = (quote: string, id: string, attribution: Analysis['claims'][number]['attribution']) => ({
    ...at(quote),
    id,
    sentence: sentences.findIndex((sentence) => sentence.end > at(quote).start),
    kind: 'event' as const,
    attribution,
    hedges: quote.includes('may') ? [at('may have')].map(({ start }) => ({ start, end: start + 3 })) : [],
    checkworthiness: 0.75,
    links: quote.includes('cracks') ? ['link-1'] : [],
  });
  const mayor = { ...at('Ana Brandt'), text: words ?? 'Ana Brandt' };
  return {
    readAt: '2026-03-04T09:30:00.000Z',
    version: '0.1.0',
    analysis: {
      schemaVersion: 1,
      article: {
        ...article,
        url: 'https://news.example/harwick/pier?utm_source=x',
        canonicalUrl: 'https://news.example/harwick/pier',
        title: words ?? 'Harwick closes its ferry pier',
        byline: words ?? 'Lena Okoye',
        siteName: words ?? 'Example News',
        lang: 'en',
        publishedAt: '2026-03-03T18:00:00+01:00',
        wordCount: countWords(text) + 200,
        leftOut: [],
      },
      sentences,
      entities: [
        {
          id: 'entity-1',
          kind: 'person',
          name: words ?? 'Ana Brandt',
          aliases: [],
          role: words ?? 'Mayor',
          salience: 1,
          mentions: [{ ...mayor, form: 'name' }],
        },
      ],
      keyActors: ['entity-1'],
      quotations: [
        {
          ...at('“The pier is not safe,”'),
          direct: true,
          speaker: { ...at('Ana Brandt'), name: words ?? 'Ana Brandt', entity: 'entity-1' },
          cue: { ...at('said'), lemma: 'say' },
        },
      ],
      claims: [
        claim('The town council of Harwick voted on Tuesday to close the old ferry pier', 'claim-1', { kind: 'none' }),
        claim('about 4,000 passengers a week may have to take the bus instead', 'claim-2', {
          kind: 'unnamed',
          source: { ...at('officials'), text: words ?? 'officials' },
        }),
        claim('An engineering report found cracks in 31 of its 52 piles.', 'claim-3', {
          kind: 'document',
          source: { ...at('An engineering report'), text: words ?? 'An engineering report' },
        }),
        claim('The repair will cost 12 million crowns.', 'claim-4', { kind: 'none' }),
        claim('The island of Skarv would lose its only link', 'claim-5', {
          kind: 'named',
          source: { ...at('its school board'), text: words ?? 'its school board' },
        }),
      ],
      links,
      summary: { sentences: [first, first + 2, first + 3, first + 4] },
      problems: [{ code: 'truncated-article', message: words ?? 'Only the beginning could be read.' }],
    },
  };
}

/** Values a page could put anywhere, each nasty to some format. */
export const NASTY: readonly string[] = [
  'He said "yes" & \'no\' <b>now</b>',
  'two\nlines\r\nand\rmore',
  'a | b || c',
  '`code` ``more`` ```',
  '[link](javascript:alert(1)) ![image](x) [[note]] ![[embed]]',
  '=cmd|"/c calc"!A0',
  '+1 -1 @sum \tTab',
  '- item',
  '1. first',
  '# heading',
  '---',
  'a_b_ *c* ~~d~~ ==e== %%f%% $g$ #tag ^block',
  '{"json": true} {curly} \\textbf{x} % comment $ & # _',
  '\u202Eright to left\u202C \u200Fעברית',
  '👩‍👩‍👧‍👦 é ﬃ 𝒳',
  'NUL \0 and \u0007 bell',
  'be\0fore!\0 [and]\vafter\fit',
  "'=1+1",
  'half \uD800 a character',
  '&lt;script&gt; &amp;amp; &#x41;',
  '</script><script>alert(1)</script>',
  'https://evil.example/?a=1&b=2 www.evil.example',
  'yes',
  '2026-01-01',
  'null',
  ': colon - dash',
  'TY  - JOUR\nER  - ',
  '@article{key, title={x}}',
  'Ürümqi ß ø Ł ﷺ',
  'x'.repeat(10_000),
];
