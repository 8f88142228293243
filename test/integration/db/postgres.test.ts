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

test('a PostgreSQL older than 15 is an error', async () => {
  const port = await listen(answerAsVersion14);
  await expect(connect(`postgres://someone:secret@127.0.0.1:${port}/copa`)).rejects.toThrow(
    new DatabaseUnavailableError(
      `The PostgreSQL of DATABASE_URL, at 127.0.0.1:${port}, is version 14; it must be 15 or newer.`,
    ),
  );
});

test('a server that accepts connections and does not respond is an error after five seconds', async () => {
  const port = await listen(() => {});
  await expect(connect(`postgres://someone:secret@127.0.0.1:${port}/copa`)).rejects.toThrow(
    `at 127.0.0.1:${port}, cannot be used: timeout expired`,
  );
});

test('the error for a closed port, an unknown database or an unknown user names it, without the password', async () => {
  const server = new URL(inject('server'));
  const { password, port } = server;
  const at = (change: Partial<URL>) => Object.assign(new URL(server), change).href;
  const prefix = `The PostgreSQL of DATABASE_URL, at ${server.hostname}:${port}, cannot be used`;
  const errors = await Promise.all(
    [
      at({ password: 'secret', port: '1' }),
      databaseUrl(server.href, 'nothing_here'),
      at({ username: 'nobody', password: 'secret' }),
    ].map((url) =>
      connect(url).then(
        () => '',
        (error) => (error instanceof DatabaseUnavailableError ? error.message : error),
      ),
    ),
  );
  expect(errors).toEqual([
    `${prefix.replace(`:${port}`, ':1')}: connect ECONNREFUSED ${server.hostname}:1`,
    `${prefix}: database "nothing_here" does not exist`,
    expect.stringContaining('"nobody"'),
  ]);
  const text = errors.join();
  for (const secret of ['secret', password].filter(Boolean)) expect(text).not.toContain(secret);
});

function connect(url: string) {
  return startPostgres(readSettings({ DATABASE_URL: url }), () => {});
}

async function listen(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    opened.push(() => socket.destroy());
    socket.on('error', () => {});
    onConnection(socket);
  });
  opened.push(() => server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

/** Answers one query like PostgreSQL 14, which few machines have. */
function answerAsVersion14(socket: Socket): void {
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
