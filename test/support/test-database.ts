import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { databaseUrl, execute } from './test-server.js';

/** The number of statements of clients that wait for a lock in a database. */
export async function countLockWaits(url: string): Promise<number> {
  // Not all that wait: PostgreSQL's own vacuum does too, at any time.
  const { rowCount } = await execute(
    url,
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND wait_event_type = 'Lock'`,
  );
  return rowCount ?? 0;
}

/**
 * The address of a database of the test file's own, dropped after it: a copy of the season of 2013, or an empty
 * one. Call it at the top of a test file, or in `beforeAll`.
 */
export async function ownDatabase(content: 'season' | 'nothing' = 'season'): Promise<string> {
  const server = inject('server');
  const name = `copa_test_${randomUUID().replaceAll('-', '')}`;
  await execute(
    server,
    `CREATE DATABASE ${name}${content === 'season' ? ` TEMPLATE ${inject('template')}` : ''}`,
  );
  afterAll(() => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return databaseUrl(server, name);
}
