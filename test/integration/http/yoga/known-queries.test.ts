import { request } from 'node:http';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Changes } from '../../../../src/changes/changes.js';
import { openDatabase } from '../../../../src/db/client.js';
import { type ServerOptions, startServer } from '../../../../src/http/start-server.js';
import { createGraphqlServer } from '../../../../src/http/yoga/yoga.js';
import { log } from '../../../../src/telemetry/log.js';
import { Telemetry } from '../../../../src/telemetry/telemetry.js';
import { sendParams, type TestResponse } from '../../../support/http/ask.js';
import { lockSeasons } from '../../../support/http/lock-seasons.js';
import { byHash } from '../../../support/http/persisted.js';
import { countLockWaits, ownDatabase } from '../../../support/test-database.js';
import { execute } from '../../../support/test-server.js';

const url = await ownDatabase('season');
const warnings = vi.spyOn(log, 'warn');
beforeEach(() => warnings.mockClear());

/** A server without a response cache that runs known queries itself, and one that leaves them to Yoga. */
const pair = async (options: Partial<ServerOptions> = {}) =>
  [await open(true, options), await open(false, options)] as const;

async function open(compileQueries: boolean, options: Partial<ServerOptions>) {
  // All operations are slow, so that all are logged.
  const telemetry = new Telemetry({ metrics: true, slowMs: Number.MIN_VALUE });
  const database = openDatabase({
    ...{ url, prepared: true, readOnly: true },
    onStatement: (sql, _parameters, milliseconds) => telemetry.recordStatement(sql, milliseconds),
  });
  const target = { port: 0, host: '127.0.0.1', cacheMb: 0, compileQueries };
  const server = await startServer(database, new Changes(url), { ...target, ...options }, telemetry);
  afterAll(() => server.close().then(() => database.close()));
  return { url: server.url, telemetry };
}

const queryLimits = { costLimit: 500, introspection: true };
const servers = await pair({ queryLimits });

/** All of a response but when it was sent. */
function essence({ status, headers, body }: TestResponse) {
  const { date: _date, ...others } = headers;
  return { status, headers: others, body: `${body}` };
}

/** What was logged since the last call, but for how long it took. */
function logged() {
  const entries = warnings.mock.calls.map(([fields, message]) => ({
    ...(fields as object),
    ms: null,
    message,
  }));
  warnings.mockClear();
  return entries;
}

const team = 'query Team($name: String!) { team(name: $name) { name seasons { year } } }';
const two = 'query A { season { name } } query B { season { year } }';
const page = 'query ($n: Int!) { matches(first: $n) { nodes { score } } }';

const requests: [string, Readonly<Record<string, unknown>>][] = [
  ['a query with variables', { query: team, variables: { name: 'San Simon' }, operationName: 'Team' }],
  ['a name that nothing has', { query: team, variables: { name: 'San Simn' } }],
  ['one of two operations', { query: two, operationName: 'B' }],
  ['an operation that the document has not', { query: two, operationName: 'C' }],
  ['neither of two operations', { query: two }],
  ['what is not compiled', { query: '{ __schema { queryType { name } } season { name } }' }],
  ['a variable of another type', { query: page, variables: { n: 'x' } }],
  ['a page that is too long', { query: page, variables: { n: 100_000 } }],
  ['a query beyond the cost limit', { query: page, variables: { n: 499 } }],
  ['a query within it', { query: page, variables: { n: 2 } }],
  ['a query with its hash', { query: '{ season { slug } }', ...byHash('{ season { slug } }') }],
  ['the hash alone', byHash('{ season { slug } }')],
  ['an unknown hash', byHash('{ season { id } }')],
  ['an invalid query', { query: '{ nothing }' }],
  ['what is no query', { query: '{' }],
  ['a mutation', { query: 'mutation { a: __typename }' }],
  ['a parameter that is unknown', { query: '{ season { name } }', other: '1' }],
];

describe.each(['POST', 'GET'])('by %s', (method) => {
  test.each(requests)('%s is answered, logged and counted the same', async (what, params) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const headers = { accept, 'x-request-id': what.replaceAll(' ', '-') };
      const [known, byYoga] = servers;
      const expected = essence(await sendParams(byYoga.url, method, params, headers));
      const expectedLog = logged();
      // Known from the second time on.
      for (let time = 0; time < 2; time += 1) {
        expect(essence(await sendParams(known.url, method, params, headers))).toEqual(expected);
        expect(logged()).toEqual(expectedLog);
      }
      await sendParams(byYoga.url, method, params, headers);
      logged();
    }
    const [counts, expectedCounts] = await Promise.all(servers.map(({ telemetry }) => countsOf(telemetry)));
    expect(counts).toEqual(expectedCounts);
  });
});

