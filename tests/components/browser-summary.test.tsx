import { cleanup, fireEvent, renderHook, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { RewritingSection } from '../../components/options/RewritingSection';
import { BrowserSummary, type Rewrite } from '../../components/report/BrowserSummary';
import { useBrowserSummary } from '../../lib/extension/use-browser-summary';
import { expectAccessible, renderEnglish } from '../support/render';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const HEADING = 'Rewritten by the browser, not the article’s words';
const ask = () => fireEvent.click(screen.getByRole('button', { name: 'Ask the browser for its summary' }));
const endless = () => vi.fn<Rewrite>(() => new Promise(() => {}));
const signalOf = (rewrite: ReturnType<typeof endless>) => rewrite.mock.calls[0]![0];

test('the browser is asked only when the reader asks, and what it wrote is labelled and plain', async () => {
  const rewrite = vi.fn<Rewrite>().mockResolvedValue({ ok: true, text: '<img src=x onerror=alert(1)> closed.' });
  const { container } = renderEnglish(<BrowserSummary rewrite={rewrite} lang="en" />);
  expect(screen.getByRole('region', { name: HEADING })).toBeTruthy();
  expect(rewrite).not.toHaveBeenCalled();
  ask();
  expect(await screen.findByText('<img src=x onerror=alert(1)> closed.')).toBeTruthy();
  expect(container.querySelector('img, .said')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('writing shows, and can be cancelled and asked for again', async () => {
  const rewrite = endless();
  const { container } = renderEnglish(<BrowserSummary rewrite={rewrite} lang="en" />);
  ask();
  expect(await screen.findByText('The browser is writing, on this device …')).toBeTruthy();
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(signalOf(rewrite).aborted).toBe(true);
  ask();
  expect(rewrite).toHaveBeenCalledTimes(2);
});

test('leaving and another article stop the writing', () => {
  const rewrite = endless();
  const { unmount, rerender } = renderEnglish(<BrowserSummary rewrite={rewrite} lang="en" />);
  ask();
  const other = endless();
  rerender(<BrowserSummary rewrite={other} lang="en" />);
  expect(signalOf(rewrite).aborted).toBe(true);
  unmount();
  expect(other).not.toHaveBeenCalled();
});

test('leaving stops the writing', () => {
  const rewrite = endless();
  const { unmount } = renderEnglish(<BrowserSummary rewrite={rewrite} lang="en" />);
  ask();
  unmount();
  expect(signalOf(rewrite).aborted).toBe(true);
});

test.each([
  ['failed', 'The browser gave no summary.'],
  ['too-long', 'The article is too long for the browser’s summary.'],
] as const)('“%s” is said in words, and can be tried again', async (failure, words) => {
  renderEnglish(<BrowserSummary rewrite={async () => ({ ok: false, failure })} lang="en" />);
  ask();
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ask the browser for its summary' })).toBeTruthy();
});

test('the choice is off at first and changes at once', async () => {
  const change = vi.fn();
  const { container } = renderEnglish(<RewritingSection chosen={false} onChange={change} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Offer it in the report, below the article’s own words' }));
  expect(change).toHaveBeenCalledExactlyOnceWith({ browserSummary: true });
  await expectAccessible(container);
});

test('rewriting is offered only where chosen, with a browser that can and an article there', async () => {
  const availability = vi.fn().mockResolvedValue('available');
  vi.stubGlobal('Summarizer', { availability, create: vi.fn() });
  const article = { text: 'The bridge closed.', lang: 'en' };
  const { result, rerender } = renderHook(
    ({ chosen, read }: { chosen: boolean; read: typeof article | undefined }) => useBrowserSummary(chosen, read),
    { initialProps: { chosen: false, read: article as typeof article | undefined } },
  );
  expect(result.current).toBeUndefined();
  rerender({ chosen: true, read: undefined });
  expect(availability).not.toHaveBeenCalled();
  rerender({ chosen: true, read: article });
  await waitFor(() => expect(result.current).toBeTypeOf('function'));
  rerender({ chosen: false, read: article });
  await waitFor(() => expect(result.current).toBeUndefined());
});
