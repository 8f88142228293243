import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { readSettings, SettingsError, settingNames } from '../../src/settings.js';

const defaults = {
  port: 4000,
  host: '127.0.0.1',
  databaseUrl: null,
  adminDatabaseUrl: null,
  replicaUrls: [],
  dataDir: '.data',
  preparedStatements: true,
  workers: 1,
  poolSize: 5,
  cacheMb: 64,
  costLimit: 50_000,
  introspection: true,
  rateLimit: 0,
  trustProxy: 0,
  slowMs: 1_000,
  metricsPort: null,
  metricsHost: '127.0.0.1',
  drainSeconds: 1,
  logLevel: 'info',
  logFormat: 'plain',
  deadlineMs: 5_000,
  maxConnections: 2_000,
};

test('without any variable every setting has its default', () => {
  expect(readSettings({})).toEqual(defaults);
});

test('an empty variable counts as unset, and others are nobody’s business', () => {
  const empty = Object.fromEntries(settingNames.map((name) => [name, '']));
  expect(readSettings({ ...empty, PATH: '/bin', PGHOST: 'elsewhere' })).toEqual(defaults);
});

test.each([
  ['PORT', '0', { port: 0 }],
  ['PORT', '65535', { port: 65_535 }],
  ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
  ['DATABASE_URL', 'postgres://u:p@h:5432/d', { databaseUrl: 'postgres://u:p@h:5432/d' }],
  ['DATABASE_URL', 'postgresql:///d?host=/run', { databaseUrl: 'postgresql:///d?host=/run' }],
  [
    'DATABASE_URL',
    'postgres://u:p@a/d,postgres://u:p@b/d',
    { databaseUrl: 'postgres://u:p@a/d,postgres://u:p@b/d' },
  ],
  ['DATA_DIR', '/var/lib/copa', { dataDir: '/var/lib/copa' }],
  ['PREPARED_STATEMENTS', 'false', { preparedStatements: false }],
  ['PREPARED_STATEMENTS', 'true', { preparedStatements: true }],
  ['WORKERS', '1', { workers: 1 }],
  ['WORKERS', '15', { workers: 15 }],
  ['POOL_SIZE', '1', { poolSize: 1 }],
  ['POOL_SIZE', '50', { poolSize: 50 }],
  ['CACHE_MB', '0', { cacheMb: 0 }],
  ['DRAIN_SECONDS', '10', { drainSeconds: 10 }],
  ['COST_LIMIT', '1000000', { costLimit: 1_000_000 }],
  ['INTROSPECTION', 'false', { introspection: false }],
  ['RATE_LIMIT', '200000', { rateLimit: 200_000 }],
  ['TRUST_PROXY', '2', { trustProxy: 2 }],
  ['SLOW_MS', '0', { slowMs: 0 }],
  ['METRICS_PORT', '9464', { metricsPort: 9_464 }],
  ['METRICS_HOST', '0.0.0.0', { metricsHost: '0.0.0.0' }],
  ['LOG_LEVEL', 'debug', { logLevel: 'debug' }],
  ['LOG_FORMAT', 'json', { logFormat: 'json' }],
  ['DEADLINE_MS', '300000', { deadlineMs: 300_000 }],
  ['MAX_CONNECTIONS', '1', { maxConnections: 1 }],
])('%s=%s is understood', (name, value, expected) => {
  expect(readSettings({ [name]: value })).toEqual({ ...defaults, ...expected });
});

const port = 'must be a port number, 0 to 65535';
const address = 'must be a PostgreSQL address: postgres://user:password@host:5432/database';

