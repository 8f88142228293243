import cluster from 'node:cluster';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { ChargePoints } from '../../graph/context.js';
import { clientError } from '../../graph/errors.js';
import { log } from '../../telemetry/log.js';
import { type ErrorResponse, errorResponse } from '../error-response.js';
import { clientAddress } from './client-address.js';

/** How much one client may query. */
export interface RateLimit {
  /** The points that one address may spend each minute. */
  readonly points: number;
  /** The number of proxies before the server whose `X-Forwarded-For` is trusted. */
  readonly trustedProxies: number;
}

/** Seconds from the first request of a client until it has all its points again. */
const windowSeconds = 60;

/** How long the first process may take to count; after that the request is allowed. */
const timeoutMs = 1_000;

/** The function that charges the client of a request; it sets the headers of the response, where there is one. */
type RateLimiter = (request: IncomingMessage, response?: ServerResponse) => ChargePoints;

/**
 * Counts the points of each client address, in the first process for all that serve. The limit and what is left of it
 * are sent as headers of each response.
 */
export function rateLimiter({ points: limit, trustedProxies }: RateLimit): RateLimiter {
  const options = { points: limit, duration: windowSeconds, keyPrefix: 'points' };
  const limiter = cluster.isWorker
    ? new RateLimiterCluster({ ...options, timeoutMs })
    : new RateLimiterMemory(options);
  return (request, response) => {
    const address = clientAddress(request, trustedProxies);
    return async (points) => {
      // The library rejects with a result when the limit is exceeded, and with an error when it cannot count.
      const result = await limiter.consume(address, points).catch((error: unknown) => error);
      if (!(result instanceof RateLimiterRes)) {
        log.error({ err: result }, 'The rate limiter does not answer; the request is allowed.');
        return null;
      }
      const seconds = Math.max(1, Math.ceil(result.msBeforeNext / 1_000));
      response?.setHeader('ratelimit-limit', limit);
      response?.setHeader('ratelimit-remaining', Math.max(0, limit - result.consumedPoints));
      response?.setHeader('ratelimit-reset', seconds);
      return result.consumedPoints <= limit ? null : rateLimitError(limit, points, seconds);
    };
  };
}

/** The HTTP response for the error of a client that has no points left. */
export function toErrorResponse({ message, extensions }: GraphQLError): ErrorResponse {
  const { http, ...others } = extensions;
  const { status, headers } = http as ReturnType<typeof tooManyRequests>;
  return errorResponse(status, message, { ...others, code: 'RATE_LIMIT' }, headers);
}

function tooManyRequests(seconds: number) {
  return { status: 429, headers: { 'retry-after': `${seconds}` } };
}

function rateLimitError(limit: number, points: number, seconds: number): GraphQLError {
  return clientError(
    'RATE_LIMIT',
    `One address may spend ${limit} points a minute; this query costs ${points} more. Retry in ${seconds} seconds.`,
    { limit, retryAfter: seconds, http: tooManyRequests(seconds) },
  );
}
