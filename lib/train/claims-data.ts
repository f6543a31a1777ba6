import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../core/article';
import type { Statement } from '../core/claims/statements';
import { statementsOf } from '../core/claims/statements';
import { articleFromText } from '../core/text/plain';
import type { Span } from '../core/text/spans';
import { tokenize } from '../core/text/tokens';

/** A text with its sentences and their labels, one for one. */
export interface Labelled<Label> {
  readonly article: Article;
  readonly statements: readonly Statement[];
  readonly labels: readonly Label[];
}

/** NFS: states no fact; UFS: an unimportant one; CFS: one worth checking (ClaimBuster, Arslan et al., 2020). */
export interface DebateLabel {
  readonly class: 'NFS' | 'UFS' | 'CFS';
}

/** Absent where the two readers disagreed. `check`: 0 no claim, 1 a claim, 2 an important one. */
export interface NewsLabel extends Span {
  readonly checkable?: boolean;
  readonly check?: number;
  readonly type?: string;
}

/** Debates, one line per sentence as the batch command gets them. */
export function readDebates(folder: string, file: string): Labelled<DebateLabel>[] {
  return readLines<{ sentences: (DebateLabel & { text: string })[] }>(folder, file).map(({ sentences }) => {
    let text = '';
    const spans = sentences.map((sentence) => {
      const start = text.length;
      text += sentence.text.replace(/\n/g, ' ');
      const span = { start, end: text.length };
      text += '\n';
      return span;
    });
    return labelled(text, spans, sentences);
  });
}

/** News stories with the labels two readers agreed on. */
export function readNews(folder: string, file: string): Labelled<NewsLabel>[] {
  return readLines<{ text: string; sentences: NewsLabel[] }>(folder, file).map(({ text, sentences }) =>
    labelled(text, sentences, sentences),
  );
}

function labelled<Label>(text: string, spans: readonly Span[], labels: readonly Label[]): Labelled<Label> {
  const article = articleFromText(text);
  return { article, statements: statementsOf(article, tokenize(text), spans, { quotations: [], reports: [] }), labels };
}

function readLines<Line>(folder: string, file: string): Line[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}
