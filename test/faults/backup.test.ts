import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { createCluster } from '../../src/db/embedded/cluster.js';
import { stopPostmaster } from '../../src/db/embedded/postmaster.js';
import { resolveDataLocation } from '../../src/db/embedded/server-account.js';
import { startPostmaster } from '../../src/db/embedded/start-postmaster.js';
import { writeAccessWarning } from '../../src/db/postgres.js';
import { readerUrl } from '../../src/db/roles.js';
import { answers, post, startServer } from '../support/faults/server.js';
import { dataDir, importing, run } from '../support/process.js';
import { databaseUrl, execute } from '../support/test-server.js';

const program = promisify(execFile);
const programs = '/usr/lib/postgresql/15';
const page = fileURLToPath(new URL('../support/seed/pages/copa-peru-2012/page.wikitext', import.meta.url));

/** A PostgreSQL 15 as an operator has it, with an empty database. */
async function postgres15(): Promise<string> {
  const { folder, account } = await resolveDataLocation(await dataDir(), () => {});
  const cluster = { path: join(folder, 'cluster'), logFile: join(folder, 'server.log'), account };
  const binaries = { native: programs, version: '15' };
  await createCluster(binaries, cluster.path, 'secret', account);
  const server = await startPostmaster(binaries, cluster, 0);
  onTestFinished(() => stopPostmaster(cluster, server).then(() => {}));
  const url = `postgres://copa:secret@127.0.0.1:${server.port}/postgres`;
  await execute(url, 'CREATE DATABASE copa');
  return databaseUrl(url, 'copa');
}

/** Everything that the graph answers, ids and cursors included. */
async function readGraph(url: string): Promise<unknown> {
  const ids = '{ seasons { edges { cursor node { id slug teams { id } stages { id } } } } }';
  return { examples: await answers(url), ids: JSON.parse((await post(url, ids)).body) };
}

test('what pg_dump has saved, pg_restore brings back into another PostgreSQL, and it is served as before', async ({
  skip,
}) => {
  if (!existsSync(`${programs}/bin/pg_dump`))
    return skip('No pg_dump and pg_restore of PostgreSQL 15 are at hand.');
  const [saved, other] = [await postgres15(), await postgres15()];
  const at = (url: string) => ({ DATABASE_URL: readerUrl(url), ADMIN_DATABASE_URL: url });
  const server = await startServer(at(saved));
  expect(await run([...importing, page], at(saved)).ended).toBe(0);
  const before = await readGraph(server.url);

  // While it is served.
  const dump = join(await dataDir(), 'copa.dump');
  await program(`${programs}/bin/pg_dump`, ['--format=custom', `--file=${dump}`, saved]);
  await program(`${programs}/bin/pg_restore`, [
    '--no-owner',
    '--no-privileges',
    '--exit-on-error',
    `--dbname=${other}`,
    dump,
  ]);

  const restored = await startServer(at(other));
  expect(await readGraph(restored.url)).toEqual(before);
  expect(await writeAccessWarning({ readerUrl: readerUrl(other) })).toBeNull();
  // It is imported into as well: the same page changes nothing, and another one finds its numbers.
  const same = run([...importing, page], at(other));
  expect([await same.ended, same.printed()]).toEqual([
    0,
    expect.stringContaining('Already loaded from the same page.'),
  ]);
  const another = page.replace('copa-peru-2012', 'liga-costera-2016');
  const next = run([...importing, another], at(other));
  expect([await next.ended, next.printed()]).toEqual([0, expect.stringContaining('The season was added.')]);
});

test('a copy of the embedded server’s folder, made while it is stopped, is served as before', async () => {
  const folder = await dataDir();
  const first = await startServer({ DATA_DIR: folder });
  expect(await run([...importing, page], { DATA_DIR: folder }).ended).toBe(0);
  const before = await readGraph(first.url);
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);

  const backup = join(await dataDir(), 'backup');
  await mkdir(backup);
  await program('cp', ['--archive', `${folder}/.`, backup]);
  const place = await dataDir();
  await program('cp', ['--archive', `${backup}/.`, place]);
  const restored = await startServer({ DATA_DIR: place });
  expect(await readGraph(restored.url)).toEqual(before);
});
