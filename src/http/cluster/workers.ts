import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import type { ListenOptions } from '../listener.js';
import type { RunningServer } from '../serve.js';
import type { ServeOptions } from '../serve-options.js';
import { closeUntaken } from './handoff.js';
import { Sum, type TellsFigures } from './worker-metrics.js';

/** What a worker tells: that it can be told its job, then where it listens, or why it does not; its figures. */
export type Answer =
  | { readonly ready: true }
  | { readonly url: string }
  | { readonly fault: string }
  | TellsFigures;

/** What a worker is told: to open the port at once, though it cannot answer yet; its job; to tell its figures. */
export type Order =
  | { readonly open: ListenOptions }
  | { readonly job: ServeOptions }
  | { readonly tell: 'figures' };

/** A worker cannot do its job; the message says why. */
export class WorkerFault extends Error {
  override readonly name = 'WorkerFault';
}

/** Processes that serve one port. They share nothing but the database. */
export interface Workers {
  /** Tells them their job. Settled once all of them listen; rejects with a WorkerFault when one cannot. Call it once. */
  serve(job: ServeOptions): Promise<RunningServer>;
  /** Ends them, once what is under way is answered. */
  close(): Promise<void>;
}

interface Member {
  readonly worker: Worker;
  /** Settled when it can be told its job. What is told before is lost: node's own listener takes it. */
  readonly ready: Promise<unknown>;
  /** Where it listens, once it was told its job; rejects with a WorkerFault when it does not. */
  readonly listening: Promise<string>;
  /** How it ended, once it has: a sentence. */
  readonly ended: Promise<string>;
}

type Log = (line: string) => void;

/** Milliseconds from the end of a worker to the next one; twice as long each time, until one has lived for the most. */
const pause = { least: 100, most: 10_000 };

/** Milliseconds that a worker is given to end; it has its own, shorter patience with its clients. */
const patience = 10_000;

/**
 * Starts the processes, which load what they need while the database is made ready. One that ends is logged and,
 * once all have listened, replaced. Those that are left when this process exits are killed. The first ones open the port
 * at once; later ones when they can answer, for others do meanwhile.
 *
 * This process accepts the connections and deals them out in turn, which costs something once a connection and keeps
 * the workers equally busy: left to the system, one may have most of a few connections that are kept.
 */
export function startWorkers(count: number, place: ListenOptions, log: Log): Workers {
  const program = fileURLToPath(new URL('../../../dist/worker.js', import.meta.url));
  cluster.setupPrimary({ exec: program, args: [] });
  const members = new Set<Member>();
  process.on('exit', () => {
    for (const { worker } of members) worker.process.kill('SIGKILL');
  });
  const add = () => {
    const member = fork();
    members.add(member);
    member.ended.then(() => members.delete(member));
    return member;
  };
  const closing = new AbortController();
  const sum = new Sum();
  let drain = 0;
  const close = async () => {
    closing.abort();
    await Promise.all([...members].map((member) => end(member, patience + drain)));
  };
  const first = Array.from({ length: count }, add);
  for (const member of first) order(member, { open: place });
  const serve = async (job: ServeOptions) => {
    drain = (job.drainSeconds ?? 0) * 1_000;
    // Counts for all of them what is asked.
    if (job.rateLimit !== undefined) new RateLimiterClusterMaster();
    const [url = ''] = await Promise.all(first.map((member) => employ(member, job, sum)));
    log(`Processes that serve: ${first.map(({ worker }) => worker.process.pid).join(', ')}`);
    const another = () => {
      const member = add();
      employ(member, job, sum).then(
        (place) => log(`Process ${member.worker.process.pid} serves ${place} in its place.`),
        () => {}, // told as its end
      );
      return member;
    };
    for (const member of first) void keep(member, another, closing.signal, log);
    return { url, metrics: () => sum.text(), close };
  };
  return {
    serve: (job) =>
      serve(job).catch(async (error) => {
        await close();
        throw error;
      }),
    close,
  };
}

function fork(): Member {
  const worker = cluster.fork({ ADMIN_DATABASE_URL: '' }); // it only reads
  closeUntaken(worker);
  worker.on('error', () => {}); // there was no beginning, or its end follows: both are seen below
  const ready = new Promise((resolve) => worker.once('message', resolve));
  let fault: string | undefined;
  const ended = once(worker, 'exit').then(
    ([code, signal]) => fault ?? `Process ${worker.process.pid} ended with ${signal ?? `status ${code}`}.`,
    (error: Error) => `A process cannot be started: ${error.message}.`,
  );
  const listening = new Promise<string>((resolve, reject) => {
    worker.on('message', (answer: Answer) => {
      if ('url' in answer) resolve(answer.url);
      if ('fault' in answer) fault = answer.fault;
    });
    ended.then((how) => reject(new WorkerFault(how)));
  });
  listening.catch(() => {}); // nobody may have asked yet
  return { worker, ready, listening, ended };
}

/** Tells a worker its job, and waits for the address at which it listens. */
async function employ(member: Member, job: ServeOptions, sum: Sum): Promise<string> {
  order(member, { job });
  const place = await member.listening;
  sum.add(member.worker);
  return place;
}

function order({ worker, ready }: Member, what: Order): void {
  // One that cannot be told has ended, of which `listening` tells.
  ready.then(() => worker.send(what, () => {}));
}

/** Has a worker replaced, whenever it or the one in its place ends, until `closing` aborts. */
async function keep(first: Member, another: () => Member, closing: AbortSignal, log: Log): Promise<void> {
  let wait = pause.least;
  for (let member = first; ; member = another()) {
    const began = Date.now();
    const how = await member.ended;
    if (closing.aborted) return;
    if (Date.now() - began > pause.most) wait = pause.least;
    log(`${how} Another one follows in ${wait} ms.`);
    await sleep(wait, undefined, { signal: closing }).catch(() => {});
    if (closing.aborted) return;
    wait = Math.min(wait * 2, pause.most);
  }
}

/** Ends a worker, by force when it takes longer than it has. */
async function end({ worker, ended }: Member, milliseconds: number): Promise<void> {
  worker.process.kill('SIGTERM');
  const late = setTimeout(() => worker.process.kill('SIGKILL'), milliseconds);
  await ended;
  clearTimeout(late);
}