test.each([
  ['PORT', 'http', port],
  ['PORT', '65536', port],
  ['PORT', '-1', port],
  ['PORT', '80.5', port],
  ['PORT', '0x50', port],
  ['PORT', ' ', port],
  ['DATABASE_URL', 'localhost', address],
  ['ADMIN_DATABASE_URL', 'localhost', address],
  ['ADMIN_DATABASE_URL', 'postgres://u:p@h:5432/d', 'needs DATABASE_URL beside it, the address for serving'],
  ['DATABASE_URL', 'mysql://u:secret@h/d', address],
  ['DATABASE_URL', 'postgres://u:p@a/d,mysql://u:p@b/d', address],
  ['DATABASE_URL', 'postgres://u:p@a:5432,b:5432/d', address],
  ['REPLICA_URLS', 'a,b', address],
  [
    'REPLICA_URLS',
    'postgres://u:p@a/d',
    'needs DATABASE_URL beside it, the address of what they are replicas of',
  ],
  ['DATABASE_URL', 'postgres://u:se cret@h o/d', address],
  ['PREPARED_STATEMENTS', 'no', 'must be true or false'],
  ['PREPARED_STATEMENTS', 'TRUE', 'must be true or false'],
  ['WORKERS', '0', 'must be a number, 1 to 64'],
  ['WORKERS', '65', 'must be a number, 1 to 64'],
  ['WORKERS', 'auto', 'must be a number, 1 to 64'],
  ['WORKERS', '1.5', 'must be a number, 1 to 64'],
  ['POOL_SIZE', '0', 'must be a number, 1 to 50'],
  ['POOL_SIZE', '51', 'must be a number, 1 to 50'],
  ['CACHE_MB', 'much', 'must be a number, 0 to 16384'],
  ['DRAIN_SECONDS', '301', 'must be a number, 0 to 300'],
  ['METRICS_PORT', 'on', port],
  ['LOG_LEVEL', 'verbose', 'must be one of trace, debug, info, warn, error, fatal'],
  ['LOG_FORMAT', 'JSON', 'must be one of plain, json'],
  ['DEADLINE_MS', '99', 'must be a number, 100 to 300000'],
  ['DEADLINE_MS', '1e4', 'must be a number, 100 to 300000'],
  ['MAX_CONNECTIONS', '0', 'must be a number, 1 to 100000'],
])('%s=%s is refused', (name, value, message) => {
  expect(() => readSettings({ [name]: value })).toThrow(
    new SettingsError(`The settings are wrong:\n  ${name}: ${message}`),
  );
});

test('the embedded PostgreSQL must have a connection for each that the workers may open', () => {
  const many = { WORKERS: '9', POOL_SIZE: '10' };
  expect(() => readSettings(many)).toThrow(
    new SettingsError(
      'The settings are wrong:\n  WORKERS: WORKERS × (POOL_SIZE + 1) must be 90 at most for the embedded PostgreSQL',
    ),
  );
  expect(readSettings({ ...many, WORKERS: '8' })).toEqual({ ...defaults, workers: 8, poolSize: 10 });
  const databaseUrl = 'postgres://u:p@h:5432/d';
  expect(readSettings({ ...many, WORKERS: '64', DATABASE_URL: databaseUrl })).toEqual({
    ...defaults,
    databaseUrl,
    workers: 64,
    poolSize: 10,
  });
});

test('replicas are several addresses', () => {
  const databaseUrl = 'postgres://u:p@h/d';
  const replicaUrls = ['postgres://u:p@a/d?x=1,2', 'postgresql://u:p@b/d'];
  const told = { DATABASE_URL: databaseUrl, REPLICA_URLS: replicaUrls.join(',') };
  expect(readSettings(told)).toEqual({ ...defaults, databaseUrl, replicaUrls });
});

test('all faults are told at once', () => {
  const wrong = { PORT: 'http', DATABASE_URL: 'mysql://u:secret@h/d', PREPARED_STATEMENTS: 'no' };
  expect(() => readSettings(wrong)).toThrow(
    new SettingsError(
      `The settings are wrong:\n  PORT: ${port}\n  DATABASE_URL: ${address}\n  PREPARED_STATEMENTS: must be true or false`,
    ),
  );
});

test('.env.example names every setting there is, with its default', () => {
  const example = parseEnv(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8'));
  expect(Object.keys(example).sort()).toEqual([...settingNames].sort());
  expect(readSettings(example)).toEqual(defaults);
});
