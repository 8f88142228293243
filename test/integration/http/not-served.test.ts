import { afterAll, beforeEach, expect, test } from 'vitest';
import { post, sendRequest, type TestResponse } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const url = await seasonDatabase();
const server = await serve(url, {}, afterAll);
const query = '{ team(name: "san simon") { slug } }';
const subscription = 'subscription { seasonChanged(slug: "copa-peru-2013") { version } }';

beforeEach(() => {
  server.statements.length = 0;
});

function errorIn({ body }: TestResponse): { message: string; code: string } {
  const { errors } = JSON.parse(`${body}`);
  expect(errors).toHaveLength(1);
  return { message: errors[0].message, code: errors[0].extensions.code };
}

test.each([
  ['GET', '/nowhere'],
  ['POST', '/'],
  ['DELETE', '/graphql/stream'],
  ['POST', '/graphql/'],
  ['POST', '/else/graphql'],
  ['POST', '/else?/graphql'],
  ['GET', '/graphqls?query={__typename}'],
])('%s %s receives what is served where', async (method, path) => {
  const body = method === 'POST' ? JSON.stringify({ query }) : '';
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const response = await sendRequest(server.url, { method, path, headers, body });
  expect([response.status, errorIn(response).code]).toEqual([404, 'NOT_FOUND']);
  expect(errorIn(response).message).toContain('The graph is at `/graphql`');
  expect(response.headers['x-request-id']).toBeDefined();
  expect(server.statements).toEqual([]);
});

test.each(['PUT', 'DELETE', 'PATCH', 'TRACE'])('%s receives the methods that are served', async (method) => {
  const response = await sendRequest(server.url, { method });
  expect([response.status, errorIn(response).code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
  expect(response.headers.allow).toBe('GET, HEAD, POST, OPTIONS');
});

test.each(['image/png', 'multipart/mixed', 'application/json;q=0', ''])(
  'a query that accepts "%s" is not executed, and receives the media types that are served',
  async (accept) => {
    const response = await post(server.url, query, { accept });
    expect([response.status, errorIn(response).code]).toEqual([406, 'NOT_ACCEPTABLE']);
    expect(errorIn(response).message).toContain('`application/json`');
    expect(server.statements).toEqual([]);
  },
);

test.each([
  [{ accept: 'application/json' }],
  [{ accept: 'application/graphql-response+json' }],
  [{ accept: '*/*' }],
  [{}],
])(
  'a subscription with the headers %o does not begin, and receives the media type of subscriptions',
  async (headers) => {
    const response = await post(server.url, subscription, headers);
    expect([response.status, errorIn(response).code]).toEqual([406, 'NOT_ACCEPTABLE']);
    expect(errorIn(response).message).toContain('`text/event-stream`');
    expect(server.statements).toEqual([]);
    expect(server.changes.subscriptionCount).toBe(0);
  },
);

test('subscriptions that are rejected do not count as open', async () => {
  const responses = await Promise.all(Array.from({ length: 20 }, () => post(server.url, subscription)));
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([406]));
  expect(server.changes.subscriptionCount).toBe(0);
});
