import { expect, test, vi } from 'vitest';
import { inTurns } from '../../lib/page/in-turns';

function* work(steps: number, onStep: (step: number) => void): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    onStep(step);
    yield;
  }
  return 'done';
}

function busyFor(milliseconds: number): void {
  for (const until = performance.now() + milliseconds; performance.now() < until; );
}

test('between two long steps others have their turn', async () => {
  const order: string[] = [];
  const answer = inTurns(
    work(3, (step) => {
      order.push(`step ${step}`);
      busyFor(20);
    }),
  );
  const others = setInterval(() => order.push('other'));
  expect(await answer).toBe('done');
  clearInterval(others);
  expect(order.filter((one) => one !== 'other')).toEqual(['step 0', 'step 1', 'step 2']);
  expect(order.indexOf('other')).toBeGreaterThan(-1);
  expect(order.indexOf('other')).toBeLessThan(order.indexOf('step 2'));
});

test('short work is done at a stretch', async () => {
  const timer = vi.spyOn(globalThis, 'setTimeout');
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  expect(await inTurns(work(50, () => {}))).toBe('done');
  expect(timer).not.toHaveBeenCalled();
  clock.mockRestore();
});

test('the scheduler of the browser is used where there is one', async () => {
  const postTask = vi.fn(async (task: () => void) => task());
  vi.stubGlobal('scheduler', { postTask });
  await inTurns(work(2, () => busyFor(20)));
  vi.unstubAllGlobals();
  expect(postTask).toHaveBeenCalledTimes(2);
});

test('what fails in a step fails the whole', async () => {
  const failing = inTurns(
    work(2, (step) => {
      if (step === 1) throw new Error('The page is gone.');
    }),
  );
  await expect(failing).rejects.toThrow('The page is gone.');
});
