import type { ReadingView } from '../../components/reading-view';
import type { Analysis } from '../../lib/core/analysis';
import { sampleAnalysis } from '../../tests/support/sample-analysis';

const EVERY_PART = ['links', 'cast', 'speech', 'summary', 'assertions'];

function done(analysis: Analysis, more: Partial<ReadingView> = {}): ReadingView {
  return { state: 'done', ready: EVERY_PART, marks: 'off', analysis, ...more };
}

function failed(failure: string): ReadingView {
  return { state: 'failed', failure, ready: [], marks: 'off' };
}

const nothingFound: Analysis = {
  ...sampleAnalysis,
  entities: [],
  keyActors: [],
  quotations: [],
  claims: [],
  links: [],
  summary: { sentences: [] },
};

/** Every state of the popup, by name. */
export const popupStates: Readonly<Record<string, ReadingView | undefined>> = {
  full: done(sampleAnalysis),
  starting: undefined,
  working: {
    state: 'reading',
    ready: ['links'],
    marks: 'off',
    analysis: { ...nothingFound, links: sampleAnalysis.links },
  },
  list: failed('not-an-article'),
  restricted: failed('restricted-page'),
  pdf: failed('pdf'),
  large: failed('too-large'),
  gone: failed('page-gone'),
  selection: failed('no-selection'),
  short: done({ ...sampleAnalysis, article: { ...sampleAnalysis.article, cutOff: 'paywall', wordCount: 180 } }),
  language: done({
    ...nothingFound,
    links: sampleAnalysis.links,
    article: { ...sampleAnalysis.article, lang: 'pt', title: 'Câmara fecha a ponte por nove meses' },
    problems: [{ code: 'unsupported-language', message: 'Written in another language.' }],
  }),
  failed: done({
    ...sampleAnalysis,
    problems: [{ code: 'analyser-failed', message: '“speech” failed.', analyser: 'speech' }],
  }),
  changed: done(sampleAnalysis, { changed: true }),
  nothing: done(nothingFound),
  headline: done({
    ...sampleAnalysis,
    article: {
      ...sampleAnalysis.article,
      title:
        'After sensors find cracks in its hangers, Fernmouth is to close Tidegate Bridge to all traffic for nine months, and nobody told the hauliers who cross it four times a day',
      byline: 'Odile Marchetti and Bartholomew Ashgrove-Whittington, transport correspondents',
    },
  }),
  corrected: done(sampleAnalysis),
};
