import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { examples } from '../../../../src/http/examples.js';
import { sendParams } from '../../../support/http/ask.js';
import { byHash, codeOf, hashOf } from '../../../support/http/persisted.js';
import { serve } from '../../../support/http/serving.js';
import { openRawSocket, type RawSocket } from '../../../support/http/web-socket.js';
import { seasonDatabase } from '../../../support/test-database.js';

const url = await seasonDatabase();
const manifest = fileURLToPath(new URL('../../../../src/documents.json', import.meta.url));
const open = await serve(url, {}, afterAll);
const only = await serve(url, { persistedDocuments: { manifest, only: true } }, afterAll);

/** An error as the protocol sends it. */
interface SentError {
  readonly extensions: { readonly code: string };
}

let operationCount = 0;

/** Sends an operation, and returns the code of its error, or the names of its data. */
async function ask(socket: RawSocket, payload: Readonly<Record<string, unknown>>): Promise<unknown> {
  operationCount += 1;
  const id = `${operationCount}`;
  socket.send({ id, type: 'subscribe', payload });
  for (;;) {
    const message = await socket.next();
    if (message.id !== id) continue;
    if (message.type === 'error') return (message.payload as SentError[])[0]?.extensions.code;
    if (message.type === 'next') return Object.keys((message.payload as { data: object }).data);
  }
}

test('a document is registered over a WebSocket, and found over HTTP too', async () => {
  const socket = await openRawSocket(open.url);
  const query = '{ season { name } } # over a WebSocket';
  expect(await ask(socket, { query: '', ...byHash(query) })).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(await ask(socket, { query: '{ __typename }', ...byHash(query) })).toBe('PERSISTED_QUERY_MISMATCH');
  expect(await ask(socket, { query, ...byHash(query) })).toEqual(['season']);
  expect(await ask(socket, { query: '', ...byHash(query) })).toEqual(['season']);
  expect(codeOf(await sendParams(open.url, 'GET', byHash(query)))).toBeUndefined();
});

test('where only trusted documents are answered, others are rejected over a WebSocket too', async () => {
  const socket = await openRawSocket(only.url);
  const query = examples().find(({ name }) => name === '01-walk')?.query ?? '';
  expect(await ask(socket, { query })).toEqual(['team']);
  expect(await ask(socket, { query: '', ...byHash(query) })).toEqual(['team']);
  for (const other of ['{ season { name } }', 'subscription { seasonChanged(slug: "x") { version } }'])
    expect(await ask(socket, { query: other })).toBe('PERSISTED_QUERY_ID_REQUIRED');
  expect(await ask(socket, { query: '', ...byHash('{ season { name } }') })).toBe(
    'PERSISTED_QUERY_NOT_IN_LIST',
  );
  expect(await ask(socket, { query: '', documentId: `sha256:${hashOf(query)}` })).toEqual(['team']);
});
