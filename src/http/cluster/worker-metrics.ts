import type { Worker } from 'node:cluster';
import { AggregatorRegistry } from 'prom-client';
import type { MetricValues } from '../../telemetry/metrics.js';

/** What a worker tells when it is asked for its figures. */
export interface TellsFigures {
  readonly figures: MetricValues;
}

/** Milliseconds that a worker is given to tell its figures; one that hangs is told by what it said before. */
const patience = 1_000;

/**
 * The figures of all workers together, so that whoever asks need not know how many there are. What one has counted that
 * has ended stays in the sum: a counter must never fall.
 */
export class Sum {
  readonly #last = new Map<Worker, MetricValues>();
  #gone: MetricValues[] = [];

  /** Takes a worker in, until it ends. */
  add(worker: Worker): void {
    this.#last.set(worker, []);
    worker.on('message', (answer: object) => {
      if ('figures' in answer && this.#last.has(worker))
        this.#last.set(worker, (answer as TellsFigures).figures);
    });
    worker.once('exit', () => {
      const counted = (this.#last.get(worker) ?? []).filter(({ type }) => isCount(`${type}`));
      this.#last.delete(worker);
      if (counted.length > 0) this.#gone = [...this.#gone, counted];
    });
  }

  /** Asks all of them, and adds up what they tell. */
  async text(): Promise<string> {
    await Promise.all([...this.#last.keys()].map(asked));
    if (this.#gone.length > 1) this.#gone = [await summed(this.#gone).getMetricsAsJSON()];
    return summed([...this.#last.values(), ...this.#gone]).metrics();
  }
}

function isCount(type: string): boolean {
  return type === 'counter' || type === 'histogram';
}

function summed(figures: readonly MetricValues[]) {
  return AggregatorRegistry.aggregate([...figures]);
}

/** Settled when a worker has told its figures, or takes too long. */
function asked(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(late);
      worker.off('message', look).off('exit', done);
      resolve();
    };
    const look = (answer: object) => void ('figures' in answer && done());
    const late = setTimeout(done, patience);
    worker.on('message', look).once('exit', done);
    worker.send({ tell: 'figures' }, () => {}); // one that cannot be told has ended
  });
}
