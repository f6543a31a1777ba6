import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadModels } from '../../lib/cli/models';
import { parsePage } from '../../lib/cli/page';
import { analyse } from '../../lib/core/analyse';
import type { Analysis } from '../../lib/core/analysis';
import type { Span } from '../../lib/core/text/spans';
import { extractArticle } from '../../lib/extract/extract';

export const GOLDEN_PAGES = resolve(import.meta.dirname, '../fixtures/pages');

/** What a careful reader wants of a page, written by hand before the code saw it. */
export interface About {
  readonly why: string;
  readonly source: string;
  readonly licence: string;
  readonly url: string;
  readonly expect: {
    readonly failure?: string;
    readonly title?: string;
    readonly byline?: string;
    readonly bylineIncludes?: readonly string[];
    /** The day, or as much of the time as matters. */
    readonly publishedAt?: string;
    readonly siteName?: string;
    readonly lang?: string;
    readonly genre?: string;
    readonly cutOff?: string;
    readonly problem?: string;
    readonly textIncludes?: readonly string[];
    readonly textExcludes?: readonly string[];
    /** Quotation with its marks → what the speaker's name has to hold. */
    readonly speakers?: Readonly<Record<string, string>>;
    /** Anchor text, destination, role; null where more than one answer is right. */
    readonly links?: readonly (readonly [string, string | null, string | null])[];
  };
}

export function goldenPages(): string[] {
  return readdirSync(GOLDEN_PAGES).sort();
}

export function aboutPage(slug: string): About {
  return JSON.parse(readFileSync(join(GOLDEN_PAGES, slug, 'about.json'), 'utf8')) as About;
}

/** The page as the terminal reads it. */
export function readPage(slug: string): { analysis: Analysis } | { failure: string } {
  const html = readFileSync(join(GOLDEN_PAGES, slug, 'page.html'), 'utf8');
  const article = extractArticle(parsePage(html), { url: aboutPage(slug).url });
  return article.ok ? { analysis: analyse(article.value, loadModels()) } : { failure: article.failure };
}

/** An analysis in words instead of offsets, for a reviewer to read. */
export function inWords(analysis: Analysis): unknown {
  const { text, blocks, leftOut, ...about } = analysis.article;
  const words = (span: Span) => text.slice(span.start, span.end);
  return {
    ...about,
    blocks: blocks.map((block) => `${block.kind}: ${words(block)}`),
    leftOut: leftOut.map((part) => `${part.kind}: ${part.text}`),
    summary: analysis.summary.sentences.map((index) => words(analysis.sentences[index]!)),
    keyActors: analysis.keyActors.map((id) => analysis.entities.find((entity) => entity.id === id)!.name),
    entities: analysis.entities.map(({ kind, name, aliases, role, mentions }) => ({
      name,
      kind,
      ...(role ? { role } : {}),
      ...(aliases.length ? { aliases } : {}),
      mentions: mentions.map((mention) => mention.text),
    })),
    quotations: analysis.quotations.map((quotation) => ({
      said: words(quotation),
      ...(quotation.direct ? {} : { indirect: true }),
      ...(quotation.speaker ? { speaker: quotation.speaker.name, printed: words(quotation.speaker) } : {}),
      ...(quotation.cue ? { cue: words(quotation.cue) } : {}),
    })),
    claims: analysis.claims.map((claim) => ({
      claim: words(claim),
      kind: claim.kind,
      attribution: claim.attribution.kind,
      ...(claim.attribution.source ? { source: claim.attribution.source.text } : {}),
      ...(claim.hedges.length ? { hedges: claim.hedges.map(words) } : {}),
      ...(claim.links.length ? { links: claim.links } : {}),
    })),
    links: analysis.links.map(
      (link) => `${link.destination} · ${link.role} · ${link.text || '(no text)'} · ${link.href}`,
    ),
    problems: analysis.problems.map((problem) => problem.code),
  };
}

export function render(slug: string): string {
  const read = readPage(slug);
  return `${JSON.stringify('analysis' in read ? inWords(read.analysis) : read, null, 2)}\n`;
}
