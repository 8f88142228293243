import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClientLimits } from '../../graph/context.js';
import { clientAddress } from './client-address.js';
import { ClientCounter } from './client-counter.js';
import { type RateLimit, rateLimiter } from './rate-limit.js';

/** How many subscriptions one client may have. */
export interface SubscriptionLimit {
  /** The maximum of one address, and of its WebSockets. */
  readonly subscriptions: number;
  /** The number of proxies before the server whose `X-Forwarded-For` is trusted. */
  readonly trustedProxies: number;
}

/** The limits of the clients of one process. */
export interface ClientLimiter {
  /** The limits of the client of a request; the headers of its rate limit are set on the response, where there is one. */
  of(request: IncomingMessage, response?: ServerResponse): ClientLimits;
  /** Counts one more WebSocket of a client until the returned function is called; null if it has its maximum. */
  beginSocket(request: IncomingMessage): (() => void) | null;
}

/** Creates the limits of clients; a limit that is undefined does not apply. `trustedProxies` is that of `clientAddress`. */
export function clientLimiter(
  rateLimit: RateLimit | undefined,
  subscriptionLimit: SubscriptionLimit | undefined,
  trustedProxies = 0,
): ClientLimiter {
  const charge = rateLimit && rateLimiter(rateLimit);
  const addressOf = (request: IncomingMessage) => ({
    clientAddress: () => clientAddress(request, trustedProxies),
  });
  if (subscriptionLimit === undefined)
    return {
      of: (request, response) => ({ chargePoints: charge?.(request, response), ...addressOf(request) }),
      beginSocket: () => () => {},
    };
  const { subscriptions: max } = subscriptionLimit;
  const subscriptions = new ClientCounter(max);
  const sockets = new ClientCounter(max);
  return {
    of: (request, response) => ({
      chargePoints: charge?.(request, response),
      beginSubscription: () => subscriptions.begin(clientAddress(request, subscriptionLimit.trustedProxies)),
      ...addressOf(request),
    }),
    beginSocket: (request) => sockets.begin(clientAddress(request, subscriptionLimit.trustedProxies)),
  };
}
