import { defineConfig } from 'vitest/config';

const e2e = 'tests/e2e/**/*.test.ts';
const components = 'tests/components/**/*.test.tsx';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [e2e], testTimeout: 30_000 } },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { name: 'components', include: [components], environment: 'jsdom', testTimeout: 30_000 },
      },
      {
        test: {
          name: 'e2e',
          include: [e2e],
          globalSetup: 'tests/support/build-both.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A second is not enough for a browser on a busy machine.
          expect: { poll: { timeout: 20_000 } },
          // Two browsers side by side, once nothing else runs: they mostly wait for each other's drivers.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // A browser under load loses a popup now and then; what fails three times is wrong.
          retry: 2,
        },
      },
    ],
  },
});
