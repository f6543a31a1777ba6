import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { parsePage } from '../../lib/cli/page';
import { analyse } from '../../lib/core/analyse';
import type { Analysis } from '../../lib/core/analysis';
import { exporters } from '../../lib/core/exporters/registry';
import type { Models } from '../../lib/core/models';
import type { Span } from '../../lib/core/text/spans';
import { extractArticle } from '../../lib/extract/extract';

/** What of a page's reading is not as promised; empty when all is. Throws only where reading it throws. */
export function brokenPromises(source: string, models: Models, url = 'https://port.example/story'): string[] {
  const article = extractArticle(parsePage(source), { url });
  if (({} as { polluted?: unknown }).polluted !== undefined) return ['a prototype was polluted'];
  if (!article.ok)
    return ['not-an-article', 'too-large', 'bad-input'].includes(article.failure)
      ? []
      : [`failed as ${article.failure}`];
  const analysis = analyse(article.value, models);
  return [
    ...analysis.problems.filter(({ code }) => code === 'analyser-failed').map(({ message }) => message),
    ...(JSON.stringify(JSON.parse(JSON.stringify(analysis))) === JSON.stringify(analysis) ? [] : ['not plain JSON']),
    ...unsoundSpans(analysis),
    ...analysis.links
      .filter(({ url: address }) => address !== undefined && !/^https?:\/\//.test(address))
      .map(({ url: address }) => `a link to ${address}`),
    ...brokenExports(analysis),
  ];
}

function unsoundSpans({ article, sentences, entities, quotations, claims, links }: Analysis): string[] {
  const spans: (Span | undefined)[] = [
    ...sentences,
    ...entities.flatMap(({ mentions }) => mentions),
    ...quotations.flatMap((quotation) => [quotation, quotation.speaker, quotation.cue]),
    ...claims.flatMap((claim) => [claim, claim.attribution.source, ...claim.hedges]),
    ...links.map(({ span }) => span),
  ];
  return spans
    .filter((span) => span && !(span.start >= 0 && span.start < span.end && span.end <= article.text.length))
    .map((span) => `a span from ${span!.start} to ${span!.end} of ${article.text.length}`);
}

function brokenExports(analysis: Analysis): string[] {
  return Object.entries(exporters).flatMap(([name, exporter]) => {
    const file = exporter.render({ analysis, readAt: '2026-09-17T12:00:00Z', version: '1.0.0' });
    const broken: string[] = [];
    if (exporter.mediaType.includes('html')) broken.push(...running(file));
    if (exporter.mediaType.includes('markdown')) broken.push(...running(new MarkdownIt({ html: true }).render(file)));
    // Cell by cell, as programs part them here and elsewhere: inside a quoted one a comma parts nothing.
    if (exporter.mediaType.includes('csv'))
      for (const delimiter of [',', ';', '\t'])
        if (Papa.parse<string[]>(file, { delimiter }).data.flat().some(isFormula)) broken.push('a formula in a cell');
    if (exporter.mediaType.includes('json')) JSON.parse(file);
    return broken.map((what) => `${name}: ${what}`);
  });
}

function isFormula(cell: string): boolean {
  return /^[\s\p{Cf}]*[=+@\t＝＋＠]/u.test(cell);
}

/** What of a document would run when a browser shows it: scripts, handlers, script addresses, foreign frames. */
function running(markup: string): string[] {
  const document = parsePage(markup.includes('<body') ? markup : `<!doctype html><body>${markup}</body>`);
  return [...document.querySelectorAll('*')].flatMap((element) => [
    ...(['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'FORM'].includes(element.tagName.toUpperCase())
      ? [`<${element.tagName}>`]
      : []),
    ...[...element.attributes]
      .filter(
        ({ name, value }) =>
          /^on/i.test(name) ||
          (/^(href|src|action|formaction|xlink:href|srcdoc)$/i.test(name) &&
            // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them from a scheme
            /^[\s\u0000-\u001f]*(javascript|vbscript|data:text)/i.test(value.replace(/[\t\n\r]/g, ''))),
      )
      .map(({ name, value }) => `${name}=${value.slice(0, 60)}`),
  ]);
}
