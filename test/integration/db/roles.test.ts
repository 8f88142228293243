import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, prisma } from '../../../src/db/client.js';
import { migrate } from '../../../src/db/migrate.js';
import { startPostgres, writeAccessWarning } from '../../../src/db/postgres.js';
import { prepareDatabase } from '../../../src/db/prepare-database.js';
import { grantReader, ReaderError, readerUrl } from '../../../src/db/roles.js';
import { readSettings } from '../../../src/settings.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const url = await ownDatabase('season');
const reading = readerUrl(url);
// On purpose as an earlier version left it: loaded, and without a role that only reads.
await prepareDatabase({ url, readerUrl: reading });
const { rows: tables } = await execute(
  url,
  `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
);
const { rows: sequences } = await execute(
  url,
  `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'`,
);
const readOnly = '25006';
const denied = '42501';

/** A session of the role; `free`, it has thrown off that its transactions only read. */
async function session(free: boolean): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: reading });
  await client.connect();
  onTestFinished(() => client.end());
  if (free) await client.query(`SELECT set_config('default_transaction_read_only', 'off', false)`);
  return client;
}

async function refusal(client: pg.Client, sql: string): Promise<string | undefined> {
  return client.query(sql).then(
    () => undefined,
    ({ code }) => code,
  );
}

test('the reader can read every table', async () => {
  expect(tables.length).toBeGreaterThan(20);
  const client = await session(false);
  for (const { name } of tables) await client.query(`SELECT FROM "${name}" LIMIT 1`);
});

test('its transactions are read-only, and reject every write', async () => {
  const client = await session(false);
  for (const { name } of tables) {
    expect([name, await refusal(client, `DELETE FROM "${name}"`)]).toEqual([name, readOnly]);
  }
  expect(await refusal(client, 'CREATE TABLE made (id int)')).toBe(readOnly);
});

test('it cannot write to a table or a sequence, whatever settings it changes', async () => {
  const client = await session(true);
  for (const { name } of tables) {
    const { rows } = await client.query(
      `SELECT quote_ident(attname) AS name FROM pg_attribute
       WHERE attrelid = '"${name}"'::regclass AND attnum > 0 AND attgenerated = ''`,
    );
    const column = rows[0]?.name;
    await client.query(`GRANT ALL ON "${name}" TO CURRENT_USER`); // of what it does not have, which is only warned of
    for (const statement of [
      `INSERT INTO "${name}" DEFAULT VALUES`,
      `UPDATE "${name}" SET ${column} = ${column}`,
      `DELETE FROM "${name}"`,
      `TRUNCATE "${name}" CASCADE`,
      `COPY "${name}" FROM STDIN`,
      `DO $$ BEGIN LOCK TABLE "${name}" IN ACCESS EXCLUSIVE MODE; END $$`,
      `DROP TABLE "${name}" CASCADE`,
      `ALTER TABLE "${name}" ADD COLUMN more int`,
      `CREATE INDEX ON "${name}" (${column})`,
      `SELECT FROM "${name}" FOR UPDATE`,
      `COMMENT ON TABLE "${name}" IS 'mine'`,
    ]) {
      const code = await refusal(client, statement);
      expect([statement, code]).toEqual([statement, denied]);
    }
  }
  expect(sequences.length).toBeGreaterThan(10);
  for (const { name } of sequences) {
    expect(await refusal(client, `SELECT nextval('"${name}"')`)).toBe(denied);
    expect(await refusal(client, `SELECT setval('"${name}"', 1)`)).toBe(denied);
  }
});

test.each([
  ['a table', 'CREATE TABLE made (id int)'],
  ['a table for the session', 'CREATE TEMPORARY TABLE made (id int)'],
  ['a table of what it reads', 'SELECT * INTO made FROM "Season"'],
  ['a view', 'CREATE VIEW made AS SELECT 1'],
  ['a function', `CREATE FUNCTION made() RETURNS int LANGUAGE sql AS 'SELECT 1'`],
  ['a function for the session', `CREATE FUNCTION pg_temp.made() RETURNS int LANGUAGE sql AS 'SELECT 1'`],
  ['a table, by a block of code', `DO $$ BEGIN CREATE TABLE made (id int); END $$`],
  ['a schema', 'CREATE SCHEMA made'],
  ['an extension', 'CREATE EXTENSION hstore'],
  ['a role', 'CREATE ROLE made'],
  ['a database', 'CREATE DATABASE made'],
  ['a large object', 'SELECT lo_create(0)'],
  ['a large object, the old way', 'SELECT lo_creat(-1)'],
  ['a large object of bytes', `SELECT lo_from_bytea(0, 'made')`],
  ['a file', `COPY (SELECT 1) TO '/tmp/made'`],
  ['a process', `COPY (SELECT 1) TO PROGRAM 'true'`],
  ['another role of itself', 'SET ROLE copa'],
  ['a superuser of itself', 'ALTER ROLE copa_reader SUPERUSER'],
  ['a setting of the server', `ALTER SYSTEM SET fsync = off`],
  ['a setting of the database', `SELECT set_config('session_replication_role', 'replica', false)`],
])('it cannot make %s', async (_what, statement) => {
  const client = await session(true);
  expect(await refusal(client, statement)).toBe(denied);
  expect(await refusal(client, `BEGIN READ WRITE; ${statement}`)).toMatch(/^(42501|25001)$/);
});

