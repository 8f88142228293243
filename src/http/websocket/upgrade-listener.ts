import type { Server } from 'node:http';
import { clientClosedRequest, type Telemetry } from '../../telemetry/telemetry.js';
import { type ErrorResponse, errorResponse } from '../error-response.js';
import type { UpgradeListener } from '../listener.js';
import type { ClientLimiter } from '../rate-limit/client-limits.js';
import { toErrorResponse } from '../rate-limit/rate-limit.js';
import type { GraphqlSockets } from './graphql-sockets.js';
import { checkHandshake, ignoreUpgrade, rejectUpgrade } from './handshake.js';
import { isWebSocketRequest } from './is-websocket-request.js';

const tooManySockets = errorResponse(
  503,
  'Your address has its maximum of WebSockets; share one among several operations.',
  { code: 'TOO_MANY_SUBSCRIPTIONS' },
  { 'retry-after': '60' },
);

/** Creates the listener that opens WebSockets, each for the point that every request costs. */
export function upgradeListener(
  server: Server,
  sockets: GraphqlSockets,
  telemetry: Telemetry,
  limiter: ClientLimiter,
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
    const rateLimitError = await limiter.of(request).chargePoints?.(1);
    if (rateLimitError) return reject(toErrorResponse(rateLimitError));
    // It may have closed meanwhile, and would not close again.
    if (connection.destroyed) return telemetry.endRequest(context, clientClosedRequest);
    const end = limiter.beginSocket(request);
    if (end === null) return reject(tooManySockets);
    connection.once('close', end);
    sockets.open(request, connection, head, context);
  };
}
