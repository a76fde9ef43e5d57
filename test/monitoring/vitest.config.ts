import { defineConfig } from 'vitest/config';

/** What needs Debian's packages `prometheus`, `prometheus-alertmanager` and `prometheus-node-exporter`. */
export default defineConfig({
  test: {
    include: ['test/monitoring/**/*.test.ts'],
    globalSetup: ['test/support/test-machine.ts'],
    // Alarms wait before they sound, and one file has the machine for itself.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
