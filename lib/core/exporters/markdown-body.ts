import type { Link } from '../analysis';
import { markdownLink, markdownText } from './escape';
import { type ClaimRow, type Outline, type Passage, SOURCING_NOTE } from './outline';

/** The whole outline as Markdown, without front matter; ends with a line break. */
export function markdownBody(about: Outline): string {
  const parts = [
    markdownHead(about),
    section('Sourcing', sourcing(about)),
    section('Key actors', actors(about)),
    section('Claims', claimTable(about.claims)),
    section('Quotations', quotations(about)),
    section('Links in the text', links(about)),
    section('Not looked at', about.problems.map((problem) => `- ${markdownText(problem)}`).join('\n')),
    `---\n\n*${markdownText(about.notice)}*`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Title, address, facts and summary: what a reader copies. */
export function markdownHead({ title, address, facts, summary }: Outline): string {
  return [
    `# ${markdownLink(title, address)}`,
    facts.map(markdownText).join(' · '),
    section('Summary', summary.map((passage, turn) => `${turn + 1}. ${quoted(passage)}`).join('\n')),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A section without contents is left out. */
function section(title: string, contents: string): string {
  return contents === '' ? '' : `## ${title}\n\n${contents}`;
}

function quoted({ words, place }: Passage): string {
  return place === undefined ? markdownText(words) : `${markdownText(words)} ${markdownLink('↗', place)}`;
}

function sourcing({ sourcing }: Outline): string {
  if (sourcing === undefined) return '';
  return `● ${sourcing.named} named · ◐ ${sourcing.unnamed} unnamed · ○ ${sourcing.none} no source given\n\n${SOURCING_NOTE}`;
}

function actors({ actors }: Outline): string {
  return actors
    .map(({ entity, mentions, quoted }) => {
      const role = entity.role === undefined ? '' : `, ${markdownText(entity.role)}`;
      return `- **${markdownText(entity.name)}** (${entity.kind}${role}) · ${mentions} · quoted ${quoted}`;
    })
    .join('\n');
}

function claimTable(claims: readonly ClaimRow[]): string {
  if (claims.length === 0) return '';
  const rows = claims.map((row) => {
    const source = row.source === undefined ? row.sourceKind : `${markdownText(row.source)} (${row.sourceKind})`;
    const hedges = row.hedges.map((hedge) => `“${markdownText(hedge)}”`).join(', ');
    return `| ${row.symbol} | ${quoted(row)} | ${source} | ${hedges} | ${row.links.map(evidence).join(', ')} |`;
  });
  return ['| | Claim | Source | Hedged by | Links |', '|---|---|---|---|---|', ...rows].join('\n');
}

function quotations({ quotations }: Outline): string {
  return quotations.map((row) => `- ${quoted(row)} · ${markdownText(row.speaker ?? 'speaker not found')}`).join('\n');
}

function links({ links }: Outline): string {
  return links
    .map(({ label, links }) => {
      const rows = links.map((link) => `- ${evidence(link)} (${link.destination}, ${link.role})`);
      return `### ${label}\n\n${rows.join('\n')}`;
    })
    .join('\n\n');
}

function evidence({ text, url, domain }: Link): string {
  return markdownLink(text || domain || url || 'link', url);
}
