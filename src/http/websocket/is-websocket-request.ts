import type { IncomingMessage } from 'node:http';

/** Whether a request opens a WebSocket. Apart from the rest, which a server that is starting has not loaded yet. */
export function isWebSocketRequest({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}
