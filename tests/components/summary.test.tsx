import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { HeadlineCheck } from '../../components/analysis/HeadlineCheck';
import { SummaryLength } from '../../components/analysis/SummaryLength';
import { SummaryList } from '../../components/analysis/SummaryList';
import type { Analysis } from '../../lib/core/analysis';
import { expectAccessible, renderEnglish } from '../support/render';
import { sampleAnalysis } from '../support/sample-analysis';

afterEach(cleanup);

function Summary({ analysis }: { analysis: Analysis }) {
  const [length, setLength] = useState<number>();
  return (
    <>
      <SummaryLength analysis={analysis} length={length} onLength={setLength} />
      <SummaryList analysis={analysis} length={length} onJump={() => {}} />
    </>
  );
}

test('grows and shrinks by a sentence, says so, and stops at either end with the focus kept', async () => {
  const { container } = renderEnglish(<Summary analysis={sampleAnalysis} />);
  const lines = () => screen.getAllByRole('listitem').length;
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  const atOnset = lines();
  press('Longer');
  expect(lines()).toBe(atOnset + 1);
  expect(screen.getByRole('status').textContent).toBe(`${atOnset + 1} sentences`);
  for (let turn = 0; turn < 9; turn++) press('Longer');
  expect(lines()).toBe(4);
  const longer = screen.getByRole('button', { name: 'Longer' });
  expect([longer.getAttribute('aria-disabled'), longer.hasAttribute('disabled')]).toEqual(['true', false]);
  for (let turn = 0; turn < 9; turn++) press('Shorter');
  expect(lines()).toBe(1);
  expect(screen.getByRole('status').textContent).toBe('1 sentence');
  await expectAccessible(container);
});

test('the length is not asked for where there is one sentence', () => {
  renderEnglish(<Summary analysis={{ ...sampleAnalysis, summary: { sentences: [0] } }} />);
  expect(screen.queryByRole('group')).toBeNull();
});

test('names the kind of page, the speaker of “he said” and the heading of a list item', () => {
  const summary = { sentences: [5, 8], genre: 'live-blog' } as const;
  renderEnglish(<Summary analysis={{ ...sampleAnalysis, summary }} />);
  expect(screen.getByText('Live blog: latest entries')).toBeTruthy();
  const [quoted, listed] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(quoted).toContain('“Nobody told us,” he said. Said by Tomasz Wielgosz');
  expect(listed).toContain('“Nobody told us”Buses will run');
});

test('the headline’s sentence leads to its place; where nobody could look nothing is said', () => {
  const onJump = vi.fn();
  const { unmount } = renderEnglish(<HeadlineCheck analysis={sampleAnalysis} onJump={onJump} />);
  fireEvent.click(screen.getByRole('button', { name: /Jump to paragraph 1/ }));
  expect(onJump).toHaveBeenCalledWith(sampleAnalysis.sentences[0]);
  unmount();
  const problems = [{ code: 'analyser-failed', message: '“summary” failed.', analyser: 'summary' }];
  const { container } = renderEnglish(
    <HeadlineCheck analysis={{ ...sampleAnalysis, summary: { sentences: [] }, problems }} />,
  );
  expect(container.textContent).toBe('');
});
