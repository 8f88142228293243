import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbedded } from '../../../../src/db/embedded/embedded-server.js';
import { embedded } from '../../../support/process.js';
import { execute } from '../../../support/test-server.js';

test('a server that is killed is started again at its port by who is responsible for it, until it is stopped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'copa-graph-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await chmod(folder, 0o755); // under root the server runs as another user, who must get in
  const lines: string[] = [];
  const server = await startEmbedded(folder, (line) => lines.push(line));
  onTestFinished(() => server.stop());
  await execute(server.url, 'CREATE TABLE kept AS SELECT 1 AS row');
  const killed = await embedded(folder);
  process.kill(killed?.pid ?? Number.NaN, 'SIGKILL');
  const kept = () =>
    execute(server.url, 'SELECT * FROM kept').then(
      ({ rows }) => rows,
      () => [],
    );
  await expect
    .poll(async () => (await embedded(folder))?.pid !== killed?.pid && (await kept()))
    .toEqual([{ row: 1 }]);
  expect(lines).toContain('PostgreSQL has gone without being told to; starting it again.');
  await server.stop();
  expect(await embedded(folder)).toBeUndefined();
});
