import pg from 'pg';
import type { Settings } from '../settings.js';
import { startEmbedded } from './embedded/embedded-server.js';
import { findPrimary } from './find-primary.js';

/** A PostgreSQL that accepts connections. */
export interface Postgres {
  /** For migrations and imports. */
  readonly url: string;
  /**
   * For serving: as a role that can only read, unless one address is set for both. It may name
   * several hosts, one of which accepts writes at a time.
   */
  readonly readingUrl: string;
  /** Stops the server if this process is responsible for it; one that was only connected to goes on. */
  stop(): Promise<void>;
}

/** The PostgreSQL of `DATABASE_URL` or `ADMIN_DATABASE_URL` cannot be used; the message says why, and holds no password. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/** The oldest PostgreSQL that the migrations and the statements are written for. */
const minVersion = 15;

/**
 * The PostgreSQL of `DATABASE_URL`; without one, the embedded server, started or found running. The one of
 * `ADMIN_DATABASE_URL` is the same for whoever writes to it, and the other role may not be there yet.
 *
 * Throws a DatabaseUnavailable or an EmbeddedUnavailable when there is none to be asked.
 */
export async function startPostgres(settings: Settings, log: (line: string) => void): Promise<Postgres> {
  const { databaseUrl, adminDatabaseUrl, dataDir } = settings;
  if (databaseUrl === null) return startEmbedded(dataDir, log);
  const setting = adminDatabaseUrl === null ? 'DATABASE_URL' : 'ADMIN_DATABASE_URL';
  const url = await resolvePrimary(adminDatabaseUrl ?? databaseUrl, setting);
  await checkConnection(url, setting);
  return { url, readingUrl: databaseUrl, stop: async () => {} };
}

/**
 * Connects as the role that serves. Resolves to a warning if that role may write, to null if it can only read.
 * Throws a DatabaseUnavailable where it is not let in.
 */
export async function writeAccessWarning({
  readingUrl,
}: Pick<Postgres, 'readingUrl'>): Promise<string | null> {
  const { role, writes } = await checkConnection(
    await resolvePrimary(readingUrl, 'DATABASE_URL'),
    'DATABASE_URL',
  );
  if (!writes) return null;
  return `The server asks PostgreSQL as the role ${role}, which may write to the database. Let it ask as one that can only read: DATABASE_URL for that one, ADMIN_DATABASE_URL for this.`;
}

/** That one of the addresses of a setting which takes changes. */
async function resolvePrimary(addresses: string, setting: string): Promise<string> {
  try {
    return await findPrimary(addresses);
  } catch (cause) {
    throw new DatabaseUnavailableError(`${setting}: ${reason(cause)}`, { cause });
  }
}

/** Connects once, so that a wrong address is reported before anything else happens. */
async function checkConnection(url: string, setting: string): Promise<Visitor> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks between two statements is reported here, and would end the process.
  client.on('error', () => {});
  const place = `The PostgreSQL of ${setting}, at ${client.host}:${client.port},`;
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (version >= minVersion) return await visitor(client);
    throw new DatabaseUnavailableError(`${place} is version ${version}; it must be ${minVersion} or newer.`);
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) throw error;
    throw new DatabaseUnavailableError(`${place} cannot be used: ${reason(error)}`, { cause: error });
  } finally {
    await client.end();
  }
}

interface Visitor {
  readonly role: string;
  /** Whether the role may change anything of what is served. */
  readonly writes: boolean;
}

async function visitor(client: pg.Client): Promise<Visitor> {
  const { rows } = await client.query<Visitor>(
    `SELECT current_user AS role,
       rolsuper OR rolcreaterole OR coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) OR EXISTS (
         SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
           AND has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
       ) AS writes
     FROM pg_roles WHERE rolname = current_user`,
  );
  return rows[0] ?? { role: '', writes: true };
}

function reason(error: unknown): string {
  // A name with several addresses: the error of each attempt, and no message of its own.
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reason))].join('; ');
  return error instanceof Error ? error.message : String(error);
}
