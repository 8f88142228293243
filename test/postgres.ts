import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { builtIn, load } from '../seed/seed.js';
import { openDatabase } from '../src/database/client.js';
import { migrate } from '../src/database/migrate.js';
import { startPostgres } from '../src/database/postgres.js';
import { readSettings } from '../src/settings.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL of this run. */
    server: string;
    /** A database on it with the season of 2013, to be copied and not to be written to. */
    template: string;
  }
}

/** One PostgreSQL for the whole run, that of `DATABASE_URL` or the embedded one, and in it the season, loaded once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = fileURLToPath(new URL('../.data/test', import.meta.url));
  const settings = readSettings({ DATABASE_URL: process.env.DATABASE_URL, DATA_DIR: dataDir });
  const postgres = await startPostgres(settings, () => {});
  const template = `copa_test_${process.pid}`;
  const drop = () => execute(postgres.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  try {
    await drop();
    await execute(postgres.url, `CREATE DATABASE ${template}`);
    const url = databaseUrl(postgres.url, template);
    await migrate(url);
    const database = openDatabase({ url, prepared: true });
    await load(database, builtIn, () => {}).finally(() => database.close());
    project.provide('server', postgres.url);
    project.provide('template', template);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return async () => {
    await drop();
    await postgres.stop();
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
