import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { MigrationError, migrate } from '../../../src/db/migrate.js';
import { trigramExtensionError } from '../../../src/db/trigram-extension.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const url = await ownDatabase('nothing');
const role = `copa_test_${randomUUID().replaceAll('-', '')}`;
await execute(url, `CREATE ROLE ${role} LOGIN PASSWORD 'secret'; GRANT ALL ON SCHEMA public TO ${role}`);
afterAll(() => execute(url, `DROP OWNED BY ${role}; DROP ROLE ${role}`));

const poor = new URL(url);
poor.username = role;
poor.password = 'secret';
const database = poor.pathname.slice(1);

test('the error for a role that may not create the extension contains the statement to run', async () => {
  await expect(migrate(poor.href)).rejects.toThrow(MigrationError);
  const message = await errorFor(poor.href);
  expect(message).toContain(`The role ${role} may not create the extension pg_trgm`);
  expect(message).toContain('CREATE EXTENSION pg_trgm;');
  expect(message).toContain(`GRANT CREATE ON DATABASE ${database} TO ${role};`);
});

test('a role that may create it gets no error', async () => {
  expect(await errorFor(url)).toBeUndefined();
});

test('after a superuser has created it, any role gets no error', async () => {
  await execute(url, 'CREATE EXTENSION pg_trgm');
  expect(await errorFor(poor.href)).toBeUndefined();
});

async function errorFor(connectionString: string): Promise<string | undefined> {
  const session = new pg.Client({ connectionString });
  await session.connect();
  return trigramExtensionError(session).finally(() => session.end());
}
