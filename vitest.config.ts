import { setFlagsFromString } from 'node:v8';
import { defineConfig } from 'vitest/config';
import { relayTags } from './test/support/relay-tags.js';

// Before any WebAssembly is loaded: no worker runs long enough to gain from optimizing Prisma's.
setFlagsFromString('--liftoff-only');

/** A program that reads the result looks for the counts alone on a line. */
export const reporters = ['default', './test/support/counts-reporter.ts'];

/** What both projects share. */
export const common = defineConfig({
  // Two copies of graphql, one by each module system, would reject each other's errors.
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    // A worker loads each module once, for all of its test files. A helper with something to close registers that
    // for the test file which opens it, not while it is loaded.
    isolate: false,
    // Threads of one process share what is compiled; a test that needs a process starts one.
    pool: 'threads',
    // For a slow or busy machine: what passes takes a fraction of that.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});

export default defineConfig({
  test: {
    reporters,
    projects: [
      {
        ...common,
        test: {
          ...common.test,
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          // Another one would load as much code again as its half of the tests takes to run.
          maxWorkers: 1,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...common,
        plugins: [relayTags],
        test: {
          ...common.test,
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: ['test/support/test-server.ts', 'test/support/page-setup.ts'],
          // For processes that tests start: tsx would keep what it compiles in the system's temporary folder.
          env: { TSX_DISABLE_CACHE: '1' },
          // Each loads the whole graph, and the processes that tests start need processors too.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
