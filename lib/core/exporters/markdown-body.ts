import type { Link } from '../analysis';
import type { Words } from '../words';
import { markdownLink, markdownText } from './escape';
import { type Outline, type Passage, roleWords, type SummaryRow, sourcingCounts } from './outline';

/** The whole outline as Markdown, without front matter; ends with a line break. */
export function markdownBody(about: Outline): string {
  const { say } = about.language;
  const parts = [
    markdownHead(about),
    section(say('sourcing_heading'), sourcing(about)),
    section(say('actors_heading'), actors(about)),
    section(say('claims_heading'), claimTable(about)),
    section(say('file_quotations'), quotations(about)),
    section(say('links_heading'), links(about)),
    section(say('file_not_looked_at'), about.problems.map((problem) => `- ${markdownText(problem)}`).join('\n')),
    `---\n\n*${markdownText(about.notice)}*`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Title, address, facts and summary: what a reader copies. */
export function markdownHead({ title, address, facts, genre, summary, language }: Outline): string {
  return [
    `# ${markdownLink(title, address)}`,
    facts.map(markdownText).join(' · '),
    section(
      language.say('summary_heading'),
      [
        ...(genre === undefined ? [] : [`${markdownText(genre)}\n`]),
        ...summary.map((row, turn) => `${turn + 1}. ${summaryRow(row, language.say)}`),
      ].join('\n'),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function summaryRow({ speaker, context, ...passage }: SummaryRow, say: Words['say']): string {
  const above = context === undefined ? '' : `*${markdownText(context)}* · `;
  const credit = speaker === undefined ? '' : ` · ${markdownText(say('said_by', speaker))}`;
  return `${above}${quoted(passage)}${credit}`;
}

/** A section without contents is left out. */
function section(title: string, contents: string): string {
  return contents === '' ? '' : `## ${title}\n\n${contents}`;
}

function quoted({ words, place }: Passage): string {
  return place === undefined ? markdownText(words) : `${markdownText(words)} ${markdownLink('↗', place)}`;
}

function sourcing(about: Outline): string {
  const counts = sourcingCounts(about);
  return counts === undefined ? '' : `${counts.join(' · ')}\n\n${about.language.say('file_caveat')}`;
}

function actors({ actors, language: { say } }: Outline): string {
  return actors
    .map(({ entity, mentions, quoted }) => {
      const role = entity.role === undefined ? '' : `, ${markdownText(entity.role)}`;
      return `- **${markdownText(entity.name)}** (${say(`kind_${entity.kind}`)}${role}) · ${mentions} · ${say('quoted', quoted)}`;
    })
    .join('\n');
}

function claimTable({ claims, language: { say } }: Outline): string {
  if (claims.length === 0) return '';
  const rows = claims.map((row) => {
    const source = row.source === undefined ? row.sourceKind : `${markdownText(row.source)} (${row.sourceKind})`;
    const hedges = row.hedges.map((hedge) => `“${markdownText(hedge)}”`).join(', ');
    return `| ${row.symbol} | ${quoted(row)} | ${source} | ${hedges} | ${row.links.map(evidence).join(', ')} |`;
  });
  const head = [say('column_claim'), say('column_source'), say('file_hedged_by'), say('tab_links')];
  return [`| | ${head.join(' | ')} |`, '|---|---|---|---|---|', ...rows].join('\n');
}

function quotations({ quotations, language: { say } }: Outline): string {
  return quotations.map((row) => `- ${quoted(row)} · ${markdownText(row.speaker ?? say('no_speaker'))}`).join('\n');
}

function links({ links, language: { say } }: Outline): string {
  return links
    .map(({ label, links }) => {
      const rows = links.map((link) => `- ${evidence(link)} (${link.destination}, ${roleWords(link, say)})`);
      return `### ${label}\n\n${rows.join('\n')}`;
    })
    .join('\n\n');
}

function evidence({ text, url, domain }: Link): string {
  return markdownLink(text || domain || url || 'link', url);
}
