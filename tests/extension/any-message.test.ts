import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { replyTo, type Sender } from '../../lib/extension/envelope';
import type { Answers } from '../../lib/extension/messages';
import { askedOfBackground, checkAskedOfBackground } from '../../lib/extension/shapes';

const RUNS = Number(process.env.NEWSGLASS_FUZZ_RUNS ?? 20_000);
const OWN = { id: 'newsglass', origin: 'extension://newsglass/' };
const CALLS = Object.keys(askedOfBackground);

const anything = fc.anything({ maxDepth: 2, withNullPrototype: true });
const senders: fc.Arbitrary<Sender> = fc.record(
  {
    id: fc.constantFrom('newsglass', 'other', ''),
    url: fc.constantFrom(
      'extension://newsglass/popup.html',
      'https://paper.example/',
      'extension://newsglass.evil/',
      'null',
      '',
    ),
    tab: fc.constant({ id: 7 }),
  },
  { requiredKeys: [] },
);
const SOUND: Readonly<Record<string, readonly unknown[]>> = {
  read: [1, 'article'],
  readText: [{ text: 'Words.' }],
  mark: [{ tabId: 1, layers: ['person'] }],
  correct: [{ key: 'tab-1', corrections: [] }],
  jump: [{ tabId: 1, span: { start: 0, end: 4 } }],
};
const sound = fc
  .constantFrom(...Object.entries(SOUND))
  .map(([call, given]) => ({ newsglass: 'background', call, given }));
const envelopes = fc.record(
  {
    newsglass: fc.oneof({ weight: 5, arbitrary: fc.constantFrom<unknown>('background', 'page') }, anything),
    call: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom<unknown>(...CALLS, '__proto__', 'constructor', 'toString', 'hasOwnProperty'),
      },
      anything,
    ),
    given: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.array(
          fc.oneof(
            anything,
            fc.nat(),
            fc.record({ tabId: fc.nat(), layers: fc.array(fc.constantFrom('person', 'x')) }),
          ),
        ),
      },
      anything,
    ),
  },
  { requiredKeys: [] },
);

test('whatever is sent by whomever, only sound calls of our own pages are heard', async () => {
  let heard = 0;
  const answers = Object.fromEntries(
    CALLS.map((call) => [
      call,
      (...given: unknown[]) => {
        // What gets here has passed the check, so checking it again changes nothing.
        expect(checkAskedOfBackground(call, given)).toEqual(given);
        heard++;
      },
    ]),
  ) as unknown as Answers<'background'>;
  const refused = vi.fn();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 6, arbitrary: envelopes }, sound, anything),
      senders,
      async (message, sender) => {
        const before = heard;
        await replyTo(message, sender, OWN, 'background', answers, checkAskedOfBackground)?.catch(refused);
        const isOurs =
          sender.id === OWN.id &&
          (sender.url === undefined ? sender.tab === undefined : sender.url.startsWith(OWN.origin));
        if (!isOurs) expect(heard).toBe(before);
      },
    ),
    { numRuns: RUNS },
  );
  expect(heard).toBeGreaterThan(0);
  expect(refused.mock.calls.every(([error]) => error instanceof Error)).toBe(true);
}, 600_000);
