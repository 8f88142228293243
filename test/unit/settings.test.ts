import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { hostUrls, readSettings, SettingsError, settingNames } from '../../src/settings.js';

const defaults = {
  port: 4000,
  host: '127.0.0.1',
  databaseUrl: null,
  adminDatabaseUrl: null,
  dataDir: '.data',
  preparedStatements: true,
  workers: 1,
  poolSize: 5,
  cacheMb: 64,
  costLimit: 50_000,
  introspection: true,
  federation: false,
  persistedDocuments: { manifest: null, only: false },
  rateLimit: 0,
  subscriptionLimit: 0,
  trustProxy: 0,
  slowMs: 1_000,
  metricsPort: null,
  metricsHost: '127.0.0.1',
  drainSeconds: 1,
  logLevel: 'info',
  logFormat: 'plain',
  deadlineMs: 5_000,
  maxConnections: 2_000,
  wikiContact: null,
  wikiCacheDir: null,
};

test('without any variable every setting has its default', () => {
  expect(readSettings({})).toEqual(defaults);
});

test('an empty variable counts as unset, and other variables are ignored', () => {
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
    'postgres://u:p@a:5432,b:5433/d?target_session_attrs=primary',
    { databaseUrl: 'postgres://u:p@a:5432,b:5433/d?target_session_attrs=primary' },
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
  ['FEDERATION', 'true', { federation: true }],
  ['PERSISTED_DOCUMENTS', 'a.json', { persistedDocuments: { manifest: 'a.json', only: false } }],
  ['RATE_LIMIT', '200000', { rateLimit: 200_000 }],
  ['SUBSCRIPTION_LIMIT', '50', { subscriptionLimit: 50 }],
  ['TRUST_PROXY', '2', { trustProxy: 2 }],
  ['SLOW_MS', '0', { slowMs: 0 }],
  ['METRICS_PORT', '9464', { metricsPort: 9_464 }],
  ['METRICS_HOST', '0.0.0.0', { metricsHost: '0.0.0.0' }],
  ['LOG_LEVEL', 'debug', { logLevel: 'debug' }],
  ['LOG_FORMAT', 'json', { logFormat: 'json' }],
  ['DEADLINE_MS', '300000', { deadlineMs: 300_000 }],
  ['MAX_CONNECTIONS', '1', { maxConnections: 1 }],
  ['WIKI_CONTACT', 'me@example.org', { wikiContact: 'me@example.org' }],
  ['WIKI_CONTACT', 'https://example.org/~me', { wikiContact: 'https://example.org/~me' }],
  ['WIKI_CACHE_DIR', '/var/cache/copa', { wikiCacheDir: '/var/cache/copa' }],
])('%s=%s is valid', (name, value, expected) => {
  expect(readSettings({ [name]: value })).toEqual({ ...defaults, ...expected });
});

const port = 'must be a whole number between 0 and 65535';
const address = 'must be a PostgreSQL address: postgres://user:password@host:5432/database';

