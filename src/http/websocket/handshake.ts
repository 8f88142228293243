import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { requestIdHeader } from '../../telemetry/request-context.js';
import { type ErrorResponse, errorResponse } from '../error-response.js';
import { graphqlHeaderList } from '../headers.js';

const served = `WebSockets are served at \`/graphql\` with the subprotocol \`${GRAPHQL_TRANSPORT_WS_PROTOCOL}\``;

/**
 * Checks what a WebSocket is opened for; returns the response for a request that is rejected.
 *
 * Any origin may open one, as any may query by CORS: no answer depends on who the client is, and only scripts open
 * WebSockets.
 */
export function checkHandshake({ url = '', headers }: IncomingMessage): ErrorResponse | null {
  if (!/^\/graphql(?:\?|$)/.test(url)) return errorResponse(404, `${served}.`, { code: 'NOT_FOUND' });
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  if (offered.includes(GRAPHQL_TRANSPORT_WS_PROTOCOL)) return null;
  return invalidHandshake(
    offered.includes('graphql-ws')
      ? '`graphql-ws` is the subprotocol of the library subscriptions-transport-ws; use the library graphql-ws'
      : 'name it in `Sec-WebSocket-Protocol`',
  );
}

/** The response to a request that opens a WebSocket in an invalid way; `problem` says how to do it. */
export function invalidHandshake(problem: string): ErrorResponse {
  return errorResponse(
    400,
    `${served}; ${problem}.`,
    { code: 'BAD_REQUEST' },
    { 'sec-websocket-version': '13' },
  );
}

/** Answers a request with an error instead of the upgrade, and ends the connection. */
export function rejectUpgrade(
  connection: Duplex,
  { status, headers, body }: ErrorResponse,
  id: string,
): void {
  const all = [...headers, ...graphqlHeaderList, requestIdHeader, id, 'connection', 'close'];
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, `content-length: ${Buffer.byteLength(body)}`];
  for (let index = 0; index < all.length; index += 2) lines.push(`${all[index]}: ${all[index + 1]}`);
  connection.once('finish', () => connection.destroy());
  connection.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

/**
 * Reads a request again without its upgrade to a protocol that is not served, such as HTTP/2, with which Java's client
 * begins: RFC 9110 allows a server to ignore it. Node itself cannot decide that for each request.
 */
export function ignoreUpgrade(
  server: Server,
  { method, url, rawHeaders }: IncomingMessage,
  connection: Duplex,
  head: Buffer,
): void {
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (/^(?:upgrade|http2-settings)$/i.test(name)) continue;
    lines.push(`${name}: ${/^connection$/i.test(name) ? withoutUpgrade(value) : value}`);
  }
  connection.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', connection);
}

/** The options of a header `Connection` but those of the upgrade. */
function withoutUpgrade(connection: string): string {
  const options = connection
    .split(',')
    .filter((option) => !/^\s*(?:upgrade|http2-settings)\s*$/i.test(option));
  return options.join(',').trim();
}
