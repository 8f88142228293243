import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** How long a client may take, in milliseconds. */
export interface ConnectionTimeouts {
  /** For the headers of a request, from its first byte or, for the first request, from the connection. */
  readonly headersTimeoutMs: number;
  /** For a whole request. */
  readonly requestTimeoutMs: number;
  /** Between two requests. */
  readonly keepAliveTimeoutMs: number;
  /** Between two bytes, in either direction, during a request. */
  readonly idleTimeoutMs: number;
  /** For receiving a response that is complete on the server. */
  readonly responseTimeoutMs: number;
  /** How often slow clients are looked for. */
  readonly checkIntervalMs: number;
}

const defaultTimeouts: ConnectionTimeouts = {
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 15_000,
  // Longer than a proxy keeps its connections, which is a minute for most.
  keepAliveTimeoutMs: 65_000,
  // An event stream sends a comment every 12 s.
  idleTimeoutMs: 30_000,
  responseTimeoutMs: 60_000,
  checkIntervalMs: 2_000,
};

/** A browser behind two proxies sends about thirty headers. */
const maxHeadersCount = 100;

/** Options for creating a server that `limitConnections` is applied to. */
export const connectionLimitOptions: ServerOptions = {
  connectionsCheckingInterval: defaultTimeouts.checkIntervalMs,
};

/** The request that a connection is used for. */
interface ActiveRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** When the response was complete on the server, by the clock of `performance`; null before. */
  completedAt: number | null;
}

/** What a connection is used for; null while it is idle. */
type ConnectionUse = ActiveRequest | 'upgraded' | null;

/** Sets whether a connection that was upgraded to another protocol is in use: a new one replaces only an idle one. */
export type SetInUse = (connection: Duplex, inUse: boolean) => void;

/**
 * Limits the time and the number of a server's connections. A client that is too slow in sending a request or in
 * receiving a response is disconnected. When `maxConnections` is reached, a new connection replaces the one that has
 * been without a complete request for longest; if every connection has one, the new connection is closed. Timeouts are
 * not applied to a connection that is upgraded to another protocol.
 */
export function limitConnections(
  server: Server,
  maxConnections: number,
  timeouts = defaultTimeouts,
): SetInUse {
  server.headersTimeout = timeouts.headersTimeoutMs;
  server.requestTimeout = timeouts.requestTimeoutMs;
  server.keepAliveTimeout = timeouts.keepAliveTimeoutMs;
  server.timeout = timeouts.idleTimeoutMs;
  server.maxHeadersCount = maxHeadersCount;
  // In the order of their last requests, oldest first.
  const connections = new Map<Duplex, ConnectionUse>();
  server.on('connection', (socket: Socket) => {
    if (connections.has(socket)) return; // its request is read once more, without its upgrade
    if (connections.size >= maxConnections) {
      const idle = firstIdle(connections);
      if (idle === undefined) return void socket.destroy();
      connections.delete(idle);
      idle.destroy();
    }
    connections.set(socket, null);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    if (!connections.delete(socket)) return;
    const active: ActiveRequest = { request, response, completedAt: null };
    connections.set(socket, active);
    response.once('close', () => connections.get(socket) === active && connections.set(socket, null));
  });
  const check = setInterval(() => {
    for (const [socket, active] of connections) {
      if (active === null || active === 'upgraded' || !active.response.writableEnded) continue;
      active.completedAt ??= performance.now();
      if (performance.now() - active.completedAt > timeouts.responseTimeoutMs) socket.destroy();
    }
  }, timeouts.checkIntervalMs).unref();
  server.once('close', () => clearInterval(check));
  return (connection, inUse) => {
    if (inUse === (connections.get(connection) === 'upgraded') || !connections.delete(connection)) return;
    connections.set(connection, inUse ? 'upgraded' : null);
  };
}

function firstIdle(connections: ReadonlyMap<Duplex, ConnectionUse>): Duplex | undefined {
  for (const [connection, use] of connections)
    if (use === null || (use !== 'upgraded' && !use.request.complete)) return connection;
  return undefined;
}
