import { defineConfig } from 'vitest/config';

/** `npm run test:server`: the site on a real Debian, from the bare system to its restored copy. Takes root, and some minutes. */
export default defineConfig({
  test: {
    include: ['test/server/**/*.test.ts'],
    globalSetup: ['test/server/built-program.ts'],
    // One server after the other: each step stands on the one before.
    fileParallelism: false,
    bail: 1,
    // A machine that does other things, too, takes five times as long as one that does not.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
