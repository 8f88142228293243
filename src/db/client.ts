import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { PrismaClient } from '../generated/prisma/client.js';
import { QueryPool } from './query-pool.js';
import { createReader, type Reader, type SendStatement } from './reader/reader.js';
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

/** How to connect to a database. */
export interface DatabaseOptions {
  readonly url: string;
  /** Whether statements are prepared; an old PgBouncer does not support that. */
  readonly prepared: boolean;
  /** The maximum number of open connections; 10 by default. */
  readonly poolSize?: number;
  /** Whether all its queries only read and must not wait for long, as those of clients. */
  readonly readOnly?: boolean;
  /** The maximum time of a statement with `readOnly`; 10,000 by default. */
  readonly deadlineMs?: number;
  /** Called with each statement sent, its parameters, and the milliseconds that it took. */
  readonly onStatement?: (sql: string, parameters: readonly unknown[], milliseconds: number) => void;
  /** Whether all is read by Prisma, whose results are the measure of what the reader returns. */
  readonly prismaOnly?: boolean;
}

interface OpenDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly send: SendStatement;
  readonly prisma: () => PrismaClient;
  /** Null where all is read by Prisma. */
  readonly reader: Reader | null;
}

const openDatabases = new WeakMap<Database, OpenDatabase>();

/** The numbers of connections of an open database, and of the queries that wait for one. */
export type PoolStatus = Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;

/** Opens a pool of connections; the first one is made by the first statement. */
export function openDatabase(options: DatabaseOptions): Database {
  const { url, prepared, poolSize = 10, readOnly = false, deadlineMs = 10_000 } = options;
  const { onStatement, prismaOnly = false } = options;
  const pool = readOnly
    ? new QueryPool({ url, prepared, poolSize, deadlineMs })
    : new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, max: poolSize });
  pool.on('error', () => {}); // the pool removes an idle connection that breaks
  const statementName = prepared ? statementNames() : () => '';
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName, disposeExternalPool: true });
  let client: PrismaClient | undefined;
  // Made when it is first used: it loads a compiler in WebAssembly, which takes a tenth of a second.
  const prisma = () => {
    if (client !== undefined) return client;
    const made = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
    if (onStatement)
      made.$on('query', ({ query, params, duration }) => onStatement(query, JSON.parse(params), duration));
    client = made;
    return made;
  };
  const send: SendStatement = async ({ text, values, genericPlan }) => {
    const startedAt = performance.now();
    const statement = { text, values, name: statementName({ sql: text }), genericPlan };
    const { rows } = await pool.query(statement);
    onStatement?.(text, values, performance.now() - startedAt);
    return rows;
  };
  const database = { close: async () => (client === undefined ? pool.end() : client.$disconnect()) };
  const reader = prismaOnly ? null : createReader(send, prisma);
  openDatabases.set(database, { url, pool, send, prisma, reader });
  return database;
}

/** The Prisma client of an open database. */
export function prisma(database: Database): PrismaClient {
  return find(database).prisma();
}

/** Reads from an open database as the Prisma client does. */
export function reader(database: Database): Reader {
  const { reader, prisma } = find(database);
  return reader ?? prisma();
}

/** The rows of a statement, as `pg` reads them. */
export function queryRows<Row extends object>(database: Database, { text, values }: Sql): Promise<Row[]> {
  return find(database).send({ text, values, genericPlan: false });
}

/**
 * Loads the compiler of Prisma's queries, which runs in WebAssembly: the first query of the process would wait for it.
 * Connects to no database.
 */
export async function loadQueryCompiler(): Promise<void> {
  const database = openDatabase({ url: 'postgres://', prepared: false });
  await prisma(database).$connect();
  await database.close();
}

/** Connects, for the first query of an open database. Rejects with no error: the query itself would. */
export async function warmUp(database: Database): Promise<void> {
  const connected = find(database).pool.connect();
  await connected.then((client) => client.release()).catch(() => {});
}

/** The URL of an open database, for a separate session: all those of the pool may be in use. */
export function databaseUrl(database: Database): string {
  return find(database).url;
}

/** The connection numbers of an open database, live. */
export function poolStatus(database: Database): PoolStatus {
  return find(database).pool;
}

function find(database: Database): OpenDatabase {
  const open = openDatabases.get(database);
  if (open === undefined) throw new Error('This database was not opened by openDatabase.');
  return open;
}
