import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { exportInProcess } from '../../../support/export/export-in-process.js';
import { CapturedOutput, temporaryFolder } from '../../../support/seed/cli-context.js';
import { seasonDatabase } from '../../../support/test-database.js';

const url = await seasonDatabase();

test.each([
  ['no season', [], 'SEASON is missing.'],
  ['a season that is not there', ['copa-peru-2031'], 'Did you mean copa-peru-2013'],
  ['a table that is not there', ['copa-peru-2013', '--table', 'macthes'], 'Did you mean matches?'],
  ['a format that is not there', ['copa-peru-2013', '--format', 'xlsx'], 'csv, json, parquet, football.txt'],
  ['one file for many tables', ['copa-peru-2013', '--out', 'all.csv'], 'give a folder, or --table'],
  ['a folder that cannot be made', ['copa-peru-2013', '--out', '/dev/null/folder'], 'cannot be written'],
])('%s is an error of the arguments', async (_what, args, message) => {
  const { status, errorOutput } = await exportInProcess(args, url);
  expect([status, errorOutput]).toEqual([2, expect.stringContaining(message)]);
});

test('an export that is interrupted leaves no file behind', async () => {
  const folder = await temporaryFolder();
  const stderr = new CapturedOutput();
  const controller = new AbortController();
  const { signal } = controller;
  const running = exportInProcess(['copa-peru-2013', '--out', folder], url, { signal, stderr });
  await expect.poll(() => stderr.text).toContain('Connecting');
  controller.abort(new Error('Stopped by the test.'));
  expect((await running).status).not.toBe(0);
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
});
