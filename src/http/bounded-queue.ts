import pLimit from 'p-limit';
import { ServiceUnavailableError } from '../db/service-unavailable-error.js';

/** Runs few pieces of work at once and queues others, so that time and connections are left for the rest. */
export class BoundedQueue {
  readonly #limit;
  readonly #maxQueued: number;

  /** `overloaded` is what a client is told when the queue is full. */
  constructor(
    maxRunning: number,
    maxWaiting: number,
    readonly overloaded: string,
  ) {
    this.#limit = pLimit(maxRunning);
    this.#maxQueued = maxRunning + maxWaiting;
  }

  /**
   * Runs the work when it is its turn. Rejects with a `ServiceUnavailableError` when the queue is full, and with the
   * signal's reason when that aborts before the work has ended.
   */
  async run<T>(work: () => T | Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.#limit.activeCount + this.#limit.pendingCount >= this.#maxQueued)
      throw new ServiceUnavailableError('OVERLOADED', this.overloaded);
    const result = this.#limit(() => {
      signal?.throwIfAborted();
      return work();
    });
    if (signal === undefined) return result;
    const { promise, abort } = abortion(signal);
    try {
      return await Promise.race([result, promise]);
    } finally {
      signal.removeEventListener('abort', abort);
      result.catch(() => {}); // it may reject after the abort
    }
  }
}

function abortion(signal: AbortSignal) {
  let abort = () => {};
  const promise = new Promise<never>((_resolve, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
  });
  promise.catch(() => {}); // also where nothing waits for it any longer
  return { promise, abort };
}
