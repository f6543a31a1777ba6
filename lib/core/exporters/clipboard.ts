import { htmlText, markdownText, webAddress } from './escape';
import type { Reading } from './exporter';
import { markdownHead } from './markdown-body';
import { type Outline, outline } from './outline';

/** The summary twice, for the clipboard: rich text and Markdown. The place pasted into chooses. */
export function clipboardSummary(reading: Reading): { readonly html: string; readonly text: string } {
  const about = outline(reading);
  return { html: richSummary(about), text: `${markdownHead(about)}\n\n*${markdownText(about.notice)}*\n` };
}

/** An HTML fragment with plain elements alone, as mail programs and word processors keep them. */
function richSummary({ title, address, facts, genre, summary, notice, language }: Outline): string {
  const lines = summary.map(({ words, place, speaker, context }) => {
    const above = context === undefined ? '' : `<em>${htmlText(context)}</em> · `;
    const credit = speaker === undefined ? '' : ` · ${htmlText(language.say('said_by', speaker))}`;
    return `<li>${above}${linked(words, place)}${credit}</li>`;
  });
  return [
    `<h2>${linked(title, address)}</h2>`,
    facts.length === 0 ? '' : `<p>${htmlText(facts.join(' · '))}</p>`,
    genre === undefined ? '' : `<p>${htmlText(genre)}</p>`,
    lines.length === 0 ? '' : `<ol>${lines.join('')}</ol>`,
    `<p><small>${htmlText(notice)}</small></p>`,
  ].join('');
}

function linked(words: string, address: string | undefined): string {
  const url = webAddress(address);
  return url === undefined ? htmlText(words) : `<a href="${htmlText(url)}">${htmlText(words)}</a>`;
}
