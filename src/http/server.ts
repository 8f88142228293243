import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Changes } from '../changes/changes.js';
import type { Database } from '../db/client.js';
import type { ChargePoints } from '../graph/context.js';
import { defaultQueryLimits, type QueryLimits } from '../settings.js';
import { log } from '../telemetry/log.js';
import { type RequestContext, requestIdHeader } from '../telemetry/request-context.js';
import { Telemetry } from '../telemetry/telemetry.js';
import { type ErrorResponse, sendErrorResponse } from './error-response.js';
import { addServerMetrics } from './gauges.js';
import { preflightHeaders } from './headers.js';
import { type HttpListener, type ListenOptions, openHttpListener } from './listener.js';
import { isPlaygroundRequest, playgroundHandler } from './playground/playground.js';
import { type RateLimit, rateLimiter, toErrorResponse } from './rate-limit/rate-limit.js';
import { bodyTooLarge, checkRequest } from './request-checks.js';
import { BodyTooLargeError } from './response-cache/graphql-request.js';
import { graphqlHandler } from './response-cache/request-handler.js';
import { ResponseCache } from './response-cache/response-cache.js';
import { isStaticPageRequest, staticPageHandler } from './static-page/static-page.js';
import { createGraphqlServer, type GraphqlOptions } from './yoga/yoga.js';

/** A server that answers. */
export interface Server {
  /** `http://localhost:4000` */
  readonly url: string;
  /** Takes no more requests, ends all subscriptions, and ends itself when what is under way is answered. */
  close(): Promise<void>;
}

/** How a server is to answer. */
export interface ServerOptions extends GraphqlOptions {
  /** Megabytes that answers may take which are kept to be told again. */
  readonly cacheMb: number;
  /** Seconds that it goes on answering after it was told to close, so that whoever sends it requests can notice. */
  readonly drainSeconds?: number;
  /** How much may be asked from one address; anything where left out. */
  readonly rateLimit?: RateLimit | undefined;
}

/** Where a server answers: at a door that is open already, or at one of its own. */
type ListenTarget = ListenOptions | { readonly door: HttpListener };

function isQuestion({ url = '' }: IncomingMessage): boolean {
  return /^\/graphql(?:\?|$)/.test(url);
}

/** What costs more than anybody has is never to be had, whenever it is asked for again. */
function affordable(bounds: QueryLimits = defaultQueryLimits, rate?: RateLimit): QueryLimits {
  return { ...bounds, costLimit: Math.min(bounds.costLimit, rate?.points ?? bounds.costLimit) };
}

/** Answers once the point is paid that every question costs. */
async function payFirst(
  pay: ChargePoints,
  turnAway: (refusal: ErrorResponse) => void,
  answer: (pay: ChargePoints) => Promise<void>,
): Promise<void> {
  const error = await pay(1);
  return error === null ? answer(pay) : turnAway(toErrorResponse(error));
}

/**
 * Serves the graph at `/graphql`, answers to clients and the playground to browsers, and the page at `/`. `changes`
 * are closed with it. Throws a `SettingsError` where the port cannot be had.
 */
export async function startServer(
  database: Database,
  changes: Changes,
  {
    cacheMb,
    drainSeconds = 0,
    deadlineMs,
    queryLimits: bounds,
    rateLimit: rate,
    ...at
  }: ServerOptions & ListenTarget,
  telemetry = new Telemetry(),
): Promise<Server> {
  const graph = createGraphqlServer(database, changes, {
    deadlineMs,
    queryLimits: affordable(bounds, rate),
    telemetry,
  });
  const kept = new ResponseCache(changes.lease, cacheMb * 2 ** 20);
  const answer = graphqlHandler(graph, kept, telemetry);
  if (telemetry.metrics !== null) addServerMetrics(telemetry.metrics, { database, changes, cache: kept });
  const paying = rate && rateLimiter(rate);
  const show = playgroundHandler();
  const showPage = staticPageHandler();
  const ask = (request: IncomingMessage, response: ServerResponse, visit: RequestContext): void => {
    if (request.method === 'OPTIONS') {
      telemetry.endWithResponse(visit, response);
      return void response.writeHead(204, { ...preflightHeaders, [requestIdHeader]: visit.id }).end();
    }
    const turnAway = (refusal: ErrorResponse) => {
      telemetry.endWithResponse(visit, response);
      response.setHeader(requestIdHeader, visit.id);
      sendErrorResponse(refusal, response);
    };
    const away = checkRequest(request);
    if (away !== null) return void turnAway(away);
    const answered =
      paying === undefined
        ? answer(request, response, visit)
        : payFirst(paying(request, response), turnAway, (pay) => answer(request, response, visit, pay));
    answered.catch((err) => {
      if (err instanceof BodyTooLargeError) return turnAway(bodyTooLarge);
      // Of a client that has left there is nothing to tell.
      if (request.errored === null && !response.closed)
        log.error({ err, requestId: visit.id }, 'A request has failed.');
      response.destroy();
    });
  };
  const listener: RequestListener = (request, response) => {
    const visit = telemetry.beginRequest(request);
    const shown = isPlaygroundRequest(request) ? show : isStaticPageRequest(request) ? showPage : null;
    if (shown === null && isQuestion(request)) return void ask(request, response, visit);
    telemetry.endWithResponse(visit, response);
    response.setHeader(requestIdHeader, visit.id);
    if (shown === null) return void visit.run(() => graph(request, response));
    visit.outcome = 'page';
    shown(request, response).catch(() => response.destroy());
  };
  await changes.firstAttempt;
  const door = 'door' in at ? at.door : await openHttpListener(at);
  door.startServing(listener, () => changes.reachable());
  return {
    url: door.url,
    close: async () => {
      await door.drain(drainSeconds);
      await Promise.all([door.close(), changes.close()]);
      await graph.dispose();
    },
  };
}
