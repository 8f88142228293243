import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { bind, type ListenAddress } from './bind.js';
import { connectionLimitOptions, limitConnections, type SetInUse } from './connection-limits.js';
import { answerHealthCheck, isHealthCheck, type ServerState, sendUnavailable } from './health.js';
import { isWebSocketRequest } from './websocket/is-websocket-request.js';

/** An open port. Until `startServing` it answers health checks, and everything else with an error. */
export interface HttpListener {
  /** `http://localhost:4000` */
  readonly url: string;
  readonly server: Server;
  /** Says of an upgraded connection whether it is in use; without that it is idle. */
  readonly setInUse: SetInUse;
  /**
   * Passes requests to `handler` from now on, and those with an upgrade to `handleUpgrade`, which closes the connections
   * that it keeps itself; `/ready` succeeds while `isDatabaseReachable`.
   */
  startServing(
    handler: RequestListener,
    handleUpgrade: UpgradeListener,
    isDatabaseReachable: () => Promise<boolean>,
  ): void;
  /** Makes `/ready` say that the server stops, and keeps answering for a number of seconds. */
  drain(seconds: number): Promise<void>;
  /** Accepts no more requests; resolves when open ones are answered or, after a timeout, cut off. Idempotent. */
  close(): Promise<void>;
}

/** Handles a request to change the protocol; `head` is what was read after its headers. */
export type UpgradeListener = (request: IncomingMessage, connection: Duplex, head: Buffer) => void;

/** Where to listen, and for how many clients. */
export interface ListenOptions extends ListenAddress {
  /** The maximum number of connections; by default 2,000. */
  readonly maxConnections?: number;
}

/** How long open requests may take after the listener is closed. */
const closeTimeoutMs = 5_000;

/** Opens a port. Throws a `SettingsError` if that is not possible. */
export async function openHttpListener({
  maxConnections = 2_000,
  ...address
}: ListenOptions): Promise<HttpListener> {
  let state: ServerState = 'starting';
  let handler: RequestListener = (_request, response) => sendUnavailable(response, state);
  let isDatabaseReachable = async () => false;
  const server = createServer(connectionLimitOptions, (request, response) => {
    // The next request of this client has to go to another server.
    if (state === 'draining') response.shouldKeepAlive = false;
    if (isHealthCheck(request)) void answerHealthCheck(request, response, state, isDatabaseReachable);
    else if (state === 'draining' && isWebSocketRequest(request)) sendUnavailable(response, state);
    else handler(request, response);
  });
  const setInUse = limitConnections(server, maxConnections);
  // A connection that becomes idle after the server was closed would stay open until its keep-alive timeout.
  server.on('request', (_request, response) =>
    response.once('close', () => server.listening || setImmediate(() => server.closeIdleConnections())),
  );
  const url = await bind(server, address);
  const beginDraining = () => {
    state = 'draining';
    server.removeAllListeners('upgrade'); // a request with an upgrade is like any other from now on
  };
  let closed: Promise<void> | undefined;
  const close = async () => {
    beginDraining();
    const ended = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const timeout = setTimeout(() => server.closeAllConnections(), closeTimeoutMs);
    await ended;
    clearTimeout(timeout);
  };
  return {
    url,
    server,
    setInUse,
    startServing: (newHandler, handleUpgrade, newIsDatabaseReachable) => {
      handler = newHandler;
      server.on('upgrade', handleUpgrade);
      isDatabaseReachable = newIsDatabaseReachable;
      state = 'serving';
    },
    drain: async (seconds) => {
      beginDraining();
      if (seconds > 0) await sleep(seconds * 1_000);
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}
