import { defineConfig } from 'vitest/config';

/** `npm run test:server`: the site on a real Debian, from the bare system to its restored copy. Takes root, and some minutes. */
export default defineConfig({
  test: {
    include: ['test/server/**/*.test.ts'],
    globalSetup: ['test/server/built-program.ts'],
    // Steps of one file stand on the ones before; files have machines and networks of their own. Servers wait more than
    // they work (for a process to be ready, for a release to prove itself): side by side they take half as long.
    maxWorkers: 3,
    bail: 1,
    // A machine that does other things, too, takes five times as long as one that does not.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
