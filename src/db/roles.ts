import { createHmac } from 'node:crypto';
import pg from 'pg';
import { plannerSettings } from './query-pool.js';

/** The reader's role cannot be created or granted its rights; the message contains the statements for a superuser. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
}

/** The reader's role of the embedded server. */
const reader = 'copa_reader';

/** The advisory lock for changes of privileges: of two concurrent changes, PostgreSQL fails one. */
const lock = 20_130_103;

/**
 * The URL of a database for the role that can only read. Its password is a keyed hash of the owner's, so that it need not
 * be stored.
 */
export function readerUrl(url: string): string {
  const address = new URL(url);
  const secret = decodeURIComponent(address.password);
  address.username = reader;
  address.password = createHmac('sha256', secret).update(reader).digest('base64url');
  return address.href;
}

/**
 * Grants the role of `readerUrl` to read all tables of a database, now and after later migrations, and nothing else;
 * creates the role if it does not exist. `url` is that of the database's owner, or of a superuser.
 *
 * Throws a `ReaderError` if the owner may not do so.
 */
export async function grantReader(url: string, readerUrl: string): Promise<void> {
  const { user: role = '', password: secret } = new pg.Client({ connectionString: readerUrl });
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  session.on('error', () => {}); // the query that needs the connection rejects
  try {
    await session.connect();
    if (await isGranted(session, role)) return;
    await session.query('BEGIN');
    await session.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    await createRole(session, role, secret ?? null);
    await grantPrivileges(session, role);
    await session.query('COMMIT');
  } catch (cause) {
    // Another process may create the role at the same time, through another database of the server.
    if (raceCodes.has(`${(cause as { code?: string }).code}`)) return await grantReader(url, readerUrl);
    if ((cause as { code?: string }).code !== '42501') throw cause;
    const reason = (cause as Error).message;
    throw new ReaderError(
      `The role of ADMIN_DATABASE_URL cannot grant the role ${role} of DATABASE_URL its rights: ${reason}.\nRun as a superuser, in the same database:\n\n${manualStatements(role)}`,
      { cause },
    );
  } finally {
    await session.end();
  }
}

/** PostgreSQL's codes when two sessions create a role at once. */
const raceCodes = new Set(['23505', '42710']);

/** Whether the role can read all tables, and those that the current role will create. */
async function isGranted(session: pg.Client, role: string): Promise<boolean> {
  const { rows: known } = await session.query(
    'SELECT rolname = current_user AS owner FROM pg_roles WHERE rolname = $1',
    [role],
  );
  if (known[0] === undefined || known[0].owner) return known[0]?.owner === true;
  const { rows } = await session.query<{ granted: boolean }>(
    `SELECT EXISTS (
       SELECT FROM pg_default_acl, aclexplode(defaclacl) AS acl
       WHERE defaclrole = current_user::regrole AND defaclnamespace = current_schema()::regnamespace
         AND defaclobjtype = 'r' AND privilege_type = 'SELECT'
         AND grantee = (SELECT oid FROM pg_roles WHERE rolname = $1)
     ) AND NOT EXISTS (
       SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
         AND NOT has_table_privilege($1, oid, 'SELECT')
     ) AS granted`,
    [role],
  );
  return rows[0]?.granted === true;
}

async function createRole(session: pg.Client, role: string, secret: string | null): Promise<void> {
  const { rowCount } = await session.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount !== 0) return;
  const name = pg.escapeIdentifier(role);
  await session.query(
    `CREATE ROLE ${name} LOGIN${secret === null ? '' : ` PASSWORD ${pg.escapeLiteral(secret)}`}`,
  );
  await session.query(`ALTER ROLE ${name} SET default_transaction_read_only = on`);
  // A server sets these itself, but not behind a pooler.
  for (const [setting, value] of Object.entries(plannerSettings))
    await session.query(`ALTER ROLE ${name} SET ${setting} = ${value}`);
  // An import ends the sessions of servers that do not respond.
  await session.query(`GRANT ${name} TO CURRENT_USER`);
}

async function grantPrivileges(session: pg.Client, role: string): Promise<void> {
  const { rows } = await session.query<{ database: string; schema: string; superuser: boolean }>(
    `SELECT quote_ident(current_database()) AS database, quote_ident(current_schema()) AS schema,
       rolsuper AS superuser FROM pg_roles WHERE rolname = current_user`,
  );
  const [target] = rows;
  if (target === undefined) throw new Error('The session has no role.');
  for (const statement of grants(pg.escapeIdentifier(role), target)) await session.query(statement);
  if (target.superuser) await session.query(await revokeLargeObjects(session));
}

/** The rights of a reader; and the revocation of those that everybody has in a new database and a reader must not have. */
function grants(role: string, { database, schema }: { database: string; schema: string }): string[] {
  return [
    `GRANT CONNECT ON DATABASE ${database} TO ${role}`,
    `GRANT USAGE ON SCHEMA ${schema} TO ${role}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${role}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT ON TABLES TO ${role}`,
    `REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC`,
    `REVOKE CREATE ON SCHEMA ${schema} FROM PUBLIC`,
  ];
}

/** By default every role can create large objects, until PostgreSQL 16 in a read-only transaction too. */
async function revokeLargeObjects(session: pg.Client): Promise<string> {
  const { rows } = await session.query<{ signature: string }>(
    `SELECT oid::regprocedure::text AS signature FROM pg_proc
     WHERE pronamespace = 'pg_catalog'::regnamespace
       AND proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put', 'lo_truncate', 'lo_truncate64', 'lowrite')`,
  );
  return `REVOKE EXECUTE ON FUNCTION ${rows.map(({ signature }) => signature).join(', ')} FROM PUBLIC`;
}

function manualStatements(role: string): string {
  const name = pg.escapeIdentifier(role);
  return `  CREATE ROLE ${name} LOGIN PASSWORD '…';
  ALTER ROLE ${name} SET default_transaction_read_only = on;
  GRANT ${name} TO …; -- the role of ADMIN_DATABASE_URL`;
}
