import * as z from 'zod';

/** Log levels, least severe first. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;

/** Log formats: text for a person, or one line of JSON for each event. */
export const logFormats = ['plain', 'json'] as const;

/** How a process logs. */
export interface LogSettings {
  /** Events below this level are not logged. */
  readonly logLevel: (typeof logLevels)[number];
  readonly logFormat: (typeof logFormats)[number];
}

/** Limits on a query that the operator of a server can set. */
export interface QueryLimits {
  /** The maximum cost of a query, in points. */
  readonly costLimit: number;
  /** Whether introspection is allowed, and errors may suggest names of the schema. */
  readonly introspection: boolean;
}

/** Which documents a server answers besides those that clients send whole. */
export interface PersistedDocumentSettings {
  /** The path of the manifest of documents that clients name by their ids; null without one. */
  readonly manifest: string | null;
  /** Whether only the documents of the manifest are answered. */
  readonly only: boolean;
}

/** The query limits of a server that sets none. */
export const defaultQueryLimits: QueryLimits = { costLimit: 50_000, introspection: true };

const port = wholeNumber(0, 65_535);

const flag = z
  .enum(['true', 'false'], { error: ({ input }) => `must be true or false; got ${input}` })
  .transform((value) => value === 'true');

function wholeNumber(min: number, max: number) {
  const error = ({ input }: { readonly input?: unknown }) =>
    `must be a whole number between ${min} and ${max}; got ${input}`;
  return z
    .string()
    .regex(/^\d{1,8}$/, { error })
    .transform(Number)
    .refine((number) => number >= min && number <= max, { error });
}

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: ({ input }) => `must be one of ${values.join(', ')}; got ${input}` });
}

const singleHostUrl = z.url({ protocol: /^postgres(ql)?$/ });

const postgresUrl = z.string().refine(
  (url) =>
    url.split('://').length === 2 && hostUrls(url).every((one) => singleHostUrl.safeParse(one).success),
  // The address is not quoted: it holds a password.
  'must be a PostgreSQL address: postgres://user:password@host:5432/database',
);

