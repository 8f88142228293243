import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { AggregatorRegistry } from 'prom-client';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import type { RunningServer } from './serve-database.js';
import { WorkerError, type WorkerMessage } from './worker-message.js';

/** The delay before a worker is replaced; doubled each time, until one has run for the maximum. */
const delayMs = { min: 100, max: 10_000 };

/** The time that a worker has to end, besides its drain time. */
const stopTimeoutMs = 10_000;

/** Worker processes that run this same program and share its port. */
export class WorkerCluster {
  readonly #first: readonly ReturnType<WorkerCluster['fork']>[];
  readonly #workers = new Set<ReturnType<WorkerCluster['fork']>>();
  #databaseUrl: string | null = null;
  #serving = false;

  /** Starts the workers, which load their code and open the port while the database becomes ready. */
  constructor(
    count: number,
    readonly log: (line: string) => void,
  ) {
    new RateLimiterClusterMaster();
    this.#first = Array.from({ length: count }, () => this.fork());
  }

  /** Settles once all workers serve the database; from then on, one that ends is replaced. Rejects with a `WorkerError`. */
  async serve(databaseUrl: string, drainSeconds: number): Promise<RunningServer> {
    this.#databaseUrl = databaseUrl;
    for (const { worker } of this.#first) worker.send({ databaseUrl }, () => {});
    const [url = ''] = await Promise.all(this.#first.map((member) => member.url));
    this.#serving = true;
    this.log(`Processes that serve: ${this.#first.map(({ worker }) => worker.process.pid).join(', ')}`);
    const metrics = new AggregatorRegistry();
    return { url, metrics: () => metrics.clusterMetrics(), close: () => this.close(drainSeconds) };
  }

  /** Stops the workers; kills those that take too long. */
  async close(drainSeconds = 0): Promise<void> {
    this.#serving = false;
    for (const { worker } of this.#workers) worker.process.kill('SIGTERM');
    const kill = () => {
      for (const { worker } of this.#workers) worker.process.kill('SIGKILL');
    };
    const timer = setTimeout(kill, stopTimeoutMs + drainSeconds * 1_000);
    await Promise.all([...this.#workers].map(({ ended }) => ended));
    clearTimeout(timer);
  }

  private fork(delay = delayMs.min) {
    const worker: Worker = cluster.fork({ ADMIN_DATABASE_URL: '' }); // a worker only reads
    const startedAt = Date.now();
    const ended = new Promise<string>((resolve) => {
      worker.once('error', (error) => resolve(`A process could not be started: ${error.message}.`));
      worker.once('exit', (code, signal) =>
        resolve(`Process ${worker.process.pid} ended with ${signal ?? `status ${code}`}.`),
      );
    });
    const url = new Promise<string>((resolve, reject) => {
      worker.on('message', (message: WorkerMessage) => {
        if ('ready' in message) worker.send({ databaseUrl: this.#databaseUrl }, () => {});
        if ('url' in message) resolve(message.url);
        if ('error' in message) reject(new WorkerError(message.error));
      });
      ended.then((how) => reject(new WorkerError(how)));
    });
    url.catch(() => {}); // `serve` may not wait for it yet
    const member = { worker, url, ended };
    this.#workers.add(member);
    ended.then((how) => {
      this.#workers.delete(member);
      if (this.#serving)
        return this.#replace(how, Date.now() - startedAt > delayMs.max ? delayMs.min : delay);
    });
    return member;
  }

  async #replace(reason: string, delay: number): Promise<void> {
    this.log(`${reason} Another one follows in ${delay} ms.`);
    await sleep(delay);
    if (!this.#serving) return;
    const { worker, url } = this.fork(Math.min(delay * 2, delayMs.max));
    const log = (origin: string) => this.log(`Process ${worker.process.pid} serves ${origin} in its place.`);
    await url.then(log, () => {}); // an error is logged when the worker ends
  }
}
