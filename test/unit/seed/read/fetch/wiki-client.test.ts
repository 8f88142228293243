import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { connectionError } from '../../../../../seed/read/fetch/http-errors.js';
import {
  WikiClient,
  type WikiClientOptions,
  type WikiLimits,
} from '../../../../../seed/read/fetch/wiki-client.js';
import { type Fault, json, startFakeWiki, status } from '../../../../support/seed/fake-wiki.js';

/** A wiki that answers with these faults, and a client that notes its waits instead of waiting. */
async function setUp(
  faults: readonly Fault[],
  limits: Partial<WikiLimits> = {},
  options: Partial<WikiClientOptions> = {},
) {
  const wiki = await startFakeWiki({});
  wiki.faults.push(...faults);
  const waits: number[] = [];
  const lines: string[] = [];
  const client = new WikiClient({
    userAgent: 'test',
    limits,
    log: (line) => lines.push(line),
    sleep: async (ms) => waits.push(ms),
    ...options,
  });
  const get = () => client.get(`${wiki.origin}/w/api.php`, { action: 'query', titles: 'Cup' });
  return { wiki, waits, lines, get, host: new URL(wiki.origin).host };
}

const done = json({ query: { pages: [] } });
const lagged = json(
  { error: { code: 'maxlag', info: 'Waiting for db1: 7 seconds lagged' } },
  { 'Retry-After': '5' },
);
const cutOff: Fault = (_request, response) => {
  response.writeHead(200, { 'Content-Length': 100 });
  response.write('{', () => response.destroy());
};

test.each([
  ['a lagging database', [lagged, lagged], [5_000, 5_000]],
  ['too many requests', [status(429, { 'Retry-After': '30' })], [30_000]],
  ['a server without a hint', [status(503), status(500), status(502)], [1_000, 2_000, 4_000]],
  ['a broken line', [cutOff], [1_000]],
  ['a line that breaks before the answer', [(_request, response) => response.destroy()], [1_000]],
] satisfies [string, Fault[], number[]][])(
  'after %s the request is repeated',
  async (_what, faults, expected) => {
    const { get, waits, wiki, lines } = await setUp([...faults, done]);
    expect(await get()).toEqual({ query: { pages: [] } });
    expect(waits).toEqual(expected);
    expect(wiki.requests).toHaveLength(faults.length + 1);
    expect(lines).toEqual(expected.map((ms) => expect.stringMatching(`Trying again in ${ms / 1_000} s\\.$`)));
  },
);

test('Retry-After may be a date', async () => {
  const { get, waits } = await setUp([
    status(503, { 'Retry-After': new Date(Date.now() + 20_000).toUTCString() }),
    done,
  ]);
  await get();
  expect(waits).toEqual([expect.closeTo(20_000, -3.5)]);
});

test('a wiki that stays busy is given up after five attempts', async () => {
  const { get, wiki, host } = await setUp(Array(9).fill(lagged));
  await expect(get()).rejects.toThrow(
    `${host} reports the error "maxlag": Waiting for db1: 7 seconds lagged. It was tried 5 times. Try again in 5 s, as it asks.`,
  );
  expect(wiki.requests).toHaveLength(5);
});

test('a long wait is left to the user', async () => {
  const { get, waits, host } = await setUp([status(429, { 'Retry-After': '3600' })]);
  await expect(get()).rejects.toThrow(
    `${host} answers with 429 Too Many Requests. Try again in 3600 s, as it asks.`,
  );
  expect(waits).toEqual([]);
});

