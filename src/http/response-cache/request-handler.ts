import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ChargePoints } from '../../graph/context.js';
import { idHeader, type Visit } from '../../telemetry/request-context.js';
import type { Telemetry } from '../../telemetry/telemetry.js';
import { refuse } from '../error-response.js';
import { always, ofAnswers } from '../headers.js';
import type { Graph } from '../yoga/yoga.js';
import type { Form, Time } from './cached-response.js';
import { ask, type Told } from './execute-request.js';
import { type Question, questionOf } from './graphql-request.js';
import type { KeptAnswers } from './response-cache.js';

/** A question while it is answered, for all who ask it meanwhile. */
interface Flight {
  readonly leave: number;
  readonly told: Promise<Told>;
  readonly leaving: AbortController;
  waiting: number;
}

/**
 * Answers questions over HTTP: with an answer that is kept, where there is one that is still true, and else by asking
 * the graph, once for all who ask the same meanwhile.
 */
export function answering(graph: Graph, kept: KeptAnswers, telemetry: Telemetry) {
  const flights = new Map<string, Flight>();

  const begin = (question: Question, pay: ChargePoints | undefined): Flight => {
    const { key } = question;
    const { leave } = kept;
    const leaving = new AbortController();
    const told = ask(graph, question, leaving.signal, pay).then((told) => {
      if ('answer' in told) kept.keep(key, told.answer, leave);
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
    visit: Visit,
    pay?: ChargePoints,
  ): Promise<void> => {
    const question = await questionOf(request);
    if (question === null) {
      telemetry.follow(visit, response);
      visit.manner = 'computed';
      response.setHeader(idHeader, visit.id);
      response.setHeaders(ofAnswers);
      // What would be left of one that is refused would be taken for the next one.
      if (request.headers['transfer-encoding'] !== undefined) response.shouldKeepAlive = false;
      return visit.run(() => graph(request, response, { chargePoints: pay })) as Promise<void>;
    }
    const { key, encodings } = question;
    const known = kept.find(key);
    if (known !== null) {
      visit.manner = 'kept';
      const form = known.ready(encodings) ?? (await known.best(encodings));
      // All of it is handed over at once: there is no need to listen for its end.
      return telemetry.end(visit, tell(question, form, response, 'again', visit.id));
    }
    telemetry.follow(visit, response);
    const under = flights.get(key);
    // One that was begun before an import may answer as it was then.
    const flight =
      under !== undefined && under.leave === kept.leave ? under : visit.run(() => begin(question, pay));
    visit.manner = flight === under ? 'shared' : 'computed';
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
      told = await visit.run(() => ask(graph, question, flight.leaving.signal, pay));
    response.off('close', onClose);
    if ('answer' in told) {
      tell(question, await told.answer.best(encodings), response, 'first', visit.id);
      return;
    }
    response.setHeader(idHeader, visit.id);
    return 'refusal' in told ? refuse(told.refusal, response) : pass(told.response, response);
  };
}

/** Sends an answer, and gives the status that it has. */
function tell(
  { method, known }: Question,
  form: Form,
  response: ServerResponse,
  time: Time,
  id: string,
): number {
  // All headers at once: one that was set before makes it take twice as long.
  const send = (status: 200 | 304, headers: readonly string[], body?: Buffer) => {
    response.writeHead(status, [...headers, idHeader, id]).end(body);
    return status;
  };
  if (method === 'POST') return send(200, form.headers[time], form.bytes);
  const { tag, headers, unsent } = form.visited;
  if (known !== null && isKnown(known, tag)) return send(304, unsent[time]);
  return send(200, headers[time], form.bytes);
}

function isKnown(known: string, tag: string): boolean {
  return known === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

/** Passes a response on as it comes. */
async function pass({ status, headers, body }: Response, response: ServerResponse): Promise<void> {
  response.writeHead(status, [...[...headers].flat(), ...always]);
  if (body === null) return void response.end();
  // It can be iterated over, which its type does not know.
  const parts = body as unknown as AsyncIterable<Uint8Array>;
  await pipeline(Readable.from(parts), response).catch(() => {}); // it was the client who left
}
