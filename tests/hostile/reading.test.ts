import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { loadModels } from '../../lib/cli/models';
import { parsePage } from '../../lib/cli/page';
import { analyse } from '../../lib/core/analyse';
import type { Analysis } from '../../lib/core/analysis';
import { exporters } from '../../lib/core/exporters/registry';
import type { Span } from '../../lib/core/text/spans';
import { extractArticle } from '../../lib/extract/extract';
import { hostilePages } from './pages';

const models = loadModels();
const url = 'https://port.example/story';

describe.each(hostilePages())('$name', ({ html }) => {
  test('is read as data: an answer, sound spans, exports without anything that runs', () => {
    const article = extractArticle(parsePage(html), { url });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    if (!article.ok) {
      expect(['not-an-article', 'too-large', 'bad-input']).toContain(article.failure);
      return;
    }
    const analysis = analyse(article.value, models);
    expect(analysis.problems.filter(({ code }) => code === 'analyser-failed')).toEqual([]);
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
    for (const span of spansOf(analysis)) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(analysis.article.text.length);
      expect(span.start).toBeLessThan(span.end);
    }
    for (const link of analysis.links) if (link.url !== undefined) expect(link.url).toMatch(/^https?:\/\//);
    for (const exporter of Object.values(exporters)) {
      const file = exporter.render({ analysis, readAt: '2026-09-17T12:00:00Z', version: '1.0.0' });
      if (exporter.mediaType.includes('html')) expect(running(file)).toEqual([]);
      if (exporter.mediaType.includes('markdown'))
        expect(running(new MarkdownIt({ html: true }).render(file))).toEqual([]);
      if (exporter.mediaType.includes('csv')) expect(file).not.toMatch(/(^|[\n,])"?[=+@\t][^\n,]/);
    }
  });
});

function spansOf({ sentences, entities, quotations, claims, links }: Analysis): Span[] {
  return [
    ...sentences,
    ...entities.flatMap(({ mentions }) => mentions),
    ...quotations.flatMap((quotation) => [quotation, quotation.speaker, quotation.cue]),
    ...claims.flatMap((claim) => [claim, claim.attribution.source, ...claim.hedges]),
    ...links.map(({ span }) => span),
  ].filter((span) => span !== undefined);
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
