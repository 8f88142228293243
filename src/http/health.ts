import type { IncomingMessage, ServerResponse } from 'node:http';

/** How far a server has come: it starts, it serves, or it answers what is under way and goes. */
export type ServerState = 'starting' | 'serving' | 'draining';

/** Seconds after which somebody who was turned away may ask again. */
const again = '1';

/** Whether a request asks after the server and not the graph: at `/health` or at `/ready`. */
export function isHealthCheck({ url = '' }: IncomingMessage): boolean {
  return /^\/(?:health|ready)(?:\?|$)/.test(url);
}

/**
 * Tells how the server is: at `/health` that the process answers, at `/ready` whether it is to be sent requests, which
 * is while it serves and its database is `reachable`.
 */
export async function answerHealthCheck(
  { method = '', url = '' }: IncomingMessage,
  response: ServerResponse,
  stage: ServerState,
  reachable: () => Promise<boolean>,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD')
    return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  if (url.startsWith('/health')) return tell(response, 200, 'alive');
  if (stage !== 'serving') return tell(response, 503, stage);
  if (await reachable()) return tell(response, 200, 'ready');
  tell(response, 503, 'without a database');
}

/** Turns a request away that comes before there is anything to answer it with. */
export function sendStarting(response: ServerResponse): void {
  const errors = [{ message: 'The server is starting.', extensions: { code: 'UNAVAILABLE' } }];
  tell(response, 503, { errors });
}

function tell(response: ServerResponse, status: 200 | 503, what: string | object): void {
  const body = JSON.stringify(typeof what === 'string' ? { status: what } : what);
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, status === 503 ? { ...headers, 'retry-after': again } : headers).end(body);
}
