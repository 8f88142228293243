import { z } from 'zod';
import { addressesOf } from './db/primary.js';
import { type Bounds, usualBounds } from './graph/limits/query-limits.js';
import { formats, type Logging, levels } from './telemetry/log.js';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number, 0 to 65535')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be a port number, 0 to 65535');

const flag = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((value) => value === 'true');

/** A whole number from `least` to `most`. */
const count = (most: number, least = 1) =>
  z
    .string()
    .regex(/^\d{1,8}$/, `must be a number, ${least} to ${most}`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `must be a number, ${least} to ${most}`);

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

const wrongAddress = 'must be a PostgreSQL address: postgres://user:password@host:5432/database';

const address = z.url({ protocol: /^postgres(ql)?$/, error: wrongAddress });

/** Addresses of PostgreSQL with commas between them. */
const postgres = z
  .string()
  .refine((text) => addressesOf(text).every((one) => address.safeParse(one).success), wrongAddress);

const variables = z.object({
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgres.nullable().default(null),
  ADMIN_DATABASE_URL: postgres.nullable().default(null),
  REPLICA_URLS: postgres.transform((text): string[] => addressesOf(text)).default([]),
  DATA_DIR: z.string().default('.data'),
  PREPARED_STATEMENTS: flag.default(true),
  WORKERS: count(64).default(1),
  POOL_SIZE: count(50).default(5),
  CACHE_MB: count(16_384, 0).default(64),
  COST_LIMIT: count(10_000_000).default(usualBounds.costLimit),
  INTROSPECTION: flag.default(usualBounds.introspection),
  RATE_LIMIT: count(99_999_999, 0).default(0),
  TRUST_PROXY: count(10, 0).default(0),
  SLOW_MS: count(60_000, 0).default(1_000),
  METRICS_PORT: port.nullable().default(null),
  METRICS_HOST: z.string().default('127.0.0.1'),
  DRAIN_SECONDS: count(300, 0).default(1),
  LOG_LEVEL: oneOf(levels).default('info'),
  LOG_FORMAT: oneOf(formats).default('plain'),
  DEADLINE_MS: count(300_000, 100).default(5_000),
  MAX_CONNECTIONS: count(100_000).default(2_000),
});

/** Connections that the embedded PostgreSQL has for the workers; ten more are for itself and for imports. */
const embeddedConnections = 90;

const environment = variables
  .refine(
    ({ DATABASE_URL, WORKERS, POOL_SIZE }) =>
      DATABASE_URL !== null || WORKERS * (POOL_SIZE + 1) <= embeddedConnections,
    {
      path: ['WORKERS'],
      when: ({ issues }) => issues.length === 0,
      error: `WORKERS × (POOL_SIZE + 1) must be ${embeddedConnections} at most for the embedded PostgreSQL`,
    },
  )
  .refine(({ DATABASE_URL, REPLICA_URLS }) => DATABASE_URL !== null || REPLICA_URLS.length === 0, {
    path: ['REPLICA_URLS'],
    when: ({ issues }) => issues.length === 0,
    error: 'needs DATABASE_URL beside it, the address of what they are replicas of',
  })
  .refine(({ DATABASE_URL, ADMIN_DATABASE_URL }) => DATABASE_URL !== null || ADMIN_DATABASE_URL === null, {
    path: ['ADMIN_DATABASE_URL'],
    when: ({ issues }) => issues.length === 0,
    error: 'needs DATABASE_URL beside it, the address for serving',
  });

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(variables.shape);

/** What the process was told by its environment. */
export interface Settings extends Logging, Bounds {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Null for the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** The same database for migrating and importing; null where one role does all. */
  readonly adminDatabaseUrl: string | null;
  /** Replicas of that PostgreSQL, which are asked where they are fresh. */
  readonly replicaUrls: readonly string[];
  /** Where the embedded PostgreSQL keeps its files. */
  readonly dataDir: string;
  /** Whether statements are prepared; an old PgBouncer needs them not to be. */
  readonly preparedStatements: boolean;
  /** How many processes serve; of one, it is the first process itself. */
  readonly workers: number;
  /** The most connections to PostgreSQL that each of them opens, besides the one on which it listens. */
  readonly poolSize: number;
  /** Megabytes that answers may take in each of them which are kept to be told again; 0 for none. */
  readonly cacheMb: number;
  /** Points a minute that the questions from one address may cost; 0 for any number. */
  readonly rateLimit: number;
  /** How many proxies before the server tell whom they were asked by. */
  readonly trustProxy: number;
  /** Seconds for which a server that is told to stop goes on answering, and says that it is about to go. */
  readonly drainSeconds: number;
  /** Milliseconds that an answer may take, and no statement for it longer. */
  readonly deadlineMs: number;
  /** The most clients that are connected to each of them. */
  readonly maxConnections: number;
  /** Milliseconds from which on an operation is logged as slow; 0 for none. */
  readonly slowMs: number;
  /** Where Prometheus finds the metrics, 0 for any free port; null for nowhere. */
  readonly metricsPort: number | null;
  readonly metricsHost: string;
}

/** What is wrong with the environment: every fault, by the name of its variable. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Reads the settings. An empty variable counts as unset. Throws a `SettingsError` that lists every fault. */
export function readSettings(given: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const result = environment.safeParse(set);
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new SettingsError(`The settings are wrong:\n${faults.join('\n')}`);
  }
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    adminDatabaseUrl: data.ADMIN_DATABASE_URL,
    replicaUrls: data.REPLICA_URLS,
    dataDir: data.DATA_DIR,
    preparedStatements: data.PREPARED_STATEMENTS,
    workers: data.WORKERS,
    poolSize: data.POOL_SIZE,
    cacheMb: data.CACHE_MB,
    deadlineMs: data.DEADLINE_MS,
    maxConnections: data.MAX_CONNECTIONS,
    drainSeconds: data.DRAIN_SECONDS,
    costLimit: data.COST_LIMIT,
    introspection: data.INTROSPECTION,
    rateLimit: data.RATE_LIMIT,
    trustProxy: data.TRUST_PROXY,
    slowMs: data.SLOW_MS,
    metricsPort: data.METRICS_PORT,
    metricsHost: data.METRICS_HOST,
    logLevel: data.LOG_LEVEL,
    logFormat: data.LOG_FORMAT,
  };
}
