import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { databaseUrl, execute } from './test-server.js';

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
