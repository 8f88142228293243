import { defineConfig } from 'vitest/config';
import usual from './vitest.config.js';

/** The tests that break things: processes are killed, disks are full, and clients come by the thousand. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: ['test/faults/**/*.test.ts'],
    exclude: [],
    // Each has the machine for itself and a PostgreSQL of its own to break.
    globalSetup: [],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
