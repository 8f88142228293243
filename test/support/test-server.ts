import { mkdir, readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { builtInSeasonFolder, loadBuiltInSeason } from '../../seed/cli/load-built-in-season.js';
import { openDatabase } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded/embedded-server.js';
import { processIdentity } from '../../src/db/embedded/file-lock.js';
import { migrate } from '../../src/db/migrate.js';
import { readSettings } from '../../src/settings.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL of this run. */
    server: string;
    /** A database on it with the season of 2013, to be copied and not to be written to. */
    template: string;
    /** The same without a season, nor any name of one. */
    structure: string;
  }
}

/** Settings of a PostgreSQL whose files nobody needs after a crash, and whose databases live for seconds. */
const shortLived = [
  'fsync = off',
  'full_page_writes = off',
  'synchronous_commit = off',
  "max_wal_size = '4GB'",
  "checkpoint_timeout = '1h'",
  'autovacuum = off',
];

/** One PostgreSQL for the whole run, that of `DATABASE_URL` or an embedded one, and in it the season, loaded once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await ofThisRun();
  const template = `copa_test_${process.pid}`;
  const drop = async () => {
    const found = await execute(
      postgres.url,
      `SELECT datname FROM pg_database WHERE datname = '${template}' OR datname ^@ '${template}_'`,
    );
    for (const { datname } of found.rows)
      await execute(postgres.url, `DROP DATABASE ${datname} WITH (FORCE)`);
  };
  try {
    await drop();
    await execute(postgres.url, `CREATE DATABASE ${template}`);
    const url = databaseUrl(postgres.url, template);
    await migrate(url);
    const structure = `${template}_structure`;
    await execute(postgres.url, `CREATE DATABASE ${structure} TEMPLATE ${template}`);
    const database = openDatabase({ url, prepared: true });
    await loadBuiltInSeason(database, builtInSeasonFolder, () => {}).finally(() => database.close());
    project.provide('server', postgres.url);
    project.provide('template', template);
    project.provide('structure', structure);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return async () => {
    await drop();
    await postgres.stop();
  };
}

/**
 * The PostgreSQL of `DATABASE_URL`, or an embedded one of this run alone: of two runs that shared one, the first to
 * end would stop it. Its files go with it; those of a run that was killed go with the next.
 */
async function ofThisRun(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const { databaseUrl } = readSettings({ DATABASE_URL: process.env.DATABASE_URL });
  if (databaseUrl !== null) return { url: databaseUrl, stop: async () => {} };
  const data = fileURLToPath(new URL('../../.data/', import.meta.url));
  await mkdir(data, { recursive: true });
  for (const name of await readdir(data)) {
    const [, run] = /^test-(\d+)$/.exec(name) ?? [];
    const ended = run !== undefined && (await processIdentity(Number(run))) === undefined;
    if (ended) await rm(data + name, { recursive: true, force: true });
  }
  const own = `${data}test-${process.pid}`;
  const server = await startEmbeddedServer(own, () => {});
  for (const setting of shortLived) await execute(server.url, `ALTER SYSTEM SET ${setting}`);
  await execute(server.url, 'SELECT pg_reload_conf()');
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      for (const folder of [server.folder, own]) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The address of another database of the same server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on a connection of its own. */
export async function execute(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
