import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, expect, inject, test } from 'vitest';
import { DatabaseUnavailableError, startPostgres } from '../../../src/db/postgres.js';
import { readSettings } from '../../../src/settings.js';
import { databaseUrl } from '../../support/test-server.js';

const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

test('a PostgreSQL older than 15 is refused', async () => {
  const port = await listen(old);
  await expect(visit(`postgres://someone:secret@127.0.0.1:${port}/copa`)).rejects.toThrow(
    new DatabaseUnavailableError(
      `The PostgreSQL of DATABASE_URL, at 127.0.0.1:${port}, is version 14; it must be 15 or newer.`,
    ),
  );
});

test('one that accepts connections and says nothing is given up after five seconds', async () => {
  const port = await listen(() => {});
  await expect(visit(`postgres://someone:secret@127.0.0.1:${port}/copa`)).rejects.toThrow(
    `at 127.0.0.1:${port}, cannot be used: timeout expired`,
  );
});

test('nobody there, and an unknown database or user are told by name, without the password', async () => {
  const server = new URL(inject('server'));
  const { password, port } = server;
  const at = (change: Partial<URL>) => Object.assign(new URL(server), change).href;
  const place = `The PostgreSQL of DATABASE_URL, at ${server.hostname}:${port}, cannot be used`;
  const faults = await Promise.all(
    [
      at({ password: 'secret', port: '1' }),
      databaseUrl(server.href, 'nothing_here'),
      at({ username: 'nobody', password: 'secret' }),
    ].map((url) =>
      visit(url).then(
        () => '',
        (error) => (error instanceof DatabaseUnavailableError ? error.message : error),
      ),
    ),
  );
  expect(faults).toEqual([
    `${place.replace(`:${port}`, ':1')}: connect ECONNREFUSED ${server.hostname}:1`,
    `${place}: database "nothing_here" does not exist`,
    expect.stringContaining('"nobody"'),
  ]);
  const told = faults.join();
  for (const secret of ['secret', password].filter(Boolean)) expect(told).not.toContain(secret);
});

function visit(url: string) {
  return startPostgres(readSettings({ DATABASE_URL: url }), () => {});
}

async function listen(greet: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    opened.push(() => socket.destroy());
    socket.on('error', () => {});
    greet(socket);
  });
  opened.push(() => server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

/** As much of PostgreSQL 14 as one question takes: no such server is at hand on most machines. */
function old(socket: Socket): void {
  const message = (kind: string, ...parts: (string | number[])[]) => {
    const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
    const head = Buffer.alloc(5, kind);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const ready = message('Z', 'I');
  const column = message(
    'T',
    [0, 1],
    'server_version_num\0',
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 25],
    new Array(8).fill(255),
  );
  const row = message('D', [0, 1, 0, 0, 0, 6], '140012');
  socket.once('data', () => {
    socket.write(Buffer.concat([message('R', [0, 0, 0, 0]), ready]));
    socket.once('data', () => socket.write(Buffer.concat([column, row, message('C', 'SHOW\0'), ready])));
  });
}
