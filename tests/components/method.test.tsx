import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { figures } from '../../components/method/accuracy.json';
import { MethodView } from '../../components/method/MethodView';
import { HowCounted } from '../../components/popup/HowCounted';
import { expectAccessible, renderEnglish } from '../support/render';

afterEach(cleanup);

test('the method names every figure that was measured, and is accessible', async () => {
  const { container } = renderEnglish(<MethodView />);
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent));
  for (const [name, measured] of Object.entries(figures))
    for (const [figure, value] of Object.entries(measured))
      expect(rows, `${name}, ${figure}`).toContainEqual([name, figure, value.toFixed(2)]);
  await expectAccessible(container);
});

test('the method says in plain numbers how often the title is right, and that counts are no verdict', () => {
  renderEnglish(<MethodView />);
  const list = screen.getByText(/the title is right/).closest('ul')!;
  expect(within(list).getAllByRole('listitem')).toHaveLength(5);
  expect(
    within(list).getByText(`Of 100 pages, the title is right on ${Math.round(figures.article.title)}.`),
  ).toBeTruthy();
  expect(screen.getByText(/A claim without a source here can be true; a claim with one can be false/)).toBeTruthy();
});

test('“How is this counted?” leads to the method and its accuracy', () => {
  renderEnglish(<HowCounted heading="Sourcing" id="sourcing" />);
  const method = document.getElementById('sourcing-method')!;
  expect(method.hidden).toBe(true);
  screen.getByRole('button', { name: 'How is this counted?' }).click();
  expect(method.querySelector('a')?.getAttribute('href')).toBe('method.html');
  expect(method.querySelector('a')?.textContent).toBe('Method and accuracy');
});
