import cluster from 'node:cluster';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { ChargePoints } from '../../graph/context.js';
import { clientError } from '../../graph/errors.js';
import { log } from '../../telemetry/log.js';
import { type ErrorResponse, errorResponse } from '../error-response.js';
import { clientAddress } from './client-address.js';

/** How much whoever asks may ask. */
export interface RateLimit {
  /** Points a minute that the questions from one address may cost. */
  readonly points: number;
  /** Proxies before the server whose word is taken for whom they were asked by. */
  readonly proxies: number;
}

/** Seconds after which a client has all its points again, from its first question. */
const period = 60;

/** Milliseconds that the first process may take to count; if it does not, nobody is refused for that. */
const patience = 1_000;

/**
 * Counts what is asked from each address, in the first process for all that serve, and tells it in the headers of each
 * response.
 */
export function rateLimiter({
  points: most,
  proxies,
}: RateLimit): (request: IncomingMessage, response: ServerResponse) => ChargePoints {
  const options = { points: most, duration: period, keyPrefix: 'points' };
  const limiter = cluster.isWorker
    ? new RateLimiterCluster({ ...options, timeoutMs: patience })
    : new RateLimiterMemory(options);
  return (request, response) => {
    const address = clientAddress(request, proxies);
    return async (points) => {
      const left = await limiter.consume(address, points).catch((error: unknown) => error);
      if (!(left instanceof RateLimiterRes)) {
        log.error({ err: left }, 'Nobody counts what is asked.');
        return null;
      }
      const seconds = Math.max(1, Math.ceil(left.msBeforeNext / 1_000));
      response.setHeader('ratelimit-limit', most);
      response.setHeader('ratelimit-remaining', Math.max(0, most - left.consumedPoints));
      response.setHeader('ratelimit-reset', seconds);
      return left.consumedPoints <= most ? null : exhausted(most, points, seconds);
    };
  };
}

/** How HTTP tells that an address has no points left. */
export function toErrorResponse({ message, extensions }: GraphQLError): ErrorResponse {
  const { http, ...told } = extensions;
  const { status, headers } = http as ReturnType<typeof inHttp>;
  return errorResponse(status, message, { ...told, code: 'RATE_LIMIT' }, headers);
}

function inHttp(seconds: number) {
  return { status: 429, headers: { 'retry-after': `${seconds}` } };
}

function exhausted(most: number, points: number, seconds: number): GraphQLError {
  return clientError(
    'RATE_LIMIT',
    `Questions from one address may cost ${most} points a minute, and this one costs ${points} more. Ask again in ${seconds} seconds.`,
    { limit: most, retryAfter: seconds, http: inHttp(seconds) },
  );
}
