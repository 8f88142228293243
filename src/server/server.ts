import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Changes } from '../change/changes.js';
import type { Database } from '../database/client.js';
import { openToAll } from './answers/answer.js';
import { answering } from './answers/answering.js';
import { playground, wantsPlayground } from './graphiql.js';
import { graphql } from './yoga.js';

/** A server that answers. */
export interface Server {
  /** `http://localhost:4000` */
  readonly url: string;
  /** Takes no more requests, ends all subscriptions, and ends itself when what is under way is answered. */
  close(): Promise<void>;
}

/** What a browser is told that asks whether another page may ask: any may, in any way, and need not check for a day. */
const preflight = [
  ...openToAll,
  ...['access-control-allow-methods', 'GET, POST, OPTIONS'],
  ...['access-control-allow-headers', '*'],
  ...['access-control-max-age', '86400'],
];

function isQuestion({ url = '' }: IncomingMessage): boolean {
  return /^\/graphql(?:\?|$)/.test(url);
}

/** Milliseconds that a request under way is given to end when the server closes. */
const patience = 5_000;

/**
 * Serves the graph at `/graphql`: answers to clients, the playground to browsers. `changes` are closed with it.
 * Rejects when the port is taken.
 */
export async function listen(
  database: Database,
  changes: Changes,
  { port, host, cacheMb }: { port: number; host: string; cacheMb: number },
): Promise<Server> {
  const graph = graphql(database, changes);
  const answer = answering(graph, changes.lease, cacheMb * 2 ** 20);
  const show = playground();
  const server = createServer((request, response) => {
    if (wantsPlayground(request)) return void show(request, response).catch(() => response.destroy());
    if (/^\/(\?|$)/.test(request.url ?? '') && (request.method === 'GET' || request.method === 'HEAD'))
      return void response.writeHead(302, { location: '/graphql' }).end();
    if (!isQuestion(request)) return void graph(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204, preflight).end();
    return void answer(request, response).catch((error) => {
      // Of a client that has left there is nothing to tell.
      if (request.errored === null && !response.closed) console.error(error);
      response.destroy();
    });
  });
  // Between two requests a client keeps its connection; once the server closes there is no next one.
  server.on('request', (_request, response) =>
    response.once('close', () => server.listening || setImmediate(() => server.closeIdleConnections())),
  );
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const { port: bound } = server.address() as AddressInfo;
  const name = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return {
    url: `http://${name}:${bound}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), patience);
      await Promise.all([closed, changes.close()]);
      clearTimeout(late);
      await graph.dispose();
    },
  };
}
