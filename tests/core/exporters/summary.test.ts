import { expect, test } from 'vitest';
import { clipboardSummary } from '../../../lib/core/exporters/clipboard';
import { exporters } from '../../../lib/core/exporters/registry';
import { sampleAnalysis } from '../../support/sample-analysis';
import { sampleReading } from './reading';

const reading = {
  readAt: '2026-03-04T09:30:00.000Z',
  version: '0.1.0',
  analysis: { ...sampleAnalysis, summary: { sentences: [5, 8], genre: 'interview' } },
} as const;

test('files name the kind of page, the speaker of “he said” and the heading of a list item', () => {
  const text = exporters.text.render(reading);
  expect(text).toContain(
    'Interview: answers, preferring numbers and decisions\n1. “Nobody told us,” he said.\n   Said by Tomasz Wielgosz\n2. “Nobody told us” · Buses will run',
  );
  const { html, text: markdown } = clipboardSummary(reading);
  for (const file of [markdown, exporters.html.render(reading).replace(/<\/?span[^>]*>/g, ''), html]) {
    expect(file).toContain('Interview: answers, preferring numbers and decisions');
    expect(file).toContain('Said by Tomasz Wielgosz');
    expect(file).toMatch(/(?:\*|<em>)“Nobody told us”(?:\* · |<\/em> · |<\/em><br>).{0,500}Buses will run/);
  }
});

test.each([1, 2, 4])('is as long as the reader asked for: %i', (summaryLength) => {
  const asked = { ...sampleReading(), summaryLength };
  expect(clipboardSummary(asked).html.match(/<li>/g)).toHaveLength(summaryLength);
  expect(clipboardSummary(asked).text.match(/^\d+\. /gm)).toHaveLength(summaryLength);
});
