import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type ConnectionTimeouts, limitConnections } from '../../../src/http/connection-limits.js';

/** For tests of what is cut off. */
const short: ConnectionTimeouts = {
  headersTimeoutMs: 400,
  requestTimeoutMs: 800,
  keepAliveTimeoutMs: 2_000,
  idleTimeoutMs: 1_000,
  responseTimeoutMs: 1_500,
  checkIntervalMs: 50,
};

/** For tests of what is not, however slow the machine. */
const long: ConnectionTimeouts = {
  headersTimeoutMs: 60_000,
  requestTimeoutMs: 60_000,
  keepAliveTimeoutMs: 60_000,
  idleTimeoutMs: 60_000,
  responseTimeoutMs: 60_000,
  checkIntervalMs: 50,
};

async function serve(
  answer: RequestListener,
  { maxConnections = 10, timeouts = short } = {},
): Promise<number> {
  const server = createServer({ connectionsCheckingInterval: timeouts.checkIntervalMs }, answer);
  limitConnections(server, maxConnections, timeouts);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A client that says what it is told to, and collects what it is told. */
async function client(port: number, { reading = true } = {}) {
  const socket: Socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => {});
  onTestFinished(() => void socket.destroy());
  let told = '';
  if (reading) socket.setEncoding('utf8').on('data', (text: string) => (told += text));
  else socket.pause();
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(told)));
  await once(socket, 'connect');
  return { socket, ended, told: () => told };
}

const ask = 'GET / HTTP/1.1\r\nHost: here\r\n\r\n';
const hello: RequestListener = (_request, response) => void response.end('hello');

test.each([
  ['says nothing', ''],
  ['does not end its headers', 'GET / HTTP/1.1\r\nHost: here\r\nX-Slow: '],
  ['does not end its body', 'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\nhalf'],
])('a client that %s is told that it took too long, and is cut off', async (_what, said) => {
  const port = await serve((request, response) => request.resume().once('end', () => response.end('hello')));
  const { socket, ended } = await client(port);
  socket.write(said);
  expect(await ended).toMatch(/^HTTP\/1\.1 408 Request Timeout/);
});

test('a client that sends its headers letter by letter is cut off as well', async () => {
  const port = await serve(hello);
  const { socket, ended } = await client(port);
  socket.write('GET / HTTP/1.1\r\nX-Slow: ');
  const letters = setInterval(() => socket.write('a'), 50);
  onTestFinished(() => clearInterval(letters));
  expect(await ended).toMatch(/^HTTP\/1\.1 408/);
});

test('a client that takes nothing of its answer is cut off, and so is one that takes it in sips', async () => {
  const much = Buffer.alloc(50_000_000);
  const cut: string[] = [];
  const port = await serve(({ url = '', socket }, response) => {
    socket.once('close', () => cut.push(url)); // by the server: the clients do not leave
    response.end(much);
  });
  const [none, sips] = [await client(port, { reading: false }), await client(port, { reading: false })];
  none.socket.write(ask.replace('/', '/none'));
  sips.socket.write(ask.replace('/', '/sips'));
  const sip = setInterval(() => void sips.socket.read(10_000), 20);
  onTestFinished(() => clearInterval(sip));
  await expect.poll(() => cut.sort()).toEqual(['/none', '/sips']);
  expect(none.socket.bytesRead + sips.socket.bytesRead).toBeLessThan(much.length);
});

test('a stream that is silent for less than it may be, and a client that asks again, are left alone', async () => {
  const answer: RequestListener = (_request, response) => {
    response.write('begin ');
    const words = setInterval(() => response.write('word '), 100);
    setTimeout(() => {
      clearInterval(words);
      response.end('end');
    }, 3_500);
  };
  const port = await serve(answer, { timeouts: { ...long, idleTimeoutMs: 3_000 } });
  const { socket, told } = await client(port);
  socket.write(ask);
  await expect.poll(told).toContain('end');
  socket.write(ask);
  await expect.poll(() => told().match(/end/g)?.length).toBe(2);
});

test('of too many clients, those that ask nothing leave for the next ones, the first of them first', async () => {
  const port = await serve(hello, { maxConnections: 3, timeouts: long });
  const first = await client(port);
  const half = await client(port);
  half.socket.write('POST / HTTP/1.1\r\nHost: here\r\n');
  const kept = await client(port);
  kept.socket.write(ask);
  await expect.poll(kept.told).toContain('hello');
  const next = await client(port);
  next.socket.write(ask);
  await expect.poll(next.told).toContain('hello');
  expect(await first.ended).toBe('');
  const another = await client(port);
  another.socket.write(ask);
  await expect.poll(another.told).toContain('hello');
  expect(await half.ended).toBe('');
  kept.socket.write(ask);
  await expect.poll(() => kept.told().match(/hello/g)?.length).toBe(2);
});

test('where all ask, the next one is turned away, and they are answered', async () => {
  const answers: (() => void)[] = [];
  const answer: RequestListener = (_request, response) => void answers.push(() => response.end('hello'));
  const port = await serve(answer, { maxConnections: 2, timeouts: long });
  const asking = await Promise.all([client(port), client(port)]);
  for (const { socket } of asking) socket.write(ask);
  await expect.poll(() => answers.length).toBe(2);
  const late = await client(port);
  expect(await late.ended).toBe('');
  for (const answer of answers) answer();
  for (const { told } of asking) await expect.poll(told).toContain('hello');
});
