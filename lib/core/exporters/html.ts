import type { Link } from '../analysis';
import { ENGLISH } from '../english';
import type { Words } from '../words';
import { htmlText, webAddress } from './escape';
import type { Exporter, Reading } from './exporter';
import { type Outline, outline, type Passage, type SummaryRow, sourcingCounts } from './outline';
import style from './report-style.json';

/** A page of its own that needs nothing else: no script, no picture, no address that is loaded. Prints well. */
export const html: Exporter = {
  extension: 'html',
  mediaType: 'text/html',
  render(reading) {
    const about = outline(reading);
    return `${head(about.title, about.language)}${article(reading, about)}${FOOT}`;
  },
  join: (count, words = ENGLISH) => ({
    before: head(words.count('file_articles', count), words),
    each: (reading) => article(reading, outline(reading)),
    between: '\n',
    after: FOOT,
  }),
};

function head(title: string, { locale, direction }: Words): string {
  return `<!DOCTYPE html>
<html lang="${htmlText(locale)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(shortTitle(title))}</title>
<style>${style.css.join('')}</style>
</head>
<body>
<main>
`;
}

const FOOT = `
</main>
</body>
</html>
`;

/** A title bar holds little, and validators ask for little. */
function shortTitle(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : title;
}

/** The article's language is set on its own words; ours stand in the reader's. */
function article({ analysis }: Reading, about: Outline): string {
  const lang = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.exec(analysis.article.lang ?? '')?.[0] ?? '';
  const own = (words: string) => `<span lang="${lang}" dir="auto">${htmlText(words)}</span>`;
  const { title, address, facts, genre, summary, actors, quotations, links, problems, notice } = about;
  const { say } = about.language;
  const counts = sourcingCounts(about);
  return [
    '<article>',
    `<h1>${own(title)}</h1>`,
    ...(address === undefined ? [] : [`<p class="address">${linked(address, htmlText(address))}</p>`]),
    ...(facts.length === 0 ? [] : [`<p>${htmlText(facts.join(' · '))}</p>`]),
    section(
      say('summary_heading'),
      summary.length === 0
        ? ''
        : `${genre === undefined ? '' : `<p>${htmlText(genre)}</p>`}<ol>${summary.map((row) => `<li>${summaryRow(row, own, about)}</li>`).join('')}</ol>`,
    ),
    section(
      say('sourcing_heading'),
      counts === undefined ? '' : `<p>${htmlText(counts.join(' · '))}</p><p>${htmlText(say('file_caveat'))}</p>`,
    ),
    section(
      say('actors_heading'),
      list(
        actors.map(({ entity, mentions, quoted }) => {
          const role = entity.role === undefined ? '' : `, ${own(entity.role)}`;
          return `<strong>${own(entity.name)}</strong>${role}: ${htmlText(`${mentions}, ${say('quoted', quoted)}`)}`;
        }),
      ),
    ),
    section(say('claims_heading'), claimTable(about, own)),
    section(
      say('file_quotations'),
      list(
        quotations.map((row) => {
          const speaker = row.speaker === undefined ? htmlText(say('no_speaker')) : own(row.speaker);
          return `${passage(row, own, about)}<br>${speaker}`;
        }),
      ),
    ),
    section(
      say('links_heading'),
      links
        .map((group) => `<h3>${htmlText(group.label)}</h3>${list(group.links.map((link) => linkLine(link, own)))}`)
        .join(''),
    ),
    section(say('file_not_looked_at'), list(problems.map(htmlText))),
    `<footer><p>${htmlText(notice)}</p></footer>`,
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function section(title: string, contents: string): string {
  return contents === '' ? '' : `<section>\n<h2>${htmlText(title)}</h2>\n${contents}\n</section>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function summaryRow({ speaker, context, ...row }: SummaryRow, own: (words: string) => string, about: Outline): string {
  const above = context === undefined ? '' : `<em>${own(context)}</em><br>`;
  const credit = speaker === undefined ? '' : `<br>${htmlText(about.language.say('said_by', speaker))}`;
  return `${above}${passage(row, own, about)}${credit}`;
}

function claimTable(about: Outline, own: (words: string) => string): string {
  const { claims } = about;
  const { say } = about.language;
  if (claims.length === 0) return '';
  const rows = claims.map((row) => {
    const source =
      row.source === undefined ? htmlText(row.sourceKind) : `${own(row.source)} (${htmlText(row.sourceKind)})`;
    const hedges = row.hedges.map((hedge) => `“${own(hedge)}”`).join(', ');
    const evidence = row.links.map((link) => linkLine(link, own)).join('<br>');
    return `<tr><td>${row.symbol} ${passage(row, own, about)}</td><td>${source}</td><td>${hedges}</td><td>${evidence}</td></tr>`;
  });
  const head = (['column_claim', 'column_source', 'file_hedged_by', 'tab_links'] as const)
    .map((key) => `<th scope="col">${htmlText(say(key))}</th>`)
    .join('');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function passage({ words, place }: Passage, own: (words: string) => string, { language }: Outline): string {
  return place === undefined ? own(words) : `${own(words)} ${linked(place, '↗', language.say('file_place'))}`;
}

/** The address is spelled out, so that a printed page still has it. */
function linkLine({ text, url, href, destination }: Link, own: (words: string) => string): string {
  const words = text === '' ? '' : `${own(text)} `;
  return `${words}<span class="address">${linked(url, htmlText(url ?? href))}</span> (${htmlText(destination)})`;
}

/** `inside` is markup; an address that is not one of the web is no link. */
function linked(address: string | undefined, inside: string, label?: string): string {
  const url = webAddress(address);
  if (url === undefined) return inside;
  const name = label === undefined ? '' : ` aria-label="${htmlText(label)}"`;
  return `<a href="${htmlText(url)}" rel="noreferrer"${name}>${inside}</a>`;
}
