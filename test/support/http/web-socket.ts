import { once } from 'node:events';
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { type Client, createClient } from 'graphql-ws';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';

/** A client of the library graphql-ws; disposed after the test at the latest. */
export function socketClient(url: string, options: Partial<Parameters<typeof createClient>[0]> = {}): Client {
  const client = createClient({
    url: webSocketUrl(url),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...options,
  });
  onTestFinished(() => client.dispose());
  return client;
}

/** The first result of an operation. */
export async function firstResult(client: Client, query: string, variables?: Record<string, unknown>) {
  for await (const result of client.iterate({ query, variables: variables ?? null })) return result;
  return undefined;
}

/** A WebSocket without a library of the protocol, which sends whatever a test wants. */
export interface RawSocket {
  readonly webSocket: WebSocket;
  /** The messages so far. */
  readonly received: readonly Readonly<Record<string, unknown>>[];
  send(message: unknown): void;
  /** Resolves with the next message. */
  next(): Promise<Readonly<Record<string, unknown>>>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

/** Opens a WebSocket; `initialized` sends the first message of the protocol and waits for its reply. */
export async function openRawSocket(
  url: string,
  { headers = {}, initialized = true }: { headers?: OutgoingHttpHeaders; initialized?: boolean } = {},
): Promise<RawSocket> {
  const webSocket = new WebSocket(webSocketUrl(url), 'graphql-transport-ws', {
    headers: headers as Record<string, string>,
  });
  onTestFinished(() => webSocket.terminate());
  const received: Readonly<Record<string, unknown>>[] = [];
  let read = 0;
  webSocket.on('error', () => {});
  webSocket.on('message', (data) => received.push(JSON.parse(`${data}`)));
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    webSocket.once('close', (code, reason) => resolve({ code, reason: `${reason}` })),
  );
  await once(webSocket, 'open');
  const socket: RawSocket = {
    webSocket,
    received,
    send: (message) => webSocket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: async () => {
      if (received.length <= read) await once(webSocket, 'message');
      read += 1;
      return received[read - 1] ?? {};
    },
    closed,
  };
  if (!initialized) return socket;
  socket.send({ type: 'connection_init' });
  await socket.next();
  return socket;
}

/** The response to a request that is to change the protocol, with its body; `upgraded` if it does. */
export function requestUpgrade(
  url: string,
  { path = '/graphql', method = 'GET', headers = {} }: UpgradeRequest,
): Promise<{ readonly response: IncomingMessage; readonly body: string; readonly upgraded: boolean }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, {
      method,
      agent: false,
      headers: { connection: 'Upgrade', ...headers },
    });
    sent.once('error', reject);
    sent.once('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ response, body: '', upgraded: true });
    });
    sent.once('response', async (response) => {
      resolve({ response, body: Buffer.concat(await response.toArray()).toString(), upgraded: false });
    });
    sent.end();
  });
}

interface UpgradeRequest {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
}

/** The headers with which a browser opens a WebSocket. */
export const handshake = {
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-protocol': 'graphql-transport-ws',
};

function webSocketUrl(url: string): string {
  return `${url.replace(/^http/, 'ws')}/graphql`;
}
