import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddedServer } from '../../../../src/db/embedded/embedded-server.js';
import { embedded } from '../../../support/process.js';
import { execute } from '../../../support/test-server.js';

test('the responsible process restarts a killed server at its port, until it stops the server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'copa-graph-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await chmod(folder, 0o755); // under root the server runs as another user, who must get in
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
