import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { putReading } from '../../lib/extension/session';
import { onWish } from '../../lib/extension/wishes';
import { installFakeBrowser } from '../support/browser-api';
import { sampleAnalysis } from '../support/sample-analysis';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));
const openReport = vi.hoisted(() => vi.fn());
vi.mock('../../lib/extension/views', () => ({ openReport }));

let id: string;
const wish = () =>
  onWish({ newsglass: 'wish', correct: sampleAnalysis.claims[0]!.id }, { id, frameId: 0, tab: { id: 7 } } as never);

beforeEach(async () => {
  const browser = installFakeBrowser();
  id = browser.runtime.id;
  const reading = { key: 'tab-7', tabId: 7, extent: 'article', readAt: '2026-05-01T09:00:00Z', state: 'done' } as const;
  await putReading({ ...reading, ready: [], marks: 'off', analysis: sampleAnalysis });
  openReport.mockReset();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-02T09:00:00Z') });
});
afterEach(() => void vi.useRealTimers());

test('a page gets one report in a while, and a clock that is set back does not keep it from the next', async () => {
  wish();
  wish();
  await expect.poll(() => openReport.mock.calls.length).toBe(1);
  vi.setSystemTime(new Date('2019-01-01T00:00:00Z'));
  wish();
  await expect.poll(() => openReport.mock.calls.length).toBe(2);
});
