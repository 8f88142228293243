import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Two copies of graphql, one by each module system, would not know each other's errors.
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    include: ['test/{unit,integration}/**/*.test.ts'],
    globalSetup: ['test/support/test-server.ts', 'test/support/page-setup.ts'],
    // Where a runner's result is read by a program, the counts alone on a line are what it looks for.
    reporters: ['default', './test/support/counts-reporter.ts'],
    // For processes that tests start: tsx would keep what it compiles in the system's temporary folder.
    env: { TSX_DISABLE_CACHE: '1' },
    // More than a machine of two cores would have: the tests that start processes mostly wait for them.
    maxWorkers: 4,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
