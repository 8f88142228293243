import pg from 'pg';
import type { Settings } from '../settings.js';
import { type OnWait, startEmbeddedServer } from './embedded/embedded-server.js';
import { findPrimary } from './find-primary.js';

/** A PostgreSQL that accepts connections. */
export interface Postgres {
  /** For migrations and imports: of a role that can write. */
  readonly url: string;
  /**
   * For serving: of a role that can only read, unless one URL is set for both. It may name several hosts, one of
   * which accepts writes at a time.
   */
  readonly readerUrl: string;
  /** Stops an embedded server if this process is responsible for it; otherwise does nothing. */
  stop(): Promise<void>;
}

/** The PostgreSQL of `DATABASE_URL` or `ADMIN_DATABASE_URL` cannot be used; the message gives the reason, and no password. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/** The oldest PostgreSQL that supports the migrations and statements. */
const minVersion = 15;

/**
 * Returns the PostgreSQL of `DATABASE_URL`, or without that setting the embedded server, which it starts if necessary.
 * With `ADMIN_DATABASE_URL` only that URL is checked: the role of the other may not exist yet. Calls `onWait` when the
 * embedded server is starting.
 *
 * Throws a `DatabaseUnavailableError` or an `EmbeddedPostgresError`.
 */
export async function startPostgres(
  settings: Settings,
  log: (line: string) => void,
  onWait?: OnWait,
): Promise<Postgres> {
  const { databaseUrl, adminDatabaseUrl, dataDir } = settings;
  if (databaseUrl === null) return startEmbeddedServer(dataDir, log, onWait);
  const setting = adminDatabaseUrl === null ? 'DATABASE_URL' : 'ADMIN_DATABASE_URL';
  const url = await resolvePrimary(adminDatabaseUrl ?? databaseUrl, setting);
  await checkConnection(url, setting);
  return { url, readerUrl: databaseUrl, stop: async () => {} };
}

/**
 * Connects as the role that serves. Resolves to a warning if that role can write, to null if it can only read.
 * Throws a `DatabaseUnavailableError` if it cannot connect.
 */
export async function writeAccessWarning({ readerUrl }: Pick<Postgres, 'readerUrl'>): Promise<string | null> {
  const { role, canWrite } = await checkConnection(
    await resolvePrimary(readerUrl, 'DATABASE_URL'),
    'DATABASE_URL',
  );
  if (!canWrite) return null;
  return `The server queries PostgreSQL as the role ${role}, which can write to the database. Set DATABASE_URL to a role that can only read, and ADMIN_DATABASE_URL to this one.`;
}

/** The URL of the host of a setting that accepts writes. */
async function resolvePrimary(urls: string, setting: string): Promise<string> {
  try {
    return await findPrimary(urls);
  } catch (cause) {
    throw new DatabaseUnavailableError(`${setting}: ${reason(cause)}`, { cause });
  }
}

/** Connects once, so that a wrong URL is reported before any other work. */
async function checkConnection(url: string, setting: string): Promise<RoleAccess> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // Without a listener, a connection that breaks between two statements would end the process.
  client.on('error', () => {});
  const server = `The PostgreSQL of ${setting}, at ${client.host}:${client.port},`;
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (version >= minVersion) return await readRoleAccess(client);
    throw new DatabaseUnavailableError(`${server} is version ${version}; it must be ${minVersion} or newer.`);
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) throw error;
    throw new DatabaseUnavailableError(`${server} cannot be used: ${reason(error)}`, { cause: error });
  } finally {
    await client.end();
  }
}

interface RoleAccess {
  readonly role: string;
  /** Whether the role can change the data that is served. */
  readonly canWrite: boolean;
}

async function readRoleAccess(client: pg.Client): Promise<RoleAccess> {
  const { rows } = await client.query<RoleAccess>(
    `SELECT current_user AS role,
       rolsuper OR rolcreaterole OR coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) OR EXISTS (
         SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
           AND has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
       ) AS "canWrite"
     FROM pg_roles WHERE rolname = current_user`,
  );
  return rows[0] ?? { role: '', canWrite: true };
}

function reason(error: unknown): string {
  // The host name has several addresses; the error of each attempt is inside, and the message is empty.
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reason))].join('; ');
  return error instanceof Error ? error.message : String(error);
}
