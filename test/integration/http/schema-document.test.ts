import { brotliDecompressSync } from 'node:zlib';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../src/graph/schema.js';
import { defaultQueryLimits } from '../../../src/settings.js';
import { sendRequest } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const url = await seasonDatabase();
const path = '/schema.graphql';

test('the schema is served as a document that clients build it from, and revalidate', async () => {
  const { url: server, statements } = await serve(url);
  const { status, headers, body } = await sendRequest(server, { method: 'GET', path });
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'application/graphql; charset=utf-8',
    'public, no-cache',
  ]);
  const rebuilt = buildSchema(`${body}`);
  expect(printSchema(lexicographicSortSchema(rebuilt))).toBe(printSchema(lexicographicSortSchema(schema)));
  const known = { 'if-none-match': headers.etag };
  const again = await sendRequest(server, { method: 'GET', path, headers: known });
  expect(again).toMatchObject({ status: 304, body: Buffer.of() });
  const head = await sendRequest(server, { method: 'HEAD', path });
  expect([head.status, head.headers.etag, head.body]).toEqual([200, headers.etag, Buffer.of()]);
  const accepting = { 'accept-encoding': 'br' };
  const compressed = await sendRequest(server, { method: 'GET', path, headers: accepting });
  expect(compressed.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(compressed.body)).toEqual(body);
  expect(compressed.headers.etag).not.toBe(headers.etag);
  expect(statements).toEqual([]);
});

test('where introspection is switched off, the schema is not served either', async () => {
  const { url: server } = await serve(url, { queryLimits: { ...defaultQueryLimits, introspection: false } });
  const { status, body } = await sendRequest(server, { method: 'GET', path });
  expect([status, `${body}`]).toEqual([404, expect.stringContaining('NOT_FOUND')]);
});
