import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { examples } from '../../../src/http/examples.js';
import { run, type Started, start } from '../process.js';

/** A process that serves, as a person starts it. */
export interface Server extends Started {
  readonly url: string;
}

/** Starts a server with the season, which listens at a free port. */
export async function startServer(settings: Readonly<Record<string, string>>): Promise<Server> {
  const started = run(start, { PORT: '0', DEADLINE_MS: '', ...settings });
  const line = await started.line(/^The playground is at /);
  return { ...started, url: new URL(/http\S+/.exec(line)?.[0] ?? '').origin };
}

/** What a server answers to every example; throws where it does not answer one. */
export async function answers(url: string): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const { name, query } of examples()) {
    const { status, body } = await post(url, query);
    const { data, errors } = JSON.parse(body);
    if (status !== 200 || errors !== undefined) throw new Error(`${name} is answered ${status}: ${body}`);
    told[name] = data;
  }
  return told;
}

/** The seasons that a server knows, the newest first. */
export async function slugs(url: string): Promise<string[]> {
  const { body } = await post(url, '{ seasons { nodes { slug } } }');
  const { nodes } = JSON.parse(body).data.seasons as { nodes: readonly { slug: string }[] };
  return nodes.map(({ slug }) => slug);
}

/** What a client was told; the system's own code where it was told nothing. */
export interface Told {
  readonly status: number | string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks a question; what becomes of it is told, however it ends. */
export function post(url: string, query: string, agent?: Agent): Promise<Told> {
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) =>
      resolve({ status: error.code ?? error.message, headers: {}, body: '' });
    const asked = request(`${url}/graphql`, { method: 'POST', headers, ...(agent && { agent }) });
    asked.once('error', failed);
    asked.once('response', (response) => {
      response.toArray().then((parts) => {
        const { statusCode = 0, headers: got } = response;
        resolve({ status: statusCode, headers: got, body: parts.join('') });
      }, failed);
    });
    asked.end(body);
  });
}

/** What clients were told while something was broken. */
export interface Load {
  /** How often each status, or each code of the system, was what became of a question. */
  readonly counts: ReadonlyMap<number | string, number>;
  /** Milliseconds that the slowest answer took. */
  readonly slowest: number;
  /** The last that was told of each status. */
  readonly last: ReadonlyMap<number | string, Told>;
}

/**
 * Has clients ask one question after the other, no two alike, each on a connection of its own that it keeps. A client
 * that is told to close it goes elsewhere, as it does with `Connection: close` of a server that is about to stop.
 */
export function underLoad(url: string, clients: number) {
  const counts = new Map<number | string, number>();
  const last = new Map<number | string, Told>();
  let [asking, slowest, number] = [true, 0, 0];
  const loops = Array.from({ length: clients }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (asking) {
      number += 1;
      const began = performance.now();
      const told = await post(
        url,
        `{ team(name: "San Simón") { a${number}: name ties { explanation } } }`,
        agent,
      );
      slowest = Math.max(slowest, performance.now() - began);
      counts.set(told.status, (counts.get(told.status) ?? 0) + 1);
      last.set(told.status, told);
      if (told.headers.connection === 'close' || typeof told.status === 'string') break;
      if (told.status === 503) await sleep(500);
    }
    agent.destroy();
  });
  const stop = async (): Promise<Load> => {
    asking = false;
    await Promise.all(loops);
    return { counts, slowest, last };
  };
  onTestFinished(() => void stop());
  return {
    /** How many were answered rightly by now. */
    answered: () => counts.get(200) ?? 0,
    /** Settled when every client has gone of itself. */
    left: () => Promise.all(loops).then(stop),
    stop,
  };
}
