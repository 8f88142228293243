import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { afterAll, describe, expect, test } from 'vitest';
import { examples } from '../../../../src/http/examples.js';
import { get, sendParams, sendRequest } from '../../../support/http/ask.js';
import { bodyOf, byHash, codeOf, hashOf } from '../../../support/http/persisted.js';
import { serve } from '../../../support/http/serving.js';
import { run, start } from '../../../support/process.js';
import { ownDatabase } from '../../../support/test-database.js';

const folder = mkdtempSync(join(tmpdir(), 'copa-graph-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a manifest, and returns the settings of a server that has it. */
function manifestOf(texts: Readonly<Record<string, string>>, only = false) {
  const manifest = join(folder, `${Object.keys(texts).join('-')}.json`);
  writeFileSync(manifest, JSON.stringify(texts));
  return { persistedDocuments: { manifest, only } };
}

const seasonQuery = 'query Name($by: String) {\n  season(slug: $by) {\n    name\n  }\n}';
const subscription = 'subscription { seasonChanged(slug: "copa-peru-2013") { version } }';
const other = '{ season { name year } }';
const variables = { by: 'copa-peru-2013' };
const data = { season: { name: '2013 Copa Perú' } };
const texts = { season: seasonQuery, subscription };

const url = await ownDatabase('season');
const open = await serve(url, manifestOf(texts), afterAll);
const only = await serve(url, manifestOf(texts, true), afterAll);
const uncompiled = await serve(url, { ...manifestOf(texts, true), compileQueries: false }, afterAll);

describe.each([
  ['a server that also answers other queries', open],
  ['a server that answers nothing else', only],
  ["a server that answers nothing else, by graphql-js's execution", uncompiled],
])('%s', (_server, { url }) => {
  test.each([
    ['`documentId`', { documentId: 'season' }],
    ['the hash in `documentId`', { documentId: `sha256:${hashOf(seasonQuery)}` }],
    ['`doc_id`', { doc_id: 'season' }],
    ["Apollo's extension", byHash(seasonQuery)],
    ["an id in Apollo's extension", { extensions: { persistedQuery: { version: 1, sha256Hash: 'season' } } }],
    ['the text', { query: seasonQuery }],
    ['the text and its hash', { query: seasonQuery, ...byHash(seasonQuery) }],
    ['the text with other spaces', { query: seasonQuery.replaceAll(/\s+/g, ' ') }],
  ])('answers a document by %s', async (_how, params) => {
    for (const method of ['POST', 'GET']) {
      const response = await sendParams(url, method, { ...params, variables });
      expect(bodyOf(response)).toMatchObject({ data });
    }
  });

  test('rejects an unknown id, without a hint to send the text', async () => {
    for (const params of [{ documentId: 'x' }, { doc_id: 'x' }]) {
      const response = await sendParams(url, 'POST', params);
      expect(codeOf(response)).toBe('PERSISTED_QUERY_NOT_IN_LIST');
      expect(`${response.body}`).toContain('\\"x\\"');
    }
  });
});

describe('a server that answers only its manifest', () => {
  test.each([
    ['another query', { query: other }, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['another query with its hash', { query: other, ...byHash(other) }, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['an unknown hash', byHash(other), 'PERSISTED_QUERY_NOT_IN_LIST'],
    [
      'an unknown hash in `documentId`',
      { documentId: `sha256:${hashOf(other)}` },
      'PERSISTED_QUERY_NOT_IN_LIST',
    ],
    ['no query', {}, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['a syntax error', { query: '{' }, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['introspection', { query: '{ __schema { queryType { name } } }' }, 'PERSISTED_QUERY_ID_REQUIRED'],
  ])('rejects %s', async (_what, params, code) => {
    only.statements.length = 0;
    for (const method of ['POST', 'GET']) {
      for (const accept of ['application/json', 'application/graphql-response+json', 'text/event-stream']) {
        const { status, headers, body } = await sendParams(only.url, method, params, { accept });
        expect(`${body}`).toContain(`"code":"${code}"`);
        expect(headers['cache-control']).toMatch(/^no-(?:store|cache)$/);
        expect(status).toBe(accept === 'application/graphql-response+json' ? 400 : 200);
      }
    }
    expect(only.statements).toEqual([]);
  });

  test("tells Apollo's client at once that the document is not served", async () => {
    const sent: unknown[] = [];
    const recordingFetch: typeof fetch = (input, init) => {
      sent.push(init?.body);
      return fetch(input, init);
    };
    const http = new HttpLink({ uri: `${only.url}/graphql`, fetch: recordingFetch });
    const link = createPersistedQueryLink({ sha256: hashOf }).concat(http);
    const client = new ApolloClient({ cache: new InMemoryCache(), link });
    await expect(client.query({ query: gql(other) })).rejects.toThrow('No document has the id');
    expect(sent).toHaveLength(1);
  });

  test('says in the playground what is answered, and shows no example that is not', async () => {
    const { body } = await sendRequest(only.url, { method: 'GET', headers: { accept: 'text/html' } });
    expect(`${body}`).toContain('This server answers only the documents of its manifest');
    expect(`${body}`).not.toContain(examples()[0]?.query.slice(0, 40));
    const { body: usual } = await sendRequest(open.url, { method: 'GET', headers: { accept: 'text/html' } });
    expect(`${usual}`).not.toContain('This server answers only');
    expect(`${usual}`).toContain(examples()[0]?.query.slice(0, 40));
  });
});

test('a server that also answers other queries registers them', async () => {
  expect(codeOf(await sendParams(open.url, 'POST', byHash(other)))).toBe('PERSISTED_QUERY_NOT_FOUND');
  await sendParams(open.url, 'POST', { query: other, ...byHash(other) });
  expect(bodyOf(await sendParams(open.url, 'GET', byHash(other))).data.season.name).toBe('2013 Copa Perú');
});

test('a GET by id is cached and revalidated as one with the whole query', async () => {
  const byId = () => sendParams(open.url, 'GET', { documentId: 'season', variables: { by: null } });
  await expect.poll(async () => (await byId()).hit).toBe(true);
  const { headers } = await byId();
  expect(headers).toMatchObject({ 'cache-control': 'public, no-cache', etag: expect.any(String) });
  const whole = await get(open.url, '{ season { name } }');
  expect(codeOf(whole)).toBeUndefined();
  const unchanged = await sendParams(
    open.url,
    'GET',
    { documentId: 'season', variables: { by: null } },
    { 'if-none-match': headers.etag },
  );
  expect(unchanged.status).toBe(304);
});

test('a subscription by id is opened', async () => {
  const controller = new AbortController();
  const response = await fetch(`${only.url}/graphql?documentId=subscription`, {
    headers: { accept: 'text/event-stream' },
    signal: controller.signal,
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  await expect.poll(() => only.changes.subscriptionCount).toBe(1);
  controller.abort();
  await expect.poll(() => only.changes.subscriptionCount).toBe(0);
});

test('a server with an invalid manifest does not start, and says why before it prepares the database', async () => {
  const { manifest } = manifestOf({ wrong: '{ nothing }', worse: '{' }).persistedDocuments;
  const server = run(start, {
    PORT: '0',
    DATABASE_URL: 'postgres://nowhere.invalid/x',
    PERSISTED_DOCUMENTS: manifest,
  });
  expect(await server.ended).toBe(1);
  expect(server.printed()).toMatch(/manifest\S* .*\n.*wrong: Cannot query field.*\n.*worse: Syntax Error/);
});
