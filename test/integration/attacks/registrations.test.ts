import { expect, test } from 'vitest';
import { sendParams } from '../../support/http/ask.js';
import { bodyOf, byHash, codeOf } from '../../support/http/persisted.js';
import { serve } from '../../support/http/serving.js';
import { megabytes, run, start } from '../../support/process.js';
import { ownDatabase } from '../../support/test-database.js';

const database = await ownDatabase('season');

/** Megabytes that the server may grow by. */
const maxGrowth = 250;

/** The maximum size of all registered documents, and of those of one client. */
const maxBytes = 8 * 2 ** 20;
const maxClientBytes = maxBytes / 8;

const from = (address: string) => ({ 'x-forwarded-for': address });
const document = (name: string) => `query ${name}($team: String!) { team(name: $team) { slug } }`;
const variables = { team: 'san simon' };

/** A valid document that is as large as a body may be. */
const largeDocument = (name: string) => `${document(name)} # ${'x'.repeat(95_000)}`;

test('a flood of registrations evicts no document that is used, and the server stays as large as it was', async () => {
  const settings = { PORT: '0', METRICS_PORT: '0', TRUST_PROXY: '1', CACHE_MB: '1', DATABASE_URL: database };
  const server = run(start, { ...settings, LOG_FORMAT: 'json' });
  const [metrics = ''] = /http:[^"\s]+/.exec(await server.line(/The metrics are at/)) ?? [];
  const [url = ''] = /http:[^"\s]+(?=\/graphql)/.exec(await server.line(/The playground is at/)) ?? [];
  const register = async (query: string, address: string) => {
    const response = await sendParams(url, 'POST', { query, ...byHash(query), variables }, from(address));
    expect(codeOf(response)).toBeUndefined();
  };
  let uses = 0;
  /** The well-behaved client sends each of its documents by its hash, with variables that no cache knows. */
  const visitor = from('192.0.2.1');
  const used = ['Used1', 'Used2', 'Used3'].map(document);
  const use = async () => {
    for (const [index, text] of used.entries()) {
      uses += 1;
      const params = { ...byHash(text), variables: { ...variables, uses } };
      const response = await sendParams(url, index % 2 === 0 ? 'POST' : 'GET', params, visitor);
      expect(bodyOf(response).data).toEqual({ team: { slug: 'san-simon' } });
    }
  };
  const bytes = async () => {
    const text = await (await fetch(metrics)).text();
    return Number(/^copa_graph_registered_bytes (\d+)$/m.exec(text)?.[1]);
  };

  for (const text of used) await register(text, '192.0.2.1');
  const unused = document('Unused');
  await register(unused, '192.0.2.1');
  await use();
  const before = await bytes();
  const memory = megabytes(server.child.pid ?? 0);

  // By one client, with documents large and small.
  for (let round = 0; round < 16; round += 1) {
    const flood = Array.from({ length: 8 }, (_, index) => {
      const name = `Flood${round}x${index}`;
      return register(index < 2 ? largeDocument(name) : document(name), '198.51.100.1');
    });
    await Promise.all([...flood, use()]);
  }
  const after = await bytes();
  expect(after - before).toBeGreaterThan(maxClientBytes / 2);
  expect(after - before).toBeLessThanOrEqual(maxClientBytes);
  expect(bodyOf(await sendParams(url, 'POST', { ...byHash(unused), variables }, visitor)).data).toBeDefined();

  // By many clients.
  for (let round = 0; round < 4; round += 1) {
    const flood = Array.from({ length: 8 }, (_, index) =>
      register(largeDocument(`Many${round}x${index}`), `203.0.113.${round * 8 + index}`),
    );
    await Promise.all([...flood, use()]);
  }
  expect(await bytes()).toBeLessThanOrEqual(maxBytes);
  // Too many of those that nobody uses were evicted: the first is not found, and the last is.
  const found = await Promise.all(
    ['Many0x0', 'Many3x7'].map((name) =>
      sendParams(url, 'POST', { ...byHash(largeDocument(name)), variables }),
    ),
  );
  expect(found.map(codeOf)).toEqual(['PERSISTED_QUERY_NOT_FOUND', undefined]);
  await use();
  expect(megabytes(server.child.pid ?? 0) - memory).toBeLessThan(maxGrowth);
});

test('a document that was evicted is registered again by a request that the cache answers', async () => {
  const { url, changes } = await serve(database, { trustedProxies: 1 });
  await expect.poll(() => changes.lease.number).not.toBeNull();
  const query = document('Evicted');
  const client = from('192.0.2.1');
  const register = () => sendParams(url, 'POST', { query, ...byHash(query), variables }, client);
  const byOtherVariables = () => sendParams(url, 'POST', { ...byHash(query), variables: { team: 'aipsa' } });
  await register();
  for (let index = 0; index < 8; index += 1) {
    const text = largeDocument(`Own${index}`);
    await sendParams(url, 'POST', { query: text, ...byHash(text), variables }, client);
  }
  expect(codeOf(await byOtherVariables())).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect((await register()).hit).toBe(true);
  expect(bodyOf(await byOtherVariables()).data).toEqual({ team: { slug: 'aipsa' } });
});
