import type { Reading } from './exporter';
import { type Outline, outline } from './outline';

/** What a template can name. What is unknown is absent: it prints as nothing, and `if` takes it for false. */
export function templateValues(reading: Reading) {
  const { article, entities } = reading.analysis;
  const about = outline(reading);
  return {
    title: about.title,
    address: about.address,
    author: article.byline,
    site: article.siteName,
    published: article.publishedAt,
    updated: article.modifiedAt,
    read: reading.readAt,
    language: article.lang,
    words: article.wordCount,
    summary: about.summary,
    sourcing: about.sourcing,
    actors: about.actors.map(({ entity, mentions, quoted }) => ({
      name: entity.name,
      kind: entity.kind,
      role: entity.role,
      mentions,
      quoted,
    })),
    people: entities.filter(({ kind }) => kind === 'person').map(({ name }) => name),
    claims: about.claims.map(({ claim, words, place, symbol, source, sourceKind, hedges, links }) => ({
      words,
      place,
      symbol,
      source,
      source_kind: sourceKind,
      kind: claim.kind,
      hedges,
      links: links.map(linkValues),
    })),
    quotes: about.quotations.map(({ words, place, speaker, cue, quotation }) => ({
      words,
      place,
      speaker,
      cue,
      direct: quotation.direct,
    })),
    links: about.links.flatMap(({ label, links }) => links.map((link) => ({ class: label, ...linkValues(link) }))),
    problems: about.problems,
    notice: about.notice,
  };
}

function linkValues({ text, url, domain, destination, role }: Outline['links'][number]['links'][number]) {
  return { text: text || domain, url, site: domain, destination, role };
}

/** A beginning that shows variables, a loop, a condition and filters. */
export const EXAMPLE_TEMPLATE = `---
title: {{ title | yaml }}
source: {{ address | yaml }}
published: {{ published | date | yaml }}
people: {{ people | yaml }}
---

# {{ title | link: address }}

{% for line in summary %}> {{ line.words | link: line.place }}
{% endfor %}
## Claims

{% for claim in claims %}- {{ claim.symbol }} {{ claim.words }}{% if claim.source %} ({{ claim.source }}){% endif %}
{% endfor %}
*{{ notice }}*
`;
