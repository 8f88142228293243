import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { leaseLock } from '../../src/changes/cache-lease.js';
import { breakable } from '../support/faults/breakable-postgres.js';
import { answers, slugs, startServer } from '../support/faults/server.js';
import { importing, run } from '../support/process.js';
import { databaseUrl, execute } from '../support/test-server.js';

// A process that starts, for each table that a season is written to.
vi.setConfig({ testTimeout: 600_000 });

const page = fileURLToPath(new URL('../support/seed/pages/copa-peru-2012/page.wikitext', import.meta.url));
const command = [...importing, page];

test('an import killed at any of its steps leaves the graph as it was, and the next one works', async () => {
  const postgres = await breakable();
  const settings = { DATABASE_URL: postgres.readerUrl, ADMIN_DATABASE_URL: postgres.url };
  const server = await startServer(settings);
  const before = await answers(server.url);
  const tables = await written(postgres.url);
  expect(tables.length).toBeGreaterThan(15);
  const steps = [
    // As it begins: another writer is at work.
    'SELECT pg_advisory_xact_lock(20130101)',
    // At each table that it writes to.
    ...tables.map((name) => `LOCK TABLE ${name} IN SHARE MODE`),
    // As it is about to commit: a server keeps answers, and does not hear.
    `SELECT pg_advisory_xact_lock_shared(${leaseLock})`,
  ];
  for (const step of steps) {
    const holder = await session(postgres.url);
    await holder.query(`BEGIN; ${step}`);
    const importing = run(command, settings);
    await blocked(postgres.url, holder);
    importing.child.kill('SIGKILL');
    expect([step, await importing.ended]).toEqual([step, 'SIGKILL']);
    await holder.end();
    await gone(postgres.url);
    expect([step, await slugs(server.url)]).toEqual([step, ['copa-peru-2013']]);
    expect(await answers(server.url)).toEqual(before);
  }

  const last = run(command, settings);
  expect([await last.ended, last.printed()]).toEqual([0, expect.stringContaining('The season was added.')]);
  await expect.poll(() => slugs(server.url)).toEqual(['copa-peru-2013', 'copa-peru-2012']);
});

/** The tables that the import writes to: those that have rows where nothing else was loaded. */
async function written(server: string): Promise<string[]> {
  await execute(server, 'CREATE DATABASE alone');
  const url = databaseUrl(server, 'alone');
  const importing = run(command, { DATABASE_URL: url });
  expect([await importing.ended, importing.printed()]).toEqual([
    0,
    expect.stringContaining('The season was added.'),
  ]);
  const { rows } = await execute(
    url,
    `SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
       AND (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', relname), false, true, '')))[1]::text::int > 0
     ORDER BY 1`,
  );
  await execute(server, 'DROP DATABASE alone');
  return rows.map(({ name }) => name);
}

async function session(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Settled with true once somebody waits for what another session holds. */
async function blocked(url: string, holder: pg.Client): Promise<true> {
  const { processID } = holder as unknown as { readonly processID: number };
  const waits = async () => {
    const { rows } = await execute(
      url,
      `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE ${processID} = ANY (pg_blocking_pids(pid))) AS waits`,
    );
    return rows[0].waits;
  };
  await expect.poll(waits, { timeout: 60_000 }).toBe(true);
  return true;
}

/** Waits until PostgreSQL has noticed that the import is dead, and undone what it did. */
async function gone(url: string): Promise<void> {
  const writers = async () => {
    const { rowCount } = await execute(
      url,
      "SELECT FROM pg_stat_activity WHERE application_name LIKE 'copa-graph %'",
    );
    return rowCount;
  };
  await expect.poll(writers, { timeout: 20_000 }).toBe(0);
}