/** How often each thing was counted. */
async function countsOf({ metrics }: Telemetry): Promise<string[]> {
  const text = (await metrics?.registry.metrics()) ?? '';
  return text
    .split('\n')
    .filter((line) => /^copa_graph_(request_duration_seconds_count|errors|slow)/.test(line));
}

test('a query is known from its second time on, and then Yoga has no part in it', async () => {
  const database = openDatabase({ url, prepared: true });
  const changes = new Changes(url);
  afterAll(() => Promise.all([database.close(), changes.close()]));
  const server = createGraphqlServer(database, changes);
  let requestsToYoga = 0;
  const run = (params: { readonly query: string; readonly operationName?: string }) =>
    server.execute(
      params,
      {
        method: 'POST',
        accept: 'application/json',
        signal: new AbortController().signal,
        get url() {
          requestsToYoga += 1; // of a known query nobody reads it
          return '/graphql';
        },
      },
      { resolved: { params } },
    );
  const first = await run({ query: two, operationName: 'A' });
  expect(requestsToYoga).toBe(1);
  expect(await run({ query: two, operationName: 'A' })).toEqual(first);
  await run({ query: two, operationName: 'B' });
  expect(requestsToYoga).toBe(1);
  await run({ query: '{ nothing }' });
  await run({ query: '{ nothing }' });
  expect(requestsToYoga).toBe(3);
});

test('an unknown name in a filter is the same error', async () => {
  const query = '{ teams(where: { season: "nowhere" }) { totalCount } }';
  const [known, byYoga] = servers;
  const expected = essence(await sendParams(byYoga.url, 'POST', { query }, { 'x-request-id': 'x' }));
  expect(expected.body).toContain('UNKNOWN_NAME');
  for (let time = 0; time < 2; time += 1)
    expect(essence(await sendParams(known.url, 'POST', { query }, { 'x-request-id': 'x' }))).toEqual(
      expected,
    );
});

test('clients are charged the same', async () => {
  const limited = await pair({ rateLimit: { points: 20, trustedProxies: 0 } });
  const query = '{ teams(first: 3) { nodes { name } } }';
  const [known, byYoga] = await Promise.all(
    limited.map(async (server) => {
      const seen: unknown[][] = [];
      for (let time = 0; time < 4; time += 1) {
        const { status, headers, body } = await sendParams(server.url, 'POST', { query });
        seen.push([
          status,
          headers['ratelimit-remaining'],
          `${body}`.replaceAll(/\d+ seconds|"retryAfter":\d+/g, ''),
        ]);
      }
      return seen;
    }),
  );
  expect(known).toEqual(byYoga);
  expect(known?.map(([status]) => status)).toEqual([200, 200, 429, 429]);
});

test('an internal error is masked the same', async () => {
  const query = '{ competitions { nodes { name } } }';
  const ask = () =>
    Promise.all(servers.map(({ url: one }) => sendParams(one, 'POST', { query }, { 'x-request-id': 'x' })));
  await ask();
  await execute(url, 'ALTER TABLE "Competition" RENAME TO "Other"');
  const [known, byYoga] = (await ask()).map(essence);
  await execute(url, 'ALTER TABLE "Other" RENAME TO "Competition"');
  expect(known).toEqual(byYoga);
  expect(known?.body).toContain('Unexpected error.');
});

test('the deadline of a known query cancels its statement, and so does a client that disconnects', async () => {
  const query = '{ season { name year } }';
  const timed = await pair({ deadlineMs: 3_000 });
  const ask = ({ url: one }: { readonly url: string }) =>
    sendParams(one, 'POST', { query }, { 'x-request-id': 'x' });
  for (const server of timed) await expect.poll(async () => (await ask(server)).status).toBe(200);
  await lockSeasons(url);
  const [late, lateByYoga] = (await Promise.all(timed.map(ask))).map(essence);
  expect(late).toEqual(lateByYoga);
  expect(late?.status).toBe(504);
  const waiting = () => countLockWaits(url);
  await expect.poll(waiting).toBe(0);
  const [known] = servers;
  // Known here as well: it was asked before, with the same text.
  const client = request(`${known.url}/graphql?query=${encodeURIComponent(two)}&operationName=A`).on(
    'error',
    () => {},
  );
  client.end();
  await expect.poll(waiting).toBe(1);
  client.destroy();
  await expect.poll(waiting).toBe(0);
});
