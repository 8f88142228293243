import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.js';
import { QueryPool } from './query-pool.js';
import { statementNames } from './statement-names.js';

/**
 * The open database, as the graph's context carries it.
 *
 * Opaque on purpose: with Prisma's client in the context type, the schema takes several times as long to type-check.
 * `prisma(database)` returns the client.
 */
export interface Database {
  close(): Promise<void>;
}

/** How to reach the database. */
export interface Connection {
  readonly url: string;
  /** Whether statements are prepared; an old PgBouncer does not support that. */
  readonly prepared: boolean;
  /** The maximum number of open connections; 10 by default. */
  readonly poolSize?: number;
  /** Whether it serves queries of clients, which only read and must not wait for long. */
  readonly answering?: boolean;
  /** The maximum time of a statement when serving; 10,000 by default. */
  readonly deadlineMs?: number;
  /** Called with each statement sent, its parameters as JSON, and the milliseconds that it took. */
  readonly onStatement?: (sql: string, parameters: string, milliseconds: number) => void;
}

const clients = new WeakMap<Database, PrismaClient>();
const addresses = new WeakMap<Database, string>();
const pools = new WeakMap<Database, Connections>();

/** The connections of an open database. */
export type Connections = Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;

/** Opens a pool of connections; the first one is made by the first statement. */
export function openDatabase(connection: Connection): Database {
  const { url, prepared, poolSize = 10, answering = false, deadlineMs = 10_000, onStatement } = connection;
  const pool = answering
    ? new QueryPool({ url, prepared, poolSize, deadlineMs })
    : new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, max: poolSize });
  const adapter = new PrismaPg(pool, {
    ...(prepared && { statementNameGenerator: statementNames() }),
    onPoolError: () => {}, // an idle connection broke: the pool has removed it
    disposeExternalPool: true,
  });
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  if (onStatement) client.$on('query', ({ query, params, duration }) => onStatement(query, params, duration));
  const database = { close: () => client.$disconnect() };
  clients.set(database, client);
  addresses.set(database, url);
  pools.set(database, pool);
  return database;
}

/** The Prisma client of an open database. */
export function prisma(database: Database): PrismaClient {
  const client = clients.get(database);
  if (client === undefined) throw new Error('This database was not opened by openDatabase.');
  return client;
}

/** Where an open database is, for a session of its own: those of the pool may all be taken. */
export function address(database: Database): string {
  const url = addresses.get(database);
  if (url === undefined) throw new Error('This database was not opened by openDatabase.');
  return url;
}

/** How the connections of an open database are, whenever it is looked at. */
export function connections(database: Database): Connections {
  const pool = pools.get(database);
  if (pool === undefined) throw new Error('This database was not opened by openDatabase.');
  return pool;
}
