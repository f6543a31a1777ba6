import type { Link } from '../analysis';
import { htmlText, webAddress } from './escape';
import type { Exporter, Reading } from './exporter';
import { type Outline, outline, type Passage, SOURCING_NOTE } from './outline';
import style from './report-style.json';

/** A page of its own that needs nothing else: no script, no picture, no address that is loaded. Prints well. */
export const html: Exporter = {
  label: 'Report (HTML)',
  extension: 'html',
  mediaType: 'text/html',
  render: (reading) => page([reading]),
  renderAll: page,
};

function page(readings: readonly Reading[]): string {
  const outlines = readings.map(outline);
  const title = outlines.length === 1 ? outlines[0]!.title : `${outlines.length} articles`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(shortTitle(title))}</title>
<style>${style.css.join('')}</style>
</head>
<body>
<main>
${readings.map((reading, turn) => article(reading, outlines[turn]!)).join('\n')}
</main>
</body>
</html>
`;
}

/** A title bar holds little, and validators ask for little. */
function shortTitle(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : title;
}

/** The article's language is set on its own words; ours are English. */
function article({ analysis }: Reading, about: Outline): string {
  const lang = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.exec(analysis.article.lang ?? '')?.[0] ?? '';
  const own = (words: string) => `<span lang="${lang}" dir="auto">${htmlText(words)}</span>`;
  const { title, address, facts, summary, sourcing, actors, claims, quotations, links, problems, notice } = about;
  return [
    '<article>',
    `<h1>${own(title)}</h1>`,
    ...(address === undefined ? [] : [`<p class="address">${linked(address, htmlText(address))}</p>`]),
    ...(facts.length === 0 ? [] : [`<p>${htmlText(facts.join(' · '))}</p>`]),
    section(
      'In the article’s own words',
      summary.length === 0 ? '' : `<ol>${summary.map((row) => `<li>${passage(row, own)}</li>`).join('')}</ol>`,
    ),
    section(
      'Sourcing',
      sourcing === undefined
        ? ''
        : `<p>● ${sourcing.named} named · ◐ ${sourcing.unnamed} unnamed · ○ ${sourcing.none} no source given</p><p>${SOURCING_NOTE}</p>`,
    ),
    section(
      'Key actors',
      list(
        actors.map(({ entity, mentions, quoted }) => {
          const role = entity.role === undefined ? '' : `, ${own(entity.role)}`;
          return `<strong>${own(entity.name)}</strong>${role}: ${mentions}, quoted ${quoted}`;
        }),
      ),
    ),
    section('Claims', claimTable(claims, own)),
    section(
      'Quotations',
      list(
        quotations.map((row) => {
          const speaker = row.speaker === undefined ? 'speaker not found' : own(row.speaker);
          return `${passage(row, own)}<br>${speaker}`;
        }),
      ),
    ),
    section(
      'Links in the text',
      links.map((group) => `<h3>${group.label}</h3>${list(group.links.map((link) => linkLine(link, own)))}`).join(''),
    ),
    section('Not looked at', list(problems.map(htmlText))),
    `<footer><p>${htmlText(notice)}</p></footer>`,
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function section(title: string, contents: string): string {
  return contents === '' ? '' : `<section>\n<h2>${title}</h2>\n${contents}\n</section>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function claimTable(claims: Outline['claims'], own: (words: string) => string): string {
  if (claims.length === 0) return '';
  const rows = claims.map((row) => {
    const source = row.source === undefined ? row.sourceKind : `${own(row.source)} (${row.sourceKind})`;
    const hedges = row.hedges.map((hedge) => `“${own(hedge)}”`).join(', ');
    const evidence = row.links.map((link) => linkLine(link, own)).join('<br>');
    return `<tr><td>${row.symbol} ${passage(row, own)}</td><td>${source}</td><td>${hedges}</td><td>${evidence}</td></tr>`;
  });
  const head = ['Claim', 'Source', 'Hedged by', 'Links'].map((name) => `<th scope="col">${name}</th>`).join('');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function passage({ words, place }: Passage, own: (words: string) => string): string {
  return place === undefined ? own(words) : `${own(words)} ${linked(place, '↗', 'Its place on the page')}`;
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
