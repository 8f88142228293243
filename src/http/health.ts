import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../graph/error-codes.js';

/** The state of a server: it is starting, it answers requests, or it finishes open requests before it stops. */
export type ServerState = 'starting' | 'serving' | 'draining';

const retryAfterSeconds = '1';

/** Whether a request is a health check: to `/health` or `/ready`. */
export function isHealthCheck({ url = '' }: IncomingMessage): boolean {
  return /^\/(?:health|ready)(?:\?|$)/.test(url);
}

/**
 * Answers a health check. `/health` says that the process is alive; `/ready` says whether it should receive requests:
 * whether it is serving and `isDatabaseReachable`.
 */
export async function answerHealthCheck(
  { method = '', url = '' }: IncomingMessage,
  response: ServerResponse,
  state: ServerState,
  isDatabaseReachable: () => Promise<boolean>,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD')
    return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  if (url.startsWith('/health')) return sendJson(response, 200, { status: 'alive' });
  if (state !== 'serving') return sendJson(response, 503, { status: state });
  if (await isDatabaseReachable()) return sendJson(response, 200, { status: 'ready' });
  sendJson(response, 503, { status: 'without a database' });
}

/** Answers a request that a server does not handle while it is starting or draining. */
export function sendUnavailable(response: ServerResponse, state: ServerState): void {
  const code: ErrorCode = 'UNAVAILABLE';
  const message = state === 'starting' ? 'The server is starting.' : 'The server is stopping; connect again.';
  sendJson(response, 503, { errors: [{ message, extensions: { code } }] });
}

function sendJson(response: ServerResponse, status: 200 | 503, body: object): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response
    .writeHead(status, status === 503 ? { ...headers, 'retry-after': retryAfterSeconds } : headers)
    .end(JSON.stringify(body));
}
