import { defineConfig } from 'vitest/config';

/** `npm run test:server`: the site on a real Debian, from the bare system to its restored copy. Takes root, and some minutes. */
export default defineConfig({
  test: {
    include: ['test/server/**/*.test.ts'],
    globalSetup: ['test/server/built-program.ts'],
    // Steps of one file stand on the ones before; files have machines and networks of their own. Servers wait much (for a
    // process to be ready, for a release to prove itself): side by side, one works while another waits.
    maxWorkers: 3,
    bail: 1,
    // Each step as it ends, with its time: a run takes long enough to be watched.
    reporters: 'verbose',
    // A machine that does other things, too, takes five times as long as one that does not.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
