import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ChargePoints, ClientLimits } from '../graph/context.js';
import { log } from '../telemetry/log.js';
import { type RequestContext, requestIdHeader } from '../telemetry/request-context.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import { type ErrorResponse, sendErrorResponse } from './error-response.js';
import { preflightHeaders } from './headers.js';
import type { ClientLimiter } from './rate-limit/client-limits.js';
import { toErrorResponse } from './rate-limit/rate-limit.js';
import { RequestBodyError } from './request-body.js';
import { notFound } from './request-checks.js';

/** Requests for files, such as those of the page, which cost a client nothing. */
export interface FileRoute {
  accepts(request: IncomingMessage): boolean;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Requests that cost a client points, for the graph or an export of it. */
export interface ChargedRoute {
  accepts(request: IncomingMessage): boolean;
  /** The response for a request that is rejected for its headers. */
  check(request: IncomingMessage): ErrorResponse | null;
  handle(
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
    client: ClientLimits,
  ): Promise<void>;
}

interface Routes {
  /** Tried first, in this order. */
  readonly files: readonly FileRoute[];
  readonly charged: readonly ChargedRoute[];
}

/** Sends each request to the first route that accepts it, or answers that nothing is there. */
export function requestListener(
  { files, charged }: Routes,
  telemetry: Telemetry,
  limiter: ClientLimiter,
): RequestListener {
  return (request, response) => {
    const context = telemetry.beginRequest(request);
    const ofFile = files.find((route) => route.accepts(request));
    const ofPoints = ofFile === undefined ? charged.find((route) => route.accepts(request)) : undefined;
    const respondWith = (error: ErrorResponse) => {
      telemetry.endWithResponse(context, response);
      response.setHeader(requestIdHeader, context.id);
      sendErrorResponse(error, response);
    };
    if (ofFile !== undefined) {
      telemetry.endWithResponse(context, response);
      response.setHeader(requestIdHeader, context.id);
      context.outcome = 'page';
      return void ofFile.handle(request, response).catch(() => response.destroy());
    }
    if (ofPoints === undefined) return respondWith(notFound);
    if (request.method === 'OPTIONS') {
      telemetry.endWithResponse(context, response);
      return void response.writeHead(204, { ...preflightHeaders, [requestIdHeader]: context.id }).end();
    }
    const error = ofPoints.check(request);
    if (error !== null) return respondWith(error);
    const client = limiter.of(request, response);
    const answer = () => ofPoints.handle(request, response, context, client);
    const handled =
      client.chargePoints === undefined ? answer() : chargeRequest(client.chargePoints, respondWith, answer);
    handled.catch((err) => {
      if (err instanceof RequestBodyError) return respondWith(err.response);
      const disconnected = request.errored !== null || response.closed;
      if (!disconnected) log.error({ err, requestId: context.id }, 'A request failed.');
      response.destroy();
    });
  };
}

/** Charges the point that every request costs, and handles the request if the client has one left. */
async function chargeRequest(
  chargePoints: ChargePoints,
  reject: (error: ErrorResponse) => void,
  handle: () => Promise<void>,
): Promise<void> {
  const error = await chargePoints(1);
  return error === null ? handle() : reject(toErrorResponse(error));
}
