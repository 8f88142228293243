import pg from 'pg';
import type { Settings } from '../settings.js';
import { startEmbedded } from './embedded.js';

/** A PostgreSQL that can be asked. */
export interface Postgres {
  readonly url: string;
  /** Stops the server if this process is responsible for it; one that was only connected to goes on. */
  stop(): Promise<void>;
}

/** The PostgreSQL of `DATABASE_URL` cannot be used; the message says why, and holds no password. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** The oldest PostgreSQL that the migrations and the statements are written for. */
const oldest = 15;

/**
 * The PostgreSQL of `DATABASE_URL`; without one, the embedded server, started or found running.
 *
 * Throws a DatabaseUnavailable or an EmbeddedUnavailable when there is none to be asked.
 */
export async function startPostgres(settings: Settings, log: (line: string) => void): Promise<Postgres> {
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl === null) return startEmbedded(dataDir, log);
  await visit(databaseUrl);
  return { url: databaseUrl, stop: async () => {} };
}

/** Connects once, so that what is wrong with an address is told before anything else is done. */
async function visit(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks between two statements is reported here, and would end the process.
  client.on('error', () => {});
  const place = `The PostgreSQL of DATABASE_URL, at ${client.host}:${client.port},`;
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (version >= oldest) return;
    throw new DatabaseUnavailable(`${place} is version ${version}; it must be ${oldest} or newer.`);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    throw new DatabaseUnavailable(`${place} cannot be used: ${reason(error)}`, { cause: error });
  } finally {
    await client.end();
  }
}

function reason(error: unknown): string {
  // A name with several addresses: the error of each attempt, and no message of its own.
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reason))].join('; ');
  return error instanceof Error ? error.message : String(error);
}
