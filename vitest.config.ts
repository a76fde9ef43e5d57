import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Real servers and browsers wait more than they work: one worker would leave a core idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'test/house/**/*.test.ts'],
          // Properties try hundreds of cases; how long that takes on a machine that is busy is no fault of theirs.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/**/*.test.ts'],
          exclude: ['test/house/**', 'test/monitoring/**', 'test/server/**'],
          globalSetup: ['test/support/test-machine.ts'],
          // A real database, server or browser starts in them.
          testTimeout: 30_000,
          // What is waited for comes; how soon is the machine's affair.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
