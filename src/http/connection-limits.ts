import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds that a client may take for each part of what it does. */
export interface ConnectionTimeouts {
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly keepAliveTimeoutMs: number;
  readonly idleTimeoutMs: number;
  readonly responseTimeoutMs: number;
  readonly checkIntervalMs: number;
}

const usual: ConnectionTimeouts = {
  /** For the headers of a request, from its first byte or, at first, from when it is connected. */
  headersTimeoutMs: 10_000,
  /** For all of a request. */
  requestTimeoutMs: 15_000,
  /** Between two requests: longer than what stands before a server keeps its connections, a minute for most. */
  keepAliveTimeoutMs: 65_000,
  /** Without taking or sending a byte, while something is under way; an idle stream is told a word every 12 s. */
  idleTimeoutMs: 30_000,
  /** For taking an answer that is all there. */
  responseTimeoutMs: 60_000,
  /** From one look for clients that take too long to the next. */
  checkIntervalMs: 2_000,
};

/** Headers of a request at most; a browser behind two proxies sends about thirty. */
const mostHeaders = 100;

/** How a server that is to be guarded is made: in time it looks for clients that have taken too long. */
export const connectionLimitOptions: ServerOptions = { connectionsCheckingInterval: usual.checkIntervalMs };

/** What a client that is connected does. */
interface Doing {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** When its answer was all there; null before. */
  answered: number | null;
}

/**
 * Keeps clients from taking the server's time and room without asking anything. Whoever takes too long for a request,
 * or for its answer, is cut off; and where there are too many clients, one that asks nothing has to leave for the next.
 */
export function limitConnections(server: Server, mostConnections: number, patience = usual): void {
  server.headersTimeout = patience.headersTimeoutMs;
  server.requestTimeout = patience.requestTimeoutMs;
  server.keepAliveTimeout = patience.keepAliveTimeoutMs;
  server.timeout = patience.idleTimeoutMs;
  server.maxHeadersCount = mostHeaders;
  const clients = new Map<Socket, Doing | null>(); // whoever has asked longest ago comes first
  server.on('connection', (socket) => {
    if (clients.size >= mostConnections) {
      const idle = first(clients, asksNothing);
      if (idle === undefined) return void socket.destroy();
      clients.delete(idle);
      idle.destroy();
    }
    clients.set(socket, null);
    socket.once('close', () => clients.delete(socket));
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    if (!clients.delete(socket)) return;
    const doing: Doing = { request, response, answered: null };
    clients.set(socket, doing);
    response.once('close', () => clients.get(socket) === doing && clients.set(socket, null));
  });
  const look = setInterval(() => {
    for (const [socket, doing] of clients) {
      if (doing === null || !doing.response.writableEnded) continue;
      doing.answered ??= performance.now();
      if (performance.now() - doing.answered > patience.responseTimeoutMs) socket.destroy();
    }
  }, patience.checkIntervalMs).unref();
  server.once('close', () => clearInterval(look));
}

function asksNothing(doing: Doing | null): boolean {
  return doing === null || !doing.request.complete;
}

function first<Key, Value>(map: ReadonlyMap<Key, Value>, wanted: (value: Value) => boolean): Key | undefined {
  for (const [key, value] of map) if (wanted(value)) return key;
  return undefined;
}