test.each([
  ['PORT', 'http', `${port}; got http`],
  ['PORT', '65536', `${port}; got 65536`],
  ['PORT', '-1', `${port}; got -1`],
  ['PORT', '80.5', `${port}; got 80.5`],
  ['PORT', '0x50', `${port}; got 0x50`],
  ['PORT', ' ', `${port}; got  `],
  ['DATABASE_URL', 'localhost', address],
  ['ADMIN_DATABASE_URL', 'localhost', address],
  [
    'ADMIN_DATABASE_URL',
    'postgres://u:p@h:5432/d',
    'requires DATABASE_URL, the address that the server uses to answer queries',
  ],
  ['DATABASE_URL', 'mysql://u:secret@h/d', address],
  ['DATABASE_URL', 'mysql://u:p@a,b/d', address],
  ['DATABASE_URL', 'postgres://u:p@a:5432,b:port/d', address],
  ['DATABASE_URL', 'postgres://u:p@a/d,postgres://u:p@b/d', address],
  ['DATABASE_URL', 'postgres://u:se cret@h o/d', address],
  ['PERSISTED_ONLY', 'true', 'requires PERSISTED_DOCUMENTS, the manifest of the documents that are answered'],
  ['PREPARED_STATEMENTS', 'no', 'must be true or false; got no'],
  ['PREPARED_STATEMENTS', 'TRUE', 'must be true or false; got TRUE'],
  ['WORKERS', '0', 'must be a whole number between 1 and 64; got 0'],
  ['WORKERS', '65', 'must be a whole number between 1 and 64; got 65'],
  ['WORKERS', 'auto', 'must be a whole number between 1 and 64; got auto'],
  ['WORKERS', '1.5', 'must be a whole number between 1 and 64; got 1.5'],
  ['POOL_SIZE', '0', 'must be a whole number between 1 and 50; got 0'],
  ['POOL_SIZE', '51', 'must be a whole number between 1 and 50; got 51'],
  ['CACHE_MB', 'much', 'must be a whole number between 0 and 16384; got much'],
  ['DRAIN_SECONDS', '301', 'must be a whole number between 0 and 300; got 301'],
  ['METRICS_PORT', 'on', `${port}; got on`],
  ['LOG_LEVEL', 'verbose', 'must be one of trace, debug, info, warn, error, fatal; got verbose'],
  ['LOG_FORMAT', 'JSON', 'must be one of plain, json; got JSON'],
  ['DEADLINE_MS', '99', 'must be a whole number between 100 and 300000; got 99'],
  ['DEADLINE_MS', '1e4', 'must be a whole number between 100 and 300000; got 1e4'],
  ['WIKI_CONTACT', 'me', 'must be a mail or web address, such as mail@example.org; got me'],
  [
    'WIKI_CONTACT',
    'me@example.org\nHost: x',
    'must be a mail or web address, such as mail@example.org; got me@example.org\nHost: x',
  ],
  ['MAX_CONNECTIONS', '0', 'must be a whole number between 1 and 100000; got 0'],
])('%s=%s is invalid', (name, value, message) => {
  expect(() => readSettings({ [name]: value })).toThrow(
    new SettingsError(`Invalid settings:\n  ${name}: ${message}`),
  );
});

test('the connections of all workers must fit into the embedded PostgreSQL', () => {
  const env = { WORKERS: '9', POOL_SIZE: '10' };
  expect(() => readSettings(env)).toThrow(
    new SettingsError(
      'Invalid settings:\n  WORKERS: with the embedded PostgreSQL, WORKERS × (POOL_SIZE + 1) must be at most 90; lower one of them, or set DATABASE_URL',
    ),
  );
  expect(readSettings({ ...env, WORKERS: '8' })).toEqual({ ...defaults, workers: 8, poolSize: 10 });
  const databaseUrl = 'postgres://u:p@h:5432/d';
  expect(readSettings({ ...env, WORKERS: '64', DATABASE_URL: databaseUrl })).toEqual({
    ...defaults,
    databaseUrl,
    workers: 64,
    poolSize: 10,
  });
});

test.each([
  ['postgres://u:p%40@a:5432,b/d?x=1,2', ['postgres://u:p%40@a:5432/d?x=1,2', 'postgres://u:p%40@b/d?x=1,2']],
  ['postgresql://a,[::1]:5433/d', ['postgresql://a/d', 'postgresql://[::1]:5433/d']],
  ['postgres://u:p,q@a/d', ['postgres://u:p,q@a/d']],
  ['postgresql:///d?host=/run', ['postgresql:///d?host=/run']],
])('the hosts of %s each have an address', (url, urls) => {
  expect(hostUrls(url)).toEqual(urls);
});

test('the error lists everything that is wrong', () => {
  const wrong = { PORT: 'http', DATABASE_URL: 'mysql://u:secret@h/d', PREPARED_STATEMENTS: 'no' };
  expect(() => readSettings(wrong)).toThrow(
    new SettingsError(
      `Invalid settings:\n  PORT: ${port}; got http\n  DATABASE_URL: ${address}\n  PREPARED_STATEMENTS: must be true or false; got no`,
    ),
  );
});

test('.env.example lists every setting with its default', () => {
  const example = parseEnv(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8'));
  expect(Object.keys(example).sort()).toEqual([...settingNames].sort());
  expect(readSettings(example)).toEqual(defaults);
});