test('Prisma queries as the reader, and an import writes as the owner', async () => {
  const database = openDatabase({ url: reading, prepared: true, readOnly: true });
  onTestFinished(() => database.close());
  expect(await prisma(database).team.count()).toBe(52);
  const write = prisma(database).team.deleteMany({});
  await expect(write).rejects.toThrow(/read-only transaction/);
  expect(await prisma(database).team.count()).toBe(52);
});

test('the reader can read the table of a later migration, by default privileges or without them', async () => {
  const own = await ownDatabase('season');
  await prepareDatabase({ url: own, readerUrl: readerUrl(own) });
  await execute(own, 'CREATE TABLE later (id int)');
  expect((await execute(readerUrl(own), 'SELECT FROM later')).rowCount).toBe(0);
  // Without default privileges, as in a restored backup.
  await execute(own, 'REVOKE ALL ON later FROM copa_reader');
  await expect(execute(readerUrl(own), 'SELECT FROM later')).rejects.toThrow('permission denied');
  await prepareDatabase({ url: own, readerUrl: readerUrl(own) });
  expect((await execute(readerUrl(own), 'SELECT FROM later')).rowCount).toBe(0);
});

test('several servers that start at once grant the reader its rights', async () => {
  const own = await ownDatabase('nothing');
  await migrate(own);
  const readings = readerUrl(own);
  await Promise.all(Array.from({ length: 6 }, () => prepareDatabase({ url: own, readerUrl: readings })));
  expect((await execute(readings, 'SELECT FROM "Season"')).rowCount).toBe(0);
});

test('a role that can write causes a warning, and one that can only read none', async () => {
  expect(await writeAccessWarning({ readerUrl: url })).toMatch(
    /as the role \w+, which can write to the database/,
  );
  expect(await writeAccessWarning({ readerUrl: reading })).toBeNull();
});

test('the role of DATABASE_URL need not exist if that of ADMIN_DATABASE_URL does', async () => {
  const own = await ownDatabase('nothing');
  const other = new URL(own);
  const role = `reader_${other.pathname.slice(-8)}`;
  Object.assign(other, { username: role, password: 'a secret, and "odd\'' });
  onTestFinished(async () => {
    await execute(own, `DROP OWNED BY ${role}`);
    await execute(own, `DROP ROLE ${role}`);
  });
  const settings = readSettings({ DATABASE_URL: other.href, ADMIN_DATABASE_URL: own });
  const postgres = await startPostgres(settings, () => {});
  expect(postgres).toMatchObject({ url: own, readerUrl: other.href });
  await prepareDatabase(postgres);
  expect(await writeAccessWarning(postgres)).toBeNull();
  expect((await execute(other.href, 'SELECT FROM "Season"')).rowCount).toBe(0);
});

test('the error for an owner that cannot create roles contains the statements for a superuser', async () => {
  const own = await ownDatabase('nothing');
  const { pathname } = new URL(own);
  const owner = `owner_${pathname.slice(-8)}`;
  await execute(own, `CREATE ROLE ${owner} LOGIN PASSWORD 'owner'`);
  await execute(own, `ALTER DATABASE ${pathname.slice(1)} OWNER TO ${owner}`);
  const as = (username: string) => Object.assign(new URL(own), { username, password: 'owner' }).href;
  onTestFinished(async () => {
    await execute(own, `ALTER DATABASE ${pathname.slice(1)} OWNER TO CURRENT_USER`);
    await execute(own, `DROP OWNED BY ${owner}`);
    await execute(own, `DROP ROLE ${owner}`);
  });
  await migrate(as(owner));
  const made = `${owner}_reader`;
  const grant = grantReader(as(owner), as(made));
  await expect(grant).rejects.toThrow(ReaderError);
  await expect(grant).rejects.toThrow(`CREATE ROLE "${made}" LOGIN PASSWORD`);

  await execute(own, `CREATE ROLE ${made} LOGIN PASSWORD 'owner'`);
  onTestFinished(() => execute(own, `DROP OWNED BY ${made}; DROP ROLE ${made}`).then(() => {}));
  await grantReader(as(owner), as(made));
  expect((await execute(as(made), 'SELECT FROM "Season"')).rowCount).toBe(0);
  expect(await writeAccessWarning({ readerUrl: as(made) })).toBeNull();
});
