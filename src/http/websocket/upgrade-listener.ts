import type { Server } from 'node:http';
import type { Telemetry } from '../../telemetry/telemetry.js';
import type { ErrorResponse } from '../error-response.js';
import type { UpgradeListener } from '../listener.js';
import { type RateLimiter, toErrorResponse } from '../rate-limit/rate-limit.js';
import type { GraphqlSockets } from './graphql-sockets.js';
import { checkHandshake, ignoreUpgrade, rejectUpgrade } from './handshake.js';
import { isWebSocketRequest } from './is-websocket-request.js';

/** Creates the listener that opens WebSockets, each for the point that every request costs. */
export function upgradeListener(
  server: Server,
  sockets: GraphqlSockets,
  telemetry: Telemetry,
  limiter: RateLimiter | undefined,
): UpgradeListener {
  return async (request, connection, head) => {
    if (!isWebSocketRequest(request)) return ignoreUpgrade(server, request, connection, head);
    connection.on('error', () => connection.destroy());
    const context = telemetry.beginRequest(request);
    const reject = (error: ErrorResponse) => {
      telemetry.endRequest(context, error.status);
      rejectUpgrade(connection, error, context.id);
    };
    const error = checkHandshake(request);
    if (error !== null) return reject(error);
    const rateLimitError = await limiter?.(request)(1);
    if (rateLimitError) return reject(toErrorResponse(rateLimitError));
    sockets.open(request, connection, head, context);
  };
}