const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
const endless: Fault = (_request, response) => {
  response.writeHead(200);
  const write = () => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
    response.once('drain', write);
  };
  write();
};
const trickling: Fault = (_request, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

test.each<[string, Fault, string]>([
  ['a refusal', status(403), 'answers with 403 Forbidden: it refuses the request. Set WIKI_CONTACT'],
  ['another address', status(404), 'there is no MediaWiki at this address'],
  ['an empty answer', status(200), 'answers with nothing instead of JSON'],
  ['half an answer', status(200, {}, '{"query":'), 'answers with something else instead of JSON'],
  ['bytes that are not UTF-8', status(200, {}, Buffer.from([0x7b, 0xff, 0x7d])), 'is not UTF-8'],
  ['what is not gzip', status(200, { 'Content-Encoding': 'gzip' }, 'plain'), 'incorrect header check'],
  [
    'a chain of encodings',
    status(200, { 'Content-Encoding': Array(100).fill('gzip').join() }, 'x'),
    'failed',
  ],
  ['a bomb', status(200, { 'Content-Encoding': 'gzip' }, bomb), 'has more than 1 MB'],
  [
    'a bomb in a bomb',
    status(200, { 'Content-Encoding': 'gzip, gzip' }, gzipSync(bomb)),
    'has more than 1 MB',
  ],
  ['an endless answer', endless, 'has more than 1 MB'],
  ['a trickling answer', trickling, 'did not complete its answer within 0.1 s'],
  ['silence', () => {}, 'did not complete its answer within 0.1 s'],
  [
    'no HTTP',
    (request) => void request.socket.end('hello\r\n\r\n'),
    'failed: Response does not match the HTTP/1.1 protocol',
  ],
  [
    'endless headers',
    (request) => void request.socket.write(`HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(9_999)}`),
    'Headers Overflow',
  ],
])('%s is an error', async (_what, fault, message) => {
  const limits = {
    timeoutMs: _what === 'silence' || _what === 'a trickling answer' ? 100 : 10_000,
    maxBytes: 1_000_000,
    maxAttempts: 1,
  };
  const { get } = await setUp([fault], limits);
  await expect(get()).rejects.toMatchObject({ name: 'WikiError', message: expect.stringContaining(message) });
});

test('a redirect on the same host is followed, three times', async () => {
  const on = status(301, { Location: '/w/api.php?again' });
  const { get } = await setUp([on, on, on, done]);
  expect(await get()).toEqual({ query: { pages: [] } });
  const { get: getAgain } = await setUp([on, on, on, on, done]);
  await expect(getAgain()).rejects.toThrow('redirects to "/w/api.php?again", which is not followed');
});

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://localhost:5432/',
  '//example.org/w/api.php',
  'file:///etc/passwd',
  'http://',
])('a redirect to %s is not followed', async (location) => {
  const { get, wiki, host } = await setUp([status(302, { Location: location }), done]);
  await expect(get()).rejects.toThrow(`${host} redirects to "${location}", which is not followed.`);
  expect(wiki.requests).toHaveLength(1);
});

test('a wiki that does not run cannot be reached', async () => {
  const client = new WikiClient({ userAgent: 'test' });
  await expect(client.get('http://127.0.0.1:2/w/api.php', {})).rejects.toThrow(
    '127.0.0.1:2 refuses the connection; check the address and its port.',
  );
});

test.each([
  ['ENOTFOUND', 'wiki.test is not found; check the address and the network connection.', undefined],
  ['EAI_AGAIN', 'wiki.test is not found; check the address and the network connection.', undefined],
  ['CERT_HAS_EXPIRED', 'The connection to wiki.test failed: why (CERT_HAS_EXPIRED).', false],
  ['ECONNRESET', 'The connection to wiki.test failed: why (ECONNRESET).', true],
  ['UND_ERR_CONNECT_TIMEOUT', 'The connection to wiki.test failed: why (UND_ERR_CONNECT_TIMEOUT).', true],
])('the error %s of a connection is explained', (code, message, temporary) => {
  const cause = Object.assign(new Error('why'), { code });
  const error = connectionError(new TypeError('fetch failed', { cause }), 'wiki.test');
  expect(error.message).toBe(message);
  expect(error.failure.temporary).toBe(temporary);
});

test('an interrupt ends a request and a wait with its own reason', async () => {
  const reason = new Error('Ctrl-C');
  const duringRequest = new AbortController();
  const { get } = await setUp([() => duringRequest.abort(reason)], {}, { signal: duringRequest.signal });
  await expect(get()).rejects.toBe(reason);
  const duringWait = new AbortController();
  const { get: getAgain } = await setUp(
    [status(503), done],
    {},
    {
      signal: duringWait.signal,
      log: () => queueMicrotask(() => duringWait.abort(reason)),
      sleep: undefined,
    },
  );
  await expect(getAgain()).rejects.toBe(reason);
});
