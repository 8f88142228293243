import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress } from '../../../src/http/rate-limit/client-address.js';
import { get, post, sendRequest, type TestResponse } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const url = await seasonDatabase();
const query = '{ teams(first: 3) { nodes { name } } }';
const cost = 7;

const from = (address: string): OutgoingHttpHeaders => ({ 'x-forwarded-for': address });
const left = ({ headers }: TestResponse) => Number(headers['ratelimit-remaining']);

test.each([
  ['192.0.2.7', undefined, 0, '192.0.2.7'],
  ['192.0.2.7', '198.51.100.1', 0, '192.0.2.7'],
  ['192.0.2.7', '198.51.100.1', 1, '198.51.100.1'],
  ['192.0.2.7', '203.0.113.9, 198.51.100.1', 1, '198.51.100.1'],
  ['192.0.2.7', '203.0.113.9, 198.51.100.1', 2, '203.0.113.9'],
  ['192.0.2.7', '198.51.100.1', 2, '198.51.100.1'],
  ['192.0.2.7', undefined, 1, '192.0.2.7'],
  ['192.0.2.7', `${'x'.repeat(1_000)}`, 1, '192.0.2.7'],
  ['::ffff:192.0.2.7', undefined, 0, '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
  ['2001:db8:1:2:aaaa::1', undefined, 0, '2001:db8:1:2::/64'],
  ['2001:db8:1:3::1', undefined, 0, '2001:db8:1:3::/64'],
])(
  'a request from %s for %s, of %i trusted proxies, is from %s',
  (remoteAddress, forwarded, proxies, address) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const request = { headers, socket: { remoteAddress }, connection: { remoteAddress } };
    expect(clientAddress(request as unknown as IncomingMessage, proxies)).toBe(address);
  },
);

test('a query takes its cost in points; a cached response and an invalid query take one point', async () => {
  const serving = await serve(url, { rateLimit: { points: 30, trustedProxies: 1 } });
  await expect.poll(() => serving.changes.lease.number).not.toBeNull();
  const first = await post(serving.url, query, from('192.0.2.1'));
  expect(first.headers).toMatchObject({ 'ratelimit-limit': '30', 'ratelimit-remaining': `${30 - cost}` });
  expect(Number(first.headers['ratelimit-reset'])).toBeGreaterThan(50);
  const again = await post(serving.url, query, from('192.0.2.1'));
  expect([again.hit, left(again)]).toEqual([true, 30 - cost - 1]);
  const none = await post(serving.url, '{', from('192.0.2.1'));
  expect(left(none)).toBe(30 - cost - 2);
  expect(left(await get(serving.url, query, from('192.0.2.2')))).toBe(30 - cost);
});

test('a client without points receives the time to retry, and others are served', async () => {
  const { url: server, statements } = await serve(url, {
    cacheMb: 0,
    rateLimit: { points: 10, trustedProxies: 1 },
  });
  expect((await post(server, query, from('192.0.2.1'))).status).toBe(200);
  statements.length = 0;
  for (const accept of ['application/json', 'application/graphql-response+json', 'text/event-stream']) {
    const refused = await post(server, query, { ...from('192.0.2.1'), accept });
    const { 'retry-after': after, 'ratelimit-reset': reset } = refused.headers;
    expect([refused.status, after]).toEqual([429, reset]);
    const [error] = JSON.parse(`${refused.body}`).errors;
    expect(error.extensions).toEqual({ code: 'RATE_LIMIT', limit: 10, retryAfter: Number(after) });
    expect(refused.headers['access-control-allow-origin']).toBe('*');
  }
  expect(statements).toEqual([]);
  expect((await post(server, query, from('192.0.2.2'))).status).toBe(200);
});

test('of several clients with the same query at once, only one without points is rejected', async () => {
  const { url: server } = await serve(url, { cacheMb: 0, rateLimit: { points: 9, trustedProxies: 1 } });
  await post(server, query, from('192.0.2.1'));
  const others = Array.from({ length: 8 }, (_, index) => `192.0.2.${index + 2}`);
  const responses = ['192.0.2.1', ...others].map((address) => post(server, query, from(address)));
  expect((await Promise.all(responses)).map(({ status }) => status)).toEqual([429, ...others.map(() => 200)]);
});

test('a query that costs more than the points of a client is rejected as too expensive', async () => {
  const { url: server } = await serve(url, { rateLimit: { points: cost - 1, trustedProxies: 0 } });
  const { body } = await post(server, query);
  const [error] = JSON.parse(`${body}`).errors;
  expect(error.extensions).toMatchObject({ code: 'COST_LIMIT', cost, limit: cost - 1 });
});

test('without trusted proxies, X-Forwarded-For does not change the address of a client', async () => {
  const { url: server } = await serve(url, { rateLimit: { points: 20, trustedProxies: 0 } });
  const statuses: (number | undefined)[] = [];
  for (let index = 0; index < 25; index += 1)
    statuses.push(
      (
        await sendRequest(server, {
          method: 'GET',
          path: '/graphql?query={__typename}',
          headers: from(`192.0.2.${index}`),
        })
      ).status,
    );
  expect(statuses).toEqual([...Array(20).fill(200), ...Array(5).fill(429)]);
});
