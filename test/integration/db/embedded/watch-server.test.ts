import { rm } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddedServer } from '../../../../src/db/embedded/embedded-server.js';
import { newFolder } from '../../../support/db/embedded-folder.js';
import { embedded } from '../../../support/process.js';
import { execute } from '../../../support/test-server.js';

test('the responsible process restarts a killed server at its port, until it stops the server', async () => {
  const folder = await newFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  const lines: string[] = [];
  const server = await startEmbeddedServer(folder, (line) => lines.push(line));
  onTestFinished(() => server.stop());
  await execute(server.url, 'CREATE TABLE champion AS SELECT 1 AS row');
  const killed = await embedded(folder);
  process.kill(killed?.pid ?? Number.NaN, 'SIGKILL');
  const champions = () =>
    execute(server.url, 'SELECT * FROM champion').then(
      ({ rows }) => rows,
      () => [],
    );
  await expect
    .poll(async () => (await embedded(folder))?.pid !== killed?.pid && (await champions()))
    .toEqual([{ row: 1 }]);
  expect(lines).toContain('PostgreSQL has stopped unexpectedly; restarting it.');
  await server.stop();
  expect(await embedded(folder)).toBeUndefined();
});
