import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserSummary, hasBrowserSummary } from '../../lib/extension/browser-summary';

const summarize = vi.fn<(text: string, options: { signal: AbortSignal }) => Promise<string>>();
const destroy = vi.fn();
const create = vi.fn();
const availability = vi.fn<(choice: object) => Promise<string | null>>();

beforeEach(() => {
  destroy.mockReset();
  summarize.mockReset().mockResolvedValue(' The bridge closed.\n');
  create.mockReset().mockResolvedValue({ summarize, destroy });
  availability.mockReset().mockResolvedValue('available');
  vi.stubGlobal('Summarizer', { availability, create });
});
afterEach(() => void vi.unstubAllGlobals());

const going = () => new AbortController().signal;

describe('a browser that cannot rewrite now', () => {
  test.each(['unavailable', 'downloadable', 'downloading', null, 'something new'])(
    'as it says “%s”, is never asked to make a summariser, which could download a model',
    async (said) => {
      availability.mockResolvedValue(said);
      expect(await hasBrowserSummary('en')).toBe(false);
      expect(await browserSummary('Text.', 'en', going())).toEqual({ ok: false, failure: 'failed' });
      expect(create).not.toHaveBeenCalled();
    },
  );

  test('has no summariser at all', async () => {
    vi.unstubAllGlobals();
    expect(await hasBrowserSummary()).toBe(false);
    expect(await browserSummary('Text.', 'en', going())).toEqual({ ok: false, failure: 'failed' });
  });

  test('throws at a language that is none', async () => {
    availability.mockRejectedValue(new RangeError('not a language tag'));
    expect(await hasBrowserSummary('<b>')).toBe(false);
    expect(create).not.toHaveBeenCalled();
  });
});

describe('a browser with its model', () => {
  test('is asked for plain text in the language of the article, and gives its memory back', async () => {
    const { signal } = new AbortController();
    expect(await hasBrowserSummary('en-GB')).toBe(true);
    expect(await browserSummary('Text.', 'en-GB', signal)).toEqual({ ok: true, text: 'The bridge closed.' });
    const asked = { format: 'plain-text', expectedInputLanguages: ['en-GB'], outputLanguage: 'en-GB' };
    for (const [choice] of availability.mock.calls) expect(choice).toMatchObject(asked);
    expect(create).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ ...asked, signal }));
    expect(summarize).toHaveBeenCalledExactlyOnceWith('Text.', { signal });
    expect(destroy).toHaveBeenCalledOnce();
  });

  test('is not told a language that is unknown', async () => {
    await browserSummary('Text.', undefined, going());
    expect(Object.keys(create.mock.calls[0]![0])).not.toContain('outputLanguage');
  });

  test.each([
    ['refuses', () => Promise.reject(new Error('NotReadable')), 'failed'],
    ['writes nothing', () => Promise.resolve(' \n'), 'failed'],
    [
      'cannot hold so much',
      () => Promise.reject(Object.assign(new Error(), { name: 'QuotaExceededError' })),
      'too-long',
    ],
  ])('says so when it %s', async (_what, gives, failure) => {
    summarize.mockImplementation(gives);
    expect(await browserSummary('Text.', 'en', going())).toEqual({ ok: false, failure });
    expect(destroy).toHaveBeenCalledOnce();
  });

  test('fails when no summariser can be made', async () => {
    create.mockRejectedValue(new Error('no memory'));
    expect(await browserSummary('Text.', 'en', going())).toEqual({ ok: false, failure: 'failed' });
  });
});

describe('stopping', () => {
  test('before it began makes no summariser', async () => {
    expect(await browserSummary('Text.', 'en', AbortSignal.abort())).toEqual({ ok: false, failure: 'stopped' });
    expect(create).not.toHaveBeenCalled();
  });

  test('while it writes ends it', async () => {
    const controller = new AbortController();
    summarize.mockImplementation(
      (_text, { signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    const outcome = browserSummary('Text.', 'en', controller.signal);
    await vi.waitFor(() => expect(summarize).toHaveBeenCalled());
    controller.abort();
    expect(await outcome).toEqual({ ok: false, failure: 'stopped' });
    expect(destroy).toHaveBeenCalledOnce();
  });
});
