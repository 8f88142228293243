import { expect, test } from 'vitest';
import { countThreads } from '../../../../seed/cli/parser-pool.js';

test.each([
  ['one processor', { processors: 1, megabytes: 16_000 }, 1],
  ['two processors, of which one is for PostgreSQL', { processors: 2, megabytes: 16_000 }, 1],
  ['three', { processors: 3, megabytes: 16_000 }, 2],
  ['as many as parsing can use', { processors: 32, megabytes: 64_000 }, 3],
  ['a container of 1 GB', { processors: 8, megabytes: 1_024 }, 2],
  ['a container of half of that', { processors: 8, megabytes: 512 }, 1],
])('%s', (_machine, machine, threads) => {
  expect(countThreads(machine)).toBe(threads);
});
