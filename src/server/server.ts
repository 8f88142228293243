import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Changes } from '../change/changes.js';
import { type Bounds, usualBounds } from '../cost/bounds.js';
import type { Database } from '../database/client.js';
import { log } from '../telemetry/log.js';
import { tooLarge, turnedAway } from './admission.js';
import { answering, refuse } from './answers/answering.js';
import { TooLarge } from './answers/question.js';
import { type Door, type Entrance, openDoor } from './door.js';
import { playground, wantsPlayground } from './graphiql.js';
import { preflight } from './headers.js';
import { page, wantsPage } from './page/page.js';
import { type Pay, type Rate, rated, refusalOf } from './rate/rate.js';
import { type Asking, graphql } from './yoga.js';

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

function isQuestion({ url = '' }: IncomingMessage): boolean {
  return /^\/graphql(?:\?|$)/.test(url);
}

/** What costs more than anybody has is never to be had, whenever it is asked for again. */
function affordable(bounds: Bounds = usualBounds, rate?: Rate): Bounds {
  return { ...bounds, costLimit: Math.min(bounds.costLimit, rate?.points ?? bounds.costLimit) };
}

/** Answers once the point is paid that every question costs. */
async function payFirst(
  pay: Pay,
  response: ServerResponse,
  answer: (pay: Pay) => Promise<void>,
): Promise<void> {
  const error = await pay(1);
  return error === null ? answer(pay) : refuse(refusalOf(error), response);
}

/**
 * Serves the graph at `/graphql`, answers to clients and the playground to browsers, and the page at `/`. `changes`
 * are closed with it. At a door that is open already, or one of its own; rejects when the port is taken.
 */
export async function listen(
  database: Database,
  changes: Changes,
  {
    cacheMb,
    drainSeconds = 0,
    deadlineMs,
    bounds,
    rate,
    ...at
  }: Serving & (Entrance | { readonly door: Door }),
): Promise<Server> {
  const graph = graphql(database, changes, { deadlineMs, bounds: affordable(bounds, rate) });
  const answer = answering(graph, changes.lease, cacheMb * 2 ** 20);
  const paying = rate && rated(rate);
  const show = playground();
  const showPage = page();
  const listener: RequestListener = (request, response) => {
    if (wantsPlayground(request)) return void show(request, response).catch(() => response.destroy());
    if (wantsPage(request)) return void showPage(request, response).catch(() => response.destroy());
    if (!isQuestion(request)) return void graph(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204, preflight).end();
    const away = turnedAway(request);
    if (away !== null) return refuse(away, response);
    const answered =
      paying === undefined
        ? answer(request, response)
        : payFirst(paying(request, response), response, (pay) => answer(request, response, pay));
    return void answered.catch((error) => {
      if (error instanceof TooLarge) return refuse(tooLarge, response);
      // Of a client that has left there is nothing to tell.
      if (request.errored === null && !response.closed) log.error({ err: error }, 'A request has failed.');
      response.destroy();
    });
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
