import type { MessageKey } from '../words';
import { oneLine } from './escape';
import type { Exporter } from './exporter';
import { type Outline, outline, sourcingCounts } from './outline';

/** Plain text for a mail or a terminal. */
export const text: Exporter = {
  extension: 'txt',
  mediaType: 'text/plain',
  render: (reading) => plainText(outline(reading)),
  join: () => ({ each: (reading) => plainText(outline(reading)), between: `\n${'='.repeat(60)}\n\n` }),
};

function plainText(about: Outline): string {
  const { say, locale } = about.language;
  const counts = sourcingCounts(about);
  const section = (key: MessageKey, lines: readonly string[]) =>
    lines.length === 0 ? '' : [say(key).toLocaleUpperCase(locale), ...lines].join('\n');
  const parts = [
    [oneLine(about.title), oneLine(about.address ?? ''), about.facts.map(oneLine).join(' · ')]
      .filter(Boolean)
      .join('\n'),
    section('summary_heading', [
      ...(about.genre === undefined ? [] : [about.genre]),
      ...about.summary.map(({ words, speaker, context }, turn) => {
        const above = context === undefined ? '' : `${oneLine(context)} · `;
        const credit = speaker === undefined ? '' : `\n   ${say('said_by', oneLine(speaker))}`;
        return `${turn + 1}. ${above}${oneLine(words)}${credit}`;
      }),
    ]),
    section('sourcing_heading', counts === undefined ? [] : [counts.join('   '), say('file_caveat')]),
    section(
      'actors_heading',
      about.actors.map(({ entity, mentions, quoted }) => {
        const role = entity.role === undefined ? '' : `, ${oneLine(entity.role)}`;
        return `${oneLine(entity.name)}${role}: ${mentions}, ${say('quoted', quoted)}`;
      }),
    ),
    section(
      'claims_heading',
      about.claims.map((row) => {
        const source = row.source === undefined ? row.sourceKind : `${oneLine(row.source)} (${row.sourceKind})`;
        const hedges =
          row.hedges.length === 0
            ? ''
            : `; ${say('file_hedged_by').toLocaleLowerCase(locale)} ${row.hedges.map((hedge) => `“${oneLine(hedge)}”`).join(', ')}`;
        return `${row.symbol} ${oneLine(row.words)}\n  ${source}${hedges}`;
      }),
    ),
    section(
      'file_quotations',
      about.quotations.map(({ words, speaker }) => `${oneLine(words)}\n  ${oneLine(speaker ?? say('no_speaker'))}`),
    ),
    section(
      'links_heading',
      about.links.flatMap(({ label, links }) =>
        links.map(
          (link) =>
            `${label}: ${[oneLine(link.text), link.url ?? link.href].filter(Boolean).join(' <')}${link.text ? '>' : ''}`,
        ),
      ),
    ),
    section('file_not_looked_at', about.problems.map(oneLine)),
    oneLine(about.notice),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
