import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ChargePoints } from '../../graph/context.js';
import { type RequestContext, requestIdHeader } from '../../telemetry/request-context.js';
import type { Telemetry } from '../../telemetry/telemetry.js';
import { sendErrorResponse } from '../error-response.js';
import { graphqlHeaderList, graphqlHeaders } from '../headers.js';
import type { GraphqlServer } from '../yoga/yoga.js';
import type { CacheOutcome, EncodedResponse } from './cached-response.js';
import { type ExecutionOutcome, executeRequest } from './execute-request.js';
import { type GraphqlRequest, readGraphqlRequest } from './graphql-request.js';
import type { ResponseCache } from './response-cache.js';

/** A question while it is answered, for all who ask it meanwhile. */
interface InFlightRequest {
  readonly leave: number;
  readonly told: Promise<ExecutionOutcome>;
  readonly leaving: AbortController;
  waiting: number;
}

/**
 * Answers questions over HTTP: with an answer that is kept, where there is one that is still true, and else by asking
 * the graph, once for all who ask the same meanwhile.
 */
export function graphqlHandler(graph: GraphqlServer, kept: ResponseCache, telemetry: Telemetry) {
  const flights = new Map<string, InFlightRequest>();

  const begin = (question: GraphqlRequest, pay: ChargePoints | undefined): InFlightRequest => {
    const { key } = question;
    const { leave } = kept;
    const leaving = new AbortController();
    const told = executeRequest(graph, question, leaving.signal, pay).then((told) => {
      if ('answer' in told) kept.set(key, told.answer, leave);
      return told;
    });
    const flight = { leave: leave ?? Number.NaN, told, leaving, waiting: 0 };
    if (leave === null) return flight;
    flights.set(key, flight);
    const end = () => flights.get(key) === flight && flights.delete(key);
    told.then(end, end); // whoever waits takes what it rejects with
    return flight;
  };

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    visit: RequestContext,
    pay?: ChargePoints,
  ): Promise<void> => {
    const question = await readGraphqlRequest(request);
    if (question === null) {
      telemetry.endWithResponse(visit, response);
      visit.outcome = 'computed';
      response.setHeader(requestIdHeader, visit.id);
      response.setHeaders(graphqlHeaders);
      // What would be left of one that is refused would be taken for the next one.
      if (request.headers['transfer-encoding'] !== undefined) response.shouldKeepAlive = false;
      return visit.run(() => graph(request, response, { chargePoints: pay })) as Promise<void>;
    }
    const { key, encodings } = question;
    const known = kept.get(key);
    if (known !== null) {
      visit.outcome = 'kept';
      const form = known.encodedIfReady(encodings) ?? (await known.best(encodings));
      // All of it is handed over at once: there is no need to listen for its end.
      return telemetry.endRequest(visit, tell(question, form, response, 'again', visit.id));
    }
    telemetry.endWithResponse(visit, response);
    const under = flights.get(key);
    // One that was begun before an import may answer as it was then.
    const flight =
      under !== undefined && under.leave === kept.leave ? under : visit.run(() => begin(question, pay));
    visit.outcome = flight === under ? 'shared' : 'computed';
    flight.waiting += 1;
    const onClose = () => {
      flight.waiting -= 1;
      if (flight.waiting > 0) return;
      if (flights.get(key) === flight) flights.delete(key);
      flight.leaving.abort();
    };
    response.once('close', onClose);
    let told = await flight.told;
    // A response is read once, by who began to ask.
    if ('response' in told && flight === under)
      told = await visit.run(() => executeRequest(graph, question, flight.leaving.signal, pay));
    response.off('close', onClose);
    if ('answer' in told) {
      tell(question, await told.answer.best(encodings), response, 'first', visit.id);
      return;
    }
    response.setHeader(requestIdHeader, visit.id);
    return 'refusal' in told ? sendErrorResponse(told.refusal, response) : pass(told.response, response);
  };
}

/** Sends an answer, and gives the status that it has. */
function tell(
  { method, known }: GraphqlRequest,
  form: EncodedResponse,
  response: ServerResponse,
  time: CacheOutcome,
  id: string,
): number {
  // All headers at once: one that was set before makes it take twice as long.
  const send = (status: 200 | 304, headers: readonly string[], body?: Buffer) => {
    response.writeHead(status, [...headers, requestIdHeader, id]).end(body);
    return status;
  };
  if (method === 'POST') return send(200, form.headers[time], form.bytes);
  const { tag, headers, unsent } = form.forGet;
  if (known !== null && isKnown(known, tag)) return send(304, unsent[time]);
  return send(200, headers[time], form.bytes);
}

function isKnown(known: string, tag: string): boolean {
  return known === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

/** Passes a response on as it comes. */
async function pass({ status, headers, body }: Response, response: ServerResponse): Promise<void> {
  response.writeHead(status, [...[...headers].flat(), ...graphqlHeaderList]);
  if (body === null) return void response.end();
  // It can be iterated over, which its type does not know.
  const parts = body as unknown as AsyncIterable<Uint8Array>;
  await pipeline(Readable.from(parts), response).catch(() => {}); // it was the client who left
}
