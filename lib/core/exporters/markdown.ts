import { oneLine } from './escape';
import { type Exporter, NOTICE, type Reading } from './exporter';
import { markdownBody } from './markdown-body';
import { outline } from './outline';
import { yamlMapping } from './yaml';

/** A note for Obsidian: properties as its own web clipper names them, then the whole reading. */
export const markdown: Exporter = {
  extension: 'md',
  mediaType: 'text/markdown',
  render: (reading) => `---\n${frontMatter(reading)}---\n\n${markdownBody(outline(reading))}`,
  // A file has one front matter: several readings go without.
  join: () => ({ each: (reading) => markdownBody(outline(reading)), between: '\n' }),
};

/** The same without properties, for every other place that takes Markdown. */
export const markdownPlain: Exporter = {
  extension: 'md',
  mediaType: 'text/markdown',
  render: (reading) => markdownBody(outline(reading)),
};

/**
 * A date property of Obsidian, which knows no zone of time: its web clipper gives these three by the day, and a property
 * is of one type in a whole vault. The times stand below.
 */
function day(time: string): string {
  return oneLine(/^\d{4}-\d{2}-\d{2}(?=$|T\d)/.exec(time)?.[0] ?? time);
}

function frontMatter(reading: Reading): string {
  const { article, entities, keyActors } = reading.analysis;
  const { sourcing, address } = outline(reading);
  const actors = keyActors.flatMap((id) => entities.find((entity) => entity.id === id)?.name ?? []);
  return yamlMapping({
    title: article.title && oneLine(article.title),
    source: address && oneLine(address),
    author: article.byline && [oneLine(article.byline)],
    site: article.siteName && oneLine(article.siteName),
    published: article.publishedAt && day(article.publishedAt),
    updated: article.modifiedAt && day(article.modifiedAt),
    language: article.lang && oneLine(article.lang),
    created: day(reading.readAt),
    words: article.wordCount,
    actors: actors.length > 0 ? actors.map(oneLine) : undefined,
    claims_named: sourcing?.named,
    claims_unnamed: sourcing?.unnamed,
    claims_without_source: sourcing?.none,
    generator: `Newsglass ${reading.version}`,
    notice: NOTICE,
  });
}