/** One URL for each host of `postgres://user:password@host1:5432,host2:5432/database`, a list as libpq reads it. */
export function hostUrls(url: string): [string, ...string[]] {
  const [, before = '', hosts = url, after = ''] = /^(\w+:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/.exec(url) ?? [];
  const [first = '', ...others] = hosts.split(',').map((host) => `${before}${host}${after}`);
  return [first, ...others];
}

const contact = z.string().regex(/^(?:[!-;=?-~]+@[!-;=?-~]+|https?:\/\/[!-;=?-~]+)$/, {
  error: ({ input }) => `must be a mail or web address, such as mail@example.org; got ${input}`,
});

const variables = z.object({
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresUrl.nullable().default(null),
  ADMIN_DATABASE_URL: postgresUrl.nullable().default(null),
  DATA_DIR: z.string().default('.data'),
  PREPARED_STATEMENTS: flag.default(true),
  WORKERS: wholeNumber(1, 64).default(1),
  POOL_SIZE: wholeNumber(1, 50).default(5),
  CACHE_MB: wholeNumber(0, 16_384).default(64),
  COST_LIMIT: wholeNumber(1, 10_000_000).default(defaultQueryLimits.costLimit),
  INTROSPECTION: flag.default(defaultQueryLimits.introspection),
  FEDERATION: flag.default(false),
  PERSISTED_DOCUMENTS: z.string().nullable().default(null),
  PERSISTED_ONLY: flag.default(false),
  RATE_LIMIT: wholeNumber(0, 99_999_999).default(0),
  SUBSCRIPTION_LIMIT: wholeNumber(0, 100_000).default(0),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  SLOW_MS: wholeNumber(0, 60_000).default(1_000),
  METRICS_PORT: port.nullable().default(null),
  METRICS_HOST: z.string().default('127.0.0.1'),
  DRAIN_SECONDS: wholeNumber(0, 300).default(1),
  LOG_LEVEL: oneOf(logLevels).default('info'),
  LOG_FORMAT: oneOf(logFormats).default('plain'),
  DEADLINE_MS: wholeNumber(100, 300_000).default(5_000),
  MAX_CONNECTIONS: wholeNumber(1, 100_000).default(2_000),
  WIKI_CONTACT: contact.nullable().default(null),
  WIKI_CACHE_DIR: z.string().nullable().default(null),
});

/** Connections of the embedded PostgreSQL that the workers may use; ten more are reserved for imports and for itself. */
const maxEmbeddedConnections = 90;

const environment = variables
  .refine(
    ({ DATABASE_URL, WORKERS, POOL_SIZE }) =>
      DATABASE_URL !== null || WORKERS * (POOL_SIZE + 1) <= maxEmbeddedConnections,
    {
      path: ['WORKERS'],
      when: ({ issues }) => issues.length === 0,
      error: `with the embedded PostgreSQL, WORKERS × (POOL_SIZE + 1) must be at most ${maxEmbeddedConnections}; lower one of them, or set DATABASE_URL`,
    },
  )
  .refine(({ DATABASE_URL, ADMIN_DATABASE_URL }) => DATABASE_URL !== null || ADMIN_DATABASE_URL === null, {
    path: ['ADMIN_DATABASE_URL'],
    when: ({ issues }) => issues.length === 0,
    error: 'requires DATABASE_URL, the address that the server uses to answer queries',
  })
  .refine(({ PERSISTED_DOCUMENTS, PERSISTED_ONLY }) => PERSISTED_DOCUMENTS !== null || !PERSISTED_ONLY, {
    path: ['PERSISTED_ONLY'],
    when: ({ issues }) => issues.length === 0,
    error: 'requires PERSISTED_DOCUMENTS, the manifest of the documents that are answered',
  });

/** The names of all environment variables that are settings. */
export const settingNames: readonly string[] = Object.keys(variables.shape);

/** The settings of a process, from its environment. */
export interface Settings extends LogSettings, QueryLimits {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Null for the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** The same database for migrations and imports; null where one role does everything. */
  readonly adminDatabaseUrl: string | null;
  /** The folder of the embedded PostgreSQL's files. */
  readonly dataDir: string;
  /** Whether to use prepared statements; PgBouncer before 1.21 does not support them. */
  readonly preparedStatements: boolean;
  /** The number of processes that serve; with 1, the first process serves itself. */
  readonly workers: number;
  /** The maximum number of connections of each process to PostgreSQL, besides the one that listens for changes. */
  readonly poolSize: number;
  /** The size of each process's response cache in megabytes; 0 for none. */
  readonly cacheMb: number;
  /** Whether the graph is a subgraph of Apollo Federation. */
  readonly federation: boolean;
  readonly persistedDocuments: PersistedDocumentSettings;
  /** The points that one client address may spend each minute; 0 for no limit. */
  readonly rateLimit: number;
  /** The maximum number of subscriptions of one client address in each process, and of its WebSockets; 0 for no limit. */
  readonly subscriptionLimit: number;
  /** The number of proxies before the server whose `X-Forwarded-For` is trusted. */
  readonly trustProxy: number;
  /** Seconds for which a stopping server keeps answering while `/ready` says that it stops. */
  readonly drainSeconds: number;
  /** The deadline of an operation in milliseconds, which also bounds each of its statements. */
  readonly deadlineMs: number;
  /** The maximum number of client connections of each process. */
  readonly maxConnections: number;
  /** Milliseconds from which an operation is logged as slow; 0 for never. */
  readonly slowMs: number;
  /** The port of the metrics for Prometheus, 0 for any free port; null for no metrics. */
  readonly metricsPort: number | null;
  readonly metricsHost: string;
  /** Where operators of wikis reach whoever imports from their addresses: a mail or web address. */
  readonly wikiContact: string | null;
  /** The folder of the pages that were fetched from wikis; null for that of the user's caches. */
  readonly wikiCacheDir: string | null;
}

/** The environment is invalid; the message lists every error under the name of its variable. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Reads the settings; an empty variable counts as unset. Throws a `SettingsError` that lists every error. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const nonEmpty = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(nonEmpty);
  if (!result.success) {
    const errors = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new SettingsError(`Invalid settings:\n${errors.join('\n')}`);
  }
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    adminDatabaseUrl: data.ADMIN_DATABASE_URL,
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
    federation: data.FEDERATION,
    persistedDocuments: { manifest: data.PERSISTED_DOCUMENTS, only: data.PERSISTED_ONLY },
    rateLimit: data.RATE_LIMIT,
    subscriptionLimit: data.SUBSCRIPTION_LIMIT,
    trustProxy: data.TRUST_PROXY,
    slowMs: data.SLOW_MS,
    metricsPort: data.METRICS_PORT,
    metricsHost: data.METRICS_HOST,
    logLevel: data.LOG_LEVEL,
    logFormat: data.LOG_FORMAT,
    wikiContact: data.WIKI_CONTACT,
    wikiCacheDir: data.WIKI_CACHE_DIR,
  };
}
