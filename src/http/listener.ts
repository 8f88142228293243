import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { bind, type ListenAddress } from './bind.js';
import { connectionLimitOptions, limitConnections } from './connection-limits.js';
import { answerHealthCheck, isHealthCheck, type ServerState, sendStarting } from './health.js';

/** A port that is open before there is anything to answer with, and says so. */
export interface HttpListener {
  /** `http://localhost:4000` */
  readonly url: string;
  readonly server: Server;
  /** Lets requests in from now on; the server is ready while its database is `reachable`. */
  startServing(answer: RequestListener, reachable: () => Promise<boolean>): void;
  /** Tells whoever asks that the server is about to go, and goes on answering for so many seconds. */
  drain(seconds: number): Promise<void>;
  /** Takes no more requests; settled when those under way are answered, or broken off. Idempotent. */
  close(): Promise<void>;
}

/** Where to open a port, and for how many. */
export interface ListenOptions extends ListenAddress {
  /** The most clients that are connected at once; two thousand unless it is said. */
  readonly maxConnections?: number;
}

/** Milliseconds that a request under way is given to end when the door closes. */
const patience = 5_000;

/** Opens the port. Throws a `SettingsError` where it cannot be had. */
export async function openHttpListener({
  maxConnections = 2_000,
  ...place
}: ListenOptions): Promise<HttpListener> {
  let stage: ServerState = 'starting';
  let answer: RequestListener = (_request, response) => sendStarting(response);
  let reachable = async () => false;
  const server = createServer(connectionLimitOptions, (request, response) => {
    // Whoever keeps a connection must find another server.
    if (stage === 'draining') response.shouldKeepAlive = false;
    if (isHealthCheck(request)) void answerHealthCheck(request, response, stage, reachable);
    else answer(request, response);
  });
  limitConnections(server, maxConnections);
  // Between two requests a client keeps its connection; once the server closes there is no next one.
  server.on('request', (_request, response) =>
    response.once('close', () => server.listening || setImmediate(() => server.closeIdleConnections())),
  );
  const url = await bind(server, place);
  let closed: Promise<void> | undefined;
  const close = async () => {
    stage = 'draining';
    const ended = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const late = setTimeout(() => server.closeAllConnections(), patience);
    await ended;
    clearTimeout(late);
  };
  return {
    url,
    server,
    startServing: (listener, asked) => {
      answer = listener;
      reachable = asked;
      stage = 'serving';
    },
    drain: async (seconds) => {
      stage = 'draining';
      if (seconds > 0) await sleep(seconds * 1_000);
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}
