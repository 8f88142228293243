import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Changes } from '../changes/changes.js';
import type { Database } from '../db/client.js';
import type { ChargePoints } from '../graph/context.js';
import { defaultQueryLimits, type QueryLimits } from '../settings.js';
import { log } from '../telemetry/log.js';
import { idHeader, type Visit } from '../telemetry/request-context.js';
import { Telemetry } from '../telemetry/telemetry.js';
import { type Refusal, refuse } from './error-response.js';
import { watch } from './gauges.js';
import { preflight } from './headers.js';
import { type Door, type Entrance, openDoor } from './listener.js';
import { playground, wantsPlayground } from './playground/playground.js';
import { type Rate, rated, refusalOf } from './rate-limit/rate-limit.js';
import { tooLarge, turnedAway } from './request-checks.js';
import { TooLarge } from './response-cache/graphql-request.js';
import { answering } from './response-cache/request-handler.js';
import { KeptAnswers } from './response-cache/response-cache.js';
import { page, wantsPage } from './static-page/static-page.js';
import { type Asking, graphql } from './yoga/yoga.js';

/** A server that answers. */
export interface Server {
  /** `http://localhost:4000` */
  readonly url: string;
  /** Takes no more requests, ends all subscriptions, and ends itself when what is under way is answered. */
  close(): Promise<void>;
}

/** How a server is to answer. */
export interface Serving extends Asking {
  /** Megabytes that answers may take which are kept to be told again. */
  readonly cacheMb: number;
  /** Seconds that it goes on answering after it was told to close, so that whoever sends it requests can notice. */
  readonly drainSeconds?: number;
  /** How much may be asked from one address; anything where left out. */
  readonly rate?: Rate | undefined;
}

/** Where a server answers: at a door that is open already, or at one of its own. */
type At = Entrance | { readonly door: Door };

function isQuestion({ url = '' }: IncomingMessage): boolean {
  return /^\/graphql(?:\?|$)/.test(url);
}

/** What costs more than anybody has is never to be had, whenever it is asked for again. */
function affordable(bounds: QueryLimits = defaultQueryLimits, rate?: Rate): QueryLimits {
  return { ...bounds, costLimit: Math.min(bounds.costLimit, rate?.points ?? bounds.costLimit) };
}

/** Answers once the point is paid that every question costs. */
async function payFirst(
  pay: ChargePoints,
  turnAway: (refusal: Refusal) => void,
  answer: (pay: ChargePoints) => Promise<void>,
): Promise<void> {
  const error = await pay(1);
  return error === null ? answer(pay) : turnAway(refusalOf(error));
}

/**
 * Serves the graph at `/graphql`, answers to clients and the playground to browsers, and the page at `/`. `changes`
 * are closed with it. Throws a `SettingsError` where the port cannot be had.
 */
export async function listen(
  database: Database,
  changes: Changes,
  { cacheMb, drainSeconds = 0, deadlineMs, bounds, rate, ...at }: Serving & At,
  telemetry = new Telemetry(),
): Promise<Server> {
  const graph = graphql(database, changes, { deadlineMs, bounds: affordable(bounds, rate), telemetry });
  const kept = new KeptAnswers(changes.lease, cacheMb * 2 ** 20);
  const answer = answering(graph, kept, telemetry);
  if (telemetry.metrics !== null) watch(telemetry.metrics, { database, changes, kept });
  const paying = rate && rated(rate);
  const show = playground();
  const showPage = page();
  const ask = (request: IncomingMessage, response: ServerResponse, visit: Visit): void => {
    if (request.method === 'OPTIONS') {
      telemetry.follow(visit, response);
      return void response.writeHead(204, { ...preflight, [idHeader]: visit.id }).end();
    }
    const turnAway = (refusal: Refusal) => {
      telemetry.follow(visit, response);
      response.setHeader(idHeader, visit.id);
      refuse(refusal, response);
    };
    const away = turnedAway(request);
    if (away !== null) return void turnAway(away);
    const answered =
      paying === undefined
        ? answer(request, response, visit)
        : payFirst(paying(request, response), turnAway, (pay) => answer(request, response, visit, pay));
    answered.catch((err) => {
      if (err instanceof TooLarge) return turnAway(tooLarge);
      // Of a client that has left there is nothing to tell.
      if (request.errored === null && !response.closed)
        log.error({ err, requestId: visit.id }, 'A request has failed.');
      response.destroy();
    });
  };
  const listener: RequestListener = (request, response) => {
    const visit = telemetry.begin(request);
    const shown = wantsPlayground(request) ? show : wantsPage(request) ? showPage : null;
    if (shown === null && isQuestion(request)) return void ask(request, response, visit);
    telemetry.follow(visit, response);
    response.setHeader(idHeader, visit.id);
    if (shown === null) return void visit.run(() => graph(request, response));
    visit.manner = 'page';
    shown(request, response).catch(() => response.destroy());
  };
  await changes.tried;
  const door = 'door' in at ? at.door : await openDoor(at);
  door.admit(listener, () => changes.reachable());
  return {
    url: door.url,
    close: async () => {
      await door.drain(drainSeconds);
      await Promise.all([door.close(), changes.close()]);
      await graph.dispose();
    },
  };
}
