import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { subscribe } from '../support/event-stream.js';
import { breakable } from '../support/faults/breakable-postgres.js';
import { answers, post, type Server, startServer } from '../support/faults/server.js';

async function serve(settings: Readonly<Record<string, string>> = {}) {
  const postgres = await breakable();
  const addresses = { DATABASE_URL: postgres.readerUrl, ADMIN_DATABASE_URL: postgres.url };
  const server = await startServer({ ...addresses, ...settings });
  return { server, before: await answers(server.url) };
}

/** A client that only connects, or says a little and waits. */
function idler(server: Server, said = ''): { socket: Socket; ended: Promise<string> } {
  const { port } = new URL(server.url);
  const socket = connect({ port: Number(port), host: '127.0.0.1' });
  onTestFinished(() => void socket.destroy());
  let told = '';
  socket.on('error', (error: NodeJS.ErrnoException) => (told = `${error.code}`));
  socket.setEncoding('utf8').on('data', (text: string) => (told += text));
  socket.write(said);
  return { socket, ended: new Promise((resolve) => socket.once('close', () => resolve(told))) };
}

/** Megabytes that a process has in memory. */
async function memory({ child }: Server): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1_024;
}

const season = { data: { season: { name: '2013 Copa Perú' } } };

test('10,000 clients that connect and ask nothing keep nobody from asking', async () => {
  const { server, before } = await serve({ MAX_CONNECTIONS: '1000' });
  const idlers: ReturnType<typeof idler>[] = [];
  for (let round = 0; round < 20; round += 1) {
    idlers.push(...Array.from({ length: 500 }, () => idler(server)));
    // All the while, a client that has no connection yet.
    expect(JSON.parse((await post(server.url, `{ season { name } }`)).body)).toMatchObject(season);
  }
  expect(await answers(server.url)).toEqual(before);
  // Those that are left are cut off as well. Of some, who came too many at once, only they themselves believe that they
  // are connected.
  let left = idlers.length;
  for (const { ended } of idlers) ended.then(() => (left -= 1));
  await expect.poll(() => left, { timeout: 60_000 }).toBeLessThan(1_000);
  expect(server.child.exitCode).toBeNull();
  expect(await answers(server.url)).toEqual(before);
});

test('slow clients of every kind are cut off in time, a stream with nothing to tell is not, and others are answered', async () => {
  const { server, before } = await serve();
  const head = 'POST /graphql HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n';
  const stream = await subscribe(
    server.url,
    'subscription { seasonChanged(slug: "copa-peru-2013") { version } }',
  );
  let streaming = true;
  const over = () => (streaming = false);
  stream.next().then(over, over);
  const senders = [
    idler(server),
    idler(server, head),
    idler(server, `${head}X-Slow: `),
    idler(server, `${head}Content-Length: 1000\r\n\r\n{"query":`),
    idler(server, `${head}Transfer-Encoding: chunked\r\n\r\n9\r\n{"query":\r\n`),
  ];
  const drip = setInterval(() => senders[2]?.socket.write('a'), 1_000);
  onTestFinished(() => clearInterval(drip));
  // Tens of megabytes for each, of which it takes none.
  const body = JSON.stringify({ query: large });
  const readers = Array.from({ length: 10 }, () => {
    const reader = idler(server, `${head}Content-Length: ${body.length}\r\n\r\n${body}`.repeat(questions));
    reader.socket.pause();
    return reader;
  });
  expect(await answers(server.url)).toEqual(before);
  const told = await Promise.all(senders.map(({ ended }) => ended));
  expect(told.map((text) => text.split('\r\n')[0])).toEqual(
    senders.map(() => 'HTTP/1.1 408 Request Timeout'),
  );
  expect(await answers(server.url)).toEqual(before);
  const most = await memory(server);
  await sleep(60_000);
  for (const { socket } of readers) socket.resume();
  const taken = await Promise.all(readers.map(({ ended }) => ended));
  console.log(
    `Memory: ${Math.round(most)} MB with those who do not read, ${Math.round(await memory(server))} MB after.`,
  );
  expect(taken.filter(isWhole).length).toBe(0);
  expect(streaming).toBe(true);
  expect(await answers(server.url)).toEqual(before);
});

const questions = 500;

const large =
  '{ matches(first: 170) { nodes { id score date venue sources { text line } homeTeam { name } awayTeam { name } } } }';

/** Whether all responses have come. */
function isWhole(responses: string): boolean {
  return responses.split('HTTP/1.1 200 OK').length > questions;
}

test('a flood is answered or refused, each question of it, and is over when it is over', async () => {
  const { server, before } = await serve({ CACHE_MB: '0', POOL_SIZE: '2' });
  const flood = await Promise.all(
    Array.from({ length: 2_000 }, (_, n) =>
      post(server.url, `{ season { a${n}: name teams { name matches { nodes { score } } } } }`),
    ),
  );
  const counts = new Map<number | string, number>();
  for (const { status } of flood) counts.set(status, (counts.get(status) ?? 0) + 1);
  console.log('What 2,000 clients at once were told:', Object.fromEntries(counts));
  expect([...counts.keys()].filter((status) => ![200, 503, 504].includes(Number(status)))).toEqual([]);
  expect(counts.get(200)).toBeGreaterThan(0);
  const refused = flood.find(({ status }) => status === 503);
  expect(refused === undefined || refused.headers['retry-after'] === '1').toBe(true);
  expect(await answers(server.url)).toEqual(before);
});
