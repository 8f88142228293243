import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../../src/db/client.js';
import { subscribe } from '../../../support/event-stream.js';
import { sendParams, type TestResponse } from '../../../support/http/ask.js';
import { bodyOf, byHash, codeOf, hashOf } from '../../../support/http/persisted.js';
import { score, serve } from '../../../support/http/serving.js';
import { ownDatabase } from '../../../support/test-database.js';

const url = await ownDatabase('season');
const server = await serve(url, {}, afterAll);
const uncompiled = await serve(url, { compileQueries: false }, afterAll);

/** A query for the name of the season, unlike every other one. */
const seasonQuery = (unique: string) => `query ($by: String) { season(slug: $by) { name } } # ${unique}`;
const variables = { by: 'copa-peru-2013' };
const data = { season: { name: '2013 Copa Perú' } };

describe.each([
  ['POST', 'the compiled execution', server],
  ['GET', 'the compiled execution', server],
  ['POST', "graphql-js's execution", uncompiled],
  ['GET', "graphql-js's execution", uncompiled],
] as const)('by %s, in %s', (method, execution, { url }) => {
  const send = (params: Readonly<Record<string, unknown>>) => sendParams(url, method, params);

  test('a document is not found, is registered, and is then answered by its hash', async () => {
    const query = seasonQuery(`registered by ${method} in ${execution}`);
    expectNotFound(await send({ ...byHash(query), variables }));
    expect(bodyOf(await send({ query, ...byHash(query), variables }))).toMatchObject({ data });
    expect(bodyOf(await send({ ...byHash(query), variables }))).toMatchObject({ data });
    expect(bodyOf(await send({ ...byHash(query), variables: { by: 'x' } }))).toMatchObject({
      data: { season: null },
    });
    expect(bodyOf(await send({ documentId: `sha256:${hashOf(query)}`, variables }))).toMatchObject({ data });
  });

  test('a document can be registered by its `documentId`', async () => {
    const query = seasonQuery(`registered by its documentId by ${method} in ${execution}`);
    const documentId = `sha256:${hashOf(query)}`;
    expectNotFound(await send({ documentId, variables }));
    expect(bodyOf(await send({ query, documentId, variables }))).toMatchObject({ data });
    expect(bodyOf(await send({ documentId, variables }))).toMatchObject({ data });
    expect(bodyOf(await send({ ...byHash(query), variables }))).toMatchObject({ data });
  });

  test('a document of another hash is rejected, and registered under neither', async () => {
    const [query, other] = [seasonQuery(`right ${method} ${execution}`), seasonQuery('another')];
    const response = await send({ query, ...byHash(other), variables });
    expect(codeOf(response)).toBe('PERSISTED_QUERY_MISMATCH');
    expect(`${response.body}`).toContain(hashOf(query));
    for (const text of [query, other]) expectNotFound(await send({ ...byHash(text), variables }));
  });
});

test('a GET by hash has the caching headers of one with the whole query, and is revalidated like it', async () => {
  const query = seasonQuery('cached');
  const get = (params: object, headers = {}) => sendParams(server.url, 'GET', { ...params }, headers);
  await expect.poll(async () => (await get({ query, variables })).hit).toBe(true);
  const whole = await get({ query, variables });
  await sendParams(server.url, 'POST', { query, ...byHash(query), variables });
  const computed = await get({ ...byHash(query), variables });
  const cached = await get({ ...byHash(query), variables });
  expect([computed.hit, cached.hit]).toEqual([false, true]);
  const headersOf = ({ headers: { date: _date, 'x-request-id': _id, ...others } }: TestResponse) => others;
  expect(headersOf(cached)).toEqual(headersOf(whole));
  expect(headersOf(cached)).toMatchObject({ 'cache-control': 'public, no-cache', etag: expect.any(String) });
  expect({ ...headersOf(computed), 'cache-status': 'copa-graph; hit' }).toEqual(headersOf(cached));
  const unchanged = await get({ ...byHash(query), variables }, { 'if-none-match': whole.headers.etag });
  expect([unchanged.status, unchanged.body.length]).toEqual([304, 0]);
});

test('a GET that finds no document is answered as soon as the document is registered', async () => {
  const query = seasonQuery('found later');
  for (let time = 0; time < 3; time += 1)
    expectNotFound(await sendParams(server.url, 'GET', { ...byHash(query), variables }));
  await sendParams(server.url, 'POST', { query, ...byHash(query), variables });
  expect(bodyOf(await sendParams(server.url, 'GET', { ...byHash(query), variables }))).toMatchObject({
    data,
  });
});

