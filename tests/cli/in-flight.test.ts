import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inFlight } from '../../lib/cli/in-flight';

const sizeOne = () => 1;

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function all<Item>(given: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of given) found.push(item);
  return found;
}

/** Work that is done when the test says so. */
function onDemand() {
  const begun = new Map<string, (answer: string) => void>();
  return {
    begun,
    work: (item: string) => new Promise<string>((resolve) => begun.set(item, resolve)),
    finish: (item: string) => begun.get(item)!(item.toUpperCase()),
  };
}

test.each([true, false])('every item is answered once, whatever takes how long (ordered: %s)', async (ordered) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      async (delays, items, size) => {
        let most = 0;
        let underWay = 0;
        const work = async (turn: number) => {
          most = Math.max(most, ++underWay);
          for (let wait = delays[turn]!; wait > 0; wait--) await new Promise((resume) => setImmediate(resume));
          underWay--;
          return turn;
        };
        const answers = await all(inFlight(from([...delays.keys()]), work, sizeOne, { items, size }, ordered));
        expect(ordered ? answers : answers.sort((a, b) => a - b)).toEqual([...delays.keys()]);
        expect(most).toBeLessThanOrEqual(Math.min(items, size));
      },
    ),
    { numRuns: 50 },
  );
});

test('in order, an answer waits for those before it', async () => {
  const { begun, work, finish } = onDemand();
  const answers = inFlight(from(['a', 'b']), work, sizeOne, { items: 2, size: 9 }, true);
  const first = answers.next();
  await expect.poll(() => begun.size).toBe(2);
  finish('b');
  finish('a');
  expect((await first).value).toBe('A');
  expect((await answers.next()).value).toBe('B');
});

test('out of order, the first to be done comes first', async () => {
  const { begun, work, finish } = onDemand();
  const answers = inFlight(from(['a', 'b']), work, sizeOne, { items: 2, size: 9 }, false);
  const first = answers.next();
  await expect.poll(() => begun.size).toBe(2);
  finish('b');
  expect((await first).value).toBe('B');
});

test('an answer does not wait for the next item', async () => {
  async function* neverEnding() {
    yield 'a';
    await new Promise(() => {});
  }
  const answers = inFlight(neverEnding(), async (item) => item, sizeOne, { items: 8, size: 8 }, true);
  expect((await answers.next()).value).toBe('a');
});

test('work that fails fails whoever waits for it', async () => {
  const answers = inFlight(from(['a']), () => Promise.reject(new Error('no')), sizeOne, { items: 2, size: 2 }, true);
  await expect(answers.next()).rejects.toThrow('no');
});
