import type { OutgoingHttpHeaders } from 'node:http';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { Changes, maxSubscriptions } from '../../../src/changes/changes.js';
import { openDatabase } from '../../../src/db/client.js';
import { type ErrorCode, errorCodes } from '../../../src/graph/error-codes.js';
import { openHttpListener } from '../../../src/http/listener.js';
import { startServer } from '../../../src/http/start-server.js';
import { loadCopies } from '../../support/graph/season-copies.js';
import { post, sendParams, sendRequest, type TestResponse } from '../../support/http/ask.js';
import { byHash } from '../../support/http/persisted.js';
import { serve } from '../../support/http/serving.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase('season');
const empty = await ownDatabase('nothing');
const server = await serve(url, { cacheMb: 0 }, afterAll);
const writer = openDatabase({ url, prepared: true });
afterAll(() => writer.close());
await loadCopies(writer, [{ year: 2013, competition: 'Copa Ejemplo' }]);

const json = { 'content-type': 'application/json' };
const ask = (query: string, headers: OutgoingHttpHeaders = {}) => post(server.url, query, headers);
const send = (method: string, body: string, headers: OutgoingHttpHeaders = json) =>
  sendRequest(server.url, {
    method,
    body,
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
  });

/** For each code a request whose response has it. */
const provoke: Readonly<Record<ErrorCode, (accept: OutgoingHttpHeaders) => Promise<TestResponse>>> = {
  BAD_USER_INPUT: () => ask('{ matches(first: 501) { totalCount } }'),
  BAD_ID: () => ask('{ node(id: "x") { id } }'),
  BAD_CURSOR: () => ask('{ matches(after: "x") { nodes { id } } }'),
  UNKNOWN_NAME: () => ask('{ matches(where: { team: "Nobody" }) { nodes { id } } }'),
  AMBIGUOUS_NAME: () => ask('{ team(name: "San Simón") { id } }'),
  QUERY_LIMIT: (accept) => ask(`{ ${'season { '.repeat(21)} name ${'}'.repeat(21)} }`, accept),
  COST_LIMIT: (accept) =>
    ask('{ matches(first: 500) { nodes { homeTeam { matches(first: 500) { nodes { id } } } } } }', accept),
  RATE_LIMIT: async () => {
    const limited = await serve(url, { rateLimit: { points: 1, trustedProxies: 0 } });
    await post(limited.url, '{ __typename }');
    return post(limited.url, '{ __typename }');
  },
  TOO_MANY_SUBSCRIPTIONS: async () => {
    const { url: address, changes } = await serve(url);
    for (let count = 0; count < maxSubscriptions; count += 1) await changes.subscribe(1);
    return post(address, 'subscription { seasonChanged(slug: "copa-peru-2013") { version } }', {
      accept: 'application/json, text/event-stream',
    });
  },
  GRAPHQL_PARSE_FAILED: (accept) => ask('{', accept),
  GRAPHQL_VALIDATION_FAILED: (accept) => ask('{ nothing }', accept),
  OPERATION_RESOLUTION_FAILURE: () => ask('mutation { anything }'),
  PERSISTED_QUERY_NOT_FOUND: () => sendParams(server.url, 'POST', byHash('{ unregistered }')),
  PERSISTED_QUERY_NOT_SUPPORTED: () =>
    sendParams(server.url, 'POST', { extensions: { persistedQuery: { version: 2 } } }),
  PERSISTED_QUERY_MISMATCH: (accept) =>
    sendParams(server.url, 'POST', { query: '{ __typename }', ...byHash('{ other }') }, accept),
  PERSISTED_QUERY_NOT_IN_LIST: (accept) => sendParams(server.url, 'POST', { documentId: 'x' }, accept),
  PERSISTED_QUERY_ID_REQUIRED: async (accept) => {
    const manifest = fileURLToPath(new URL('../../../src/documents.json', import.meta.url));
    const closed = await serve(url, { persistedDocuments: { manifest, only: true } });
    return post(closed.url, '{ __typename }', accept);
  },
  BAD_REQUEST: () => send('POST', '{"query":'),
  FORBIDDEN: () => ask('{ __typename }', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }),
  NOT_FOUND: () => sendRequest(server.url, { method: 'GET', path: '/graph' }),
  METHOD_NOT_ALLOWED: () => send('PUT', '{"query":"{ __typename }"}'),
  NOT_ACCEPTABLE: () => ask('{ __typename }', { accept: 'image/png' }),
  TOO_LARGE: () => ask(' '.repeat(100_000)),
  UNSUPPORTED_MEDIA_TYPE: () => send('POST', '{}', { 'content-type': 'application/json; charset=utf-7' }),
  INTERNAL_SERVER_ERROR: async () => {
    const broken = await serve(empty, { cacheMb: 0 });
    return post(broken.url, '{ season { name } }');
  },
  OVERLOADED: async () => {
    const busy = await serve(url, { cacheMb: 0, deadlineMs: 60_000 });
    const release = await lockTies();
    const responses = Array.from({ length: 23 }, (_, index) => post(busy.url, expensiveQuery(index)));
    const first = await Promise.race(responses);
    await release();
    await Promise.all(responses);
    return first;
  },
  DEADLINE_EXCEEDED: async () => {
    const hasty = await serveReading(url, 300);
    await lockTies();
    return post(hasty, '{ ties(first: 1) { nodes { id } } }');
  },
  DATABASE_UNAVAILABLE: async () =>
    post(await serveReading('postgres://nobody:secret@127.0.0.1:1/none'), '{ season { name } }'),
  UNAVAILABLE: async () => {
    const listener = await openHttpListener({ port: 0, host: '127.0.0.1' });
    onTestFinished(() => listener.close());
    return post(listener.url, '{ __typename }');
  },
};