test.each([
  ['has a syntax error', '{ season {', 'GRAPHQL_PARSE_FAILED'],
  ['does not fit the schema', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['exceeds a limit of its shape', `{ ${'season { name } '.repeat(30)} }`, 'QUERY_LIMIT'],
  [
    'costs too much',
    '{ seasons(first: 500) { nodes { teams(first: 500) { nodes { matches(first: 500) { nodes { id } } } } } } }',
    'COST_LIMIT',
  ],
])('a document that %s is not registered', async (_what, query, code) => {
  expect(codeOf(await sendParams(server.url, 'POST', { query, ...byHash(query) }))).toBe(code);
  expectNotFound(await sendParams(server.url, 'POST', byHash(query)));
});

test('a document is registered although its variables lead to an error', async () => {
  const query = 'query ($text: String!) { search(text: $text) { matched } }';
  const wrong = { variables: { text: '' } };
  expect(codeOf(await sendParams(server.url, 'POST', { query, ...byHash(query), ...wrong }))).toBe(
    'BAD_USER_INPUT',
  );
  const found = await sendParams(server.url, 'POST', { ...byHash(query), variables: { text: 'huaral' } });
  expect(bodyOf(found).data.search.length).toBeGreaterThan(0);
});

const query = '{ __typename }';
const persistedQuery = { version: 1, sha256Hash: hashOf(query) };

test.each([
  ['another version', { persistedQuery: { ...persistedQuery, version: 2 } }, 'PERSISTED_QUERY_NOT_SUPPORTED'],
  ['no version', { persistedQuery: { sha256Hash: hashOf(query) } }, 'PERSISTED_QUERY_NOT_SUPPORTED'],
  ['no hash', { persistedQuery: { version: 1 } }, 'BAD_REQUEST'],
  ['a number for a hash', { persistedQuery: { version: 1, sha256Hash: 1 } }, 'BAD_REQUEST'],
  ['a text for the extension', { persistedQuery: 'x' }, 'PERSISTED_QUERY_NOT_SUPPORTED'],
  ['an empty hash', { persistedQuery: { version: 1, sha256Hash: '' } }, 'BAD_REQUEST'],
  [
    'a hash in upper case',
    { persistedQuery: { version: 1, sha256Hash: hashOf(query).toUpperCase() } },
    'BAD_REQUEST',
  ],
])('%s is an error with a code', async (_what, extensions, code) => {
  for (const method of ['POST', 'GET']) {
    expect(codeOf(await sendParams(server.url, method, { query, extensions }))).toBe(code);
  }
});

test.each([
  ['a number', { documentId: 5 }],
  ['an empty text', { documentId: '' }],
  ['two documents', { documentId: 'a', doc_id: 'b' }],
  ['a document and another hash', { documentId: `sha256:${'0'.repeat(64)}`, ...byHash(query) }],
  ['an unknown id with a query', { documentId: 'a', query }],
])('an id that is %s is a bad request', async (_what, params) => {
  expect(codeOf(await sendParams(server.url, 'POST', params))).toBe('BAD_REQUEST');
});

test('an id that names no document is an error that tells clients to send nothing more', async () => {
  for (const params of [{ documentId: 'x' }, { doc_id: 'x' }, { documentId: 'sha256:x' }]) {
    for (const method of ['POST', 'GET']) {
      const response = await sendParams(server.url, method, params);
      expect(codeOf(response)).toBe('PERSISTED_QUERY_NOT_IN_LIST');
      expect(response.headers['cache-control']).toBe('no-store');
    }
  }
});

test('a subscription is registered, and then named by its hash', async () => {
  const importer = openDatabase({ url, prepared: true });
  onTestFinished(() => importer.close());
  const query = 'subscription { seasonChanged(slug: "copa-peru-2013") { version } }';
  for (const params of [byHash(query), { documentId: `sha256:${hashOf(query)}` }]) {
    for (const method of ['POST', 'GET']) {
      const unknown = await sendParams(server.url, method, params, { accept: 'text/event-stream' });
      expect(`${unknown.body}`).toContain(
        'event: next\ndata: {"errors":[{"message":"PersistedQueryNotFound"',
      );
    }
  }
  const first = await subscribe(server.url, { query, ...byHash(query) });
  const byHashes = [byHash(query), { documentId: `sha256:${hashOf(query)}` }];
  const streams = [first, ...(await Promise.all(byHashes.map((params) => subscribe(server.url, params))))];
  await score(importer, 3);
  for (const stream of streams)
    expect(await stream.next()).toMatchObject({ data: { seasonChanged: { version: expect.any(Number) } } });
});

function expectNotFound({ status, headers, body, hit }: TestResponse): void {
  const [error] = JSON.parse(`${body}`).errors;
  expect(error).toMatchObject({
    message: 'PersistedQueryNotFound',
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
  });
  expect({ status, hit, etag: headers.etag }).toEqual({ status: 200, hit: false, etag: undefined });
  expect(headers['cache-control']).toBe('no-store');
}
