import { defineConfig } from 'vitest/config';
import { common, reporters } from './vitest.config.js';

/** The tests that break things: processes are killed, disks are full, and clients come by the thousand. */
export default defineConfig({
  ...common,
  test: {
    ...common.test,
    reporters,
    include: ['test/faults/**/*.test.ts'],
    // Each has the machine for itself and a PostgreSQL of its own to break.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