test.each(Object.entries(errorCodes))(
  '%s is sent, with the status of the table',
  async (code, { status }) => {
    const respond = provoke[code as ErrorCode];
    const { status: sent, body } = await respond({});
    expect(codes(body)).toEqual([code]);
    expect(sent).toBe(status === 'request' ? 200 : status);
    if (status !== 'request') return;
    const strict = await respond({ accept: 'application/graphql-response+json' });
    expect([strict.status, codes(strict.body)]).toEqual([400, [code]]);
  },
);

test.each([
  ['a variable of another type', 'query ($n: Int) { matches(first: $n) { totalCount } }', { n: 'x' }],
  ['a variable that is missing', 'query ($name: String!) { team(name: $name) { id } }', {}],
])('%s has a code', async (_what, query, variables) => {
  const { body } = await send('POST', JSON.stringify({ query, variables }));
  expect(codes(body)).toEqual(['BAD_USER_INPUT']);
});

test.each([
  ['nothing', ''],
  ['no query', '{}'],
  ['a batch', '[{"query":"{ __typename }"}]'],
  ['variables that are a text', '{"query":"{ __typename }","variables":"x"}'],
  ['a key that is none of the protocol', '{"query":"{ __typename }","id":"1"}'],
])('a body with %s has a code', async (_what, body) => {
  expect(codes((await send('POST', body)).body)).toEqual(['BAD_REQUEST']);
});

test('a method, and a mutation in a URL, are refused with the methods that there are', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const { status, headers, body } = await send(method, '');
    expect([status, headers.allow, codes(body)]).toEqual([
      405,
      'GET, HEAD, POST, OPTIONS',
      ['METHOD_NOT_ALLOWED'],
    ]);
  }
  const mutation = await sendRequest(server.url, {
    method: 'GET',
    path: '/graphql?query=mutation{__typename}',
  });
  expect([mutation.status, codes(mutation.body)]).toEqual([405, ['METHOD_NOT_ALLOWED']]);
});

test('a subscription is refused to a client that accepts no stream', async () => {
  const { status, body } = await ask('subscription { seasonChanged(slug: "copa-peru-2013") { version } }', {
    accept: 'application/json',
  });
  expect([status, codes(body)]).toEqual([406, ['NOT_ACCEPTABLE']]);
});

test('an error within a stream has a code', async () => {
  const { body } = await ask('{ nothing }', { accept: 'text/event-stream' });
  const [, data = ''] = /^data: (.+)$/m.exec(`${body}`) ?? [];
  expect(codes(data)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

/** The codes of the errors in a response. */
function codes(body: Buffer | string): unknown[] {
  const { errors = [] } = JSON.parse(`${body}`);
  return errors.map(({ extensions }: { extensions?: { code?: unknown } }) => extensions?.code);
}

const expensiveQuery = (index: number) =>
  `{ teams(first: 500, where: { nameContains: "a${'b'.repeat(index)}" }) { nodes { name ties { explanation team1 { name } } } } }`;

/** Starts a server whose statements only read, so that they are cancelled, and repeated during an outage. */
async function serveReading(databaseUrl: string, deadlineMs = 20_000): Promise<string> {
  const database = openDatabase({ url: databaseUrl, prepared: true, readOnly: true, deadlineMs });
  onTestFinished(() => database.close());
  const options = { port: 0, host: '127.0.0.1', cacheMb: 0, deadlineMs };
  const reading = await startServer(database, new Changes(url), options);
  onTestFinished(() => reading.close());
  return reading.url;
}

/** Delays every query for ties until the returned function is called. */
async function lockTies(): Promise<() => Promise<void>> {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  let held = true;
  const release = async () => {
    if (held) await lock.end();
    held = false;
  };
  onTestFinished(release);
  await lock.query('BEGIN; LOCK TABLE "Tie" IN ACCESS EXCLUSIVE MODE');
  return release;
}
