import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddedServer } from '../../../../src/db/embedded/embedded-server.js';
import { findPostmaster, stopPostmaster } from '../../../../src/db/embedded/postmaster.js';
import { newFolder } from '../../../support/db/embedded-folder.js';
import { execute } from '../../../support/test-server.js';

test('a server that does not stop in order is made to, and nothing that was committed is lost', async () => {
  const folder = await newFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  const server = await startEmbeddedServer(folder, () => {});
  onTestFinished(() => server.stop());
  await execute(server.url, 'CREATE TABLE champion AS SELECT 1 AS row');
  const { rows } = await execute(
    server.url,
    "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'",
  );
  // The last to end, and it does not write any more.
  process.kill(rows[0].pid, 'SIGSTOP');
  const path = join(server.folder, 'postgres');
  const cluster = { path, logFile: join(server.folder, 'server.log'), account: undefined };
  const postmaster = await findPostmaster(path);
  if (postmaster === undefined) throw new Error('PostgreSQL does not run.');
  expect(await stopPostmaster(cluster, postmaster, 100)).toBe(true);
  await server.stop();

  const next = await startEmbeddedServer(folder, () => {});
  onTestFinished(() => next.stop());
  expect((await execute(next.url, 'SELECT * FROM champion')).rows).toEqual([{ row: 1 }]);
});
