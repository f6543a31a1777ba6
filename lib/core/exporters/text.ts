import { oneLine } from './escape';
import type { Exporter } from './exporter';
import { type Outline, outline, SOURCING_NOTE } from './outline';

/** Plain text for a mail or a terminal. */
export const text: Exporter = {
  label: 'Plain text',
  extension: 'txt',
  mediaType: 'text/plain',
  render: (reading) => plainText(outline(reading)),
  renderAll: (readings) => readings.map((reading) => plainText(outline(reading))).join(`\n${'='.repeat(60)}\n\n`),
};

function plainText(about: Outline): string {
  const { sourcing } = about;
  const parts = [
    [oneLine(about.title), oneLine(about.address ?? ''), about.facts.map(oneLine).join(' · ')]
      .filter(Boolean)
      .join('\n'),
    section(
      'IN THE ARTICLE’S OWN WORDS',
      about.summary.map(({ words }, turn) => `${turn + 1}. ${oneLine(words)}`),
    ),
    sourcing === undefined
      ? ''
      : section('SOURCING', [
          `● ${sourcing.named} named   ◐ ${sourcing.unnamed} unnamed   ○ ${sourcing.none} no source given`,
          SOURCING_NOTE,
        ]),
    section(
      'KEY ACTORS',
      about.actors.map(({ entity, mentions, quoted }) => {
        const role = entity.role === undefined ? '' : `, ${oneLine(entity.role)}`;
        return `${oneLine(entity.name)}${role}: ${mentions}, quoted ${quoted}`;
      }),
    ),
    section(
      'CLAIMS',
      about.claims.map((row) => {
        const source = row.source === undefined ? row.sourceKind : `${oneLine(row.source)} (${row.sourceKind})`;
        const hedges =
          row.hedges.length === 0 ? '' : `; hedged by ${row.hedges.map((hedge) => `“${oneLine(hedge)}”`).join(', ')}`;
        return `${row.symbol} ${oneLine(row.words)}\n  ${source}${hedges}`;
      }),
    ),
    section(
      'QUOTATIONS',
      about.quotations.map(({ words, speaker }) => `${oneLine(words)}\n  ${oneLine(speaker ?? 'speaker not found')}`),
    ),
    section(
      'LINKS IN THE TEXT',
      about.links.flatMap(({ label, links }) =>
        links.map(
          (link) =>
            `${label}: ${[oneLine(link.text), link.url ?? link.href].filter(Boolean).join(' <')}${link.text ? '>' : ''}`,
        ),
      ),
    ),
    section('NOT LOOKED AT', about.problems.map(oneLine)),
    oneLine(about.notice),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines].join('\n');
}
