import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A way to a database that can be cut. */
export interface Proxy {
  readonly url: string;
  /** From now on nothing comes through, neither what is said nor that somebody has gone. */
  cut(): void;
  /** From now on everybody is turned away, who is connected too. */
  close(): Promise<void>;
  /** Lets everybody in again. */
  open(): Promise<void>;
}

/**
 * An address of a database through another one; `pooling`, it gives every session another number, as all do who share
 * sessions out.
 */
export async function throughProxy(url: string, { pooling = false } = {}): Promise<Proxy> {
  const target = new URL(url);
  const { hostname: host, port } = target;
  let through = true;
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    const session = connect({ host, port: Number(port) });
    const closed = () => {
      if (through) for (const socket of [client, session]) socket.destroy();
    };
    for (const socket of [client, session]) socket.on('error', () => {}).on('close', closed);
    client.on('data', (bytes) => void (through && session.write(bytes)));
    session.on('data', (bytes: Buffer) => {
      // BackendKeyData: K, its length of twelve, the number, the key.
      const at = pooling ? bytes.indexOf(Buffer.from([0x4b, 0, 0, 0, 12])) : -1;
      if (at >= 0) bytes.writeInt32BE(bytes.readInt32BE(at + 5) + 1, at + 5);
      if (through) client.write(bytes);
    });
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
    cut: () => {
      through = false;
    },
    close: async () => {
      const closed = once(server.close(), 'close');
      for (const client of clients) client.destroy();
      await closed;
    },
    open: async () => {
      await once(server.listen(Number(target.port), '127.0.0.1'), 'listening');
    },
  };
}
