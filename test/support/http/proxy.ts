import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A proxy before a database, which can be interrupted. */
export interface Proxy {
  readonly url: string;
  /** The number of connections that it has refused. */
  readonly refused: number;
  /** Forwards nothing from now on, not even the end of a connection. */
  silence(): void;
  /** Closes every connection, and each new one at once. */
  refuse(): void;
  /** Accepts connections again. */
  accept(): void;
}

/**
 * Starts a proxy before the database at a URL. With `options`, it treats the options of the start-up packet as PgBouncer
 * does: it refuses them, or drops them if it is configured to ignore them.
 */
export async function throughProxy(
  url: string,
  { options }: { readonly options?: 'refused' | 'dropped' } = {},
): Promise<Proxy> {
  const target = new URL(url);
  const { hostname: host, port } = target;
  let mode: 'accept' | 'refuse' | 'silence' = 'accept';
  let refused = 0;
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    if (mode === 'refuse') {
      refused += 1;
      return void client.on('error', () => {}).destroy();
    }
    const session = connect({ host, port: Number(port) });
    const closed = () => {
      if (mode !== 'silence') for (const socket of [client, session]) socket.destroy();
    };
    for (const socket of [client, session]) socket.on('error', () => {}).on('close', closed);
    let started = false;
    client.on('data', (bytes: Buffer) => {
      const startup = !started;
      started = true;
      if (startup && options === 'refused' && bytes.includes('options\0')) client.end(refusal);
      else if (mode === 'accept')
        session.write(startup && options === 'dropped' ? withoutOptions(bytes) : bytes);
    });
    session.on('data', (bytes: Buffer) => void (mode === 'accept' && client.write(bytes)));
    clients.add(client.once('close', () => clients.delete(client)));
    onTestFinished(() => {
      for (const socket of [client, session]) socket.destroy();
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  target.hostname = '127.0.0.1';
  target.port = `${(server.address() as AddressInfo).port}`;
  return {
    url: target.href,
    get refused() {
      return refused;
    },
    silence: () => {
      mode = 'silence';
    },
    refuse: () => {
      mode = 'refuse';
      for (const client of clients) client.destroy();
    },
    accept: () => {
      mode = 'accept';
    },
  };
}

/** PgBouncer's error for options that it does not know: E, the length, and the fields of the message. */
const refusal = message('E', 'SFATAL\0C08P01\0Munsupported startup parameter: options\0\0');

function message(kind: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(kind), length, Buffer.from(body)]);
}

/** A start-up packet, which is a length, a version, and names and values in turn, without its options. */
function withoutOptions(packet: Buffer): Buffer {
  const fields = packet
    .subarray(8)
    .toString()
    .replace(/options\0[^\0]*\0/, '');
  const result = Buffer.concat([packet.subarray(0, 8), Buffer.from(fields)]);
  result.writeInt32BE(result.length);
  return result;
}
