import { resyncNotice, type SeasonChange } from './season-change.js';

/** The maximum number of changes queued for a slow subscriber; more become one resync notice. */
const maxQueued = 100;

type Next = IteratorResult<SeasonChange, undefined>;

/**
 * The changes of a season for one subscriber.
 *
 * It queues changes as soon as it is created, while a generator would begin at the first `next`; and `end` takes
 * effect at once, even while a `next` is pending.
 */
export class Subscription implements AsyncIterableIterator<SeasonChange, undefined> {
  readonly #onEnd: () => void;
  readonly #pending: ((next: Next) => void)[] = [];
  #queue: SeasonChange[] = [];
  #ended = false;

  /** `onEnd` is called once, when the subscription ends. */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** Delivers a change to the pending `next`, or queues it. */
  push(change: SeasonChange): void {
    if (this.#ended) return;
    const resolve = this.#pending.shift();
    if (resolve === undefined) this.#queue.push(change);
    else resolve({ done: false, value: change });
    if (this.#queue.length > maxQueued) this.#queue = [resyncNotice(change.season, change.version)];
  }

  /** Ends the subscription and drops the queue. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#queue = [];
    for (const resolve of this.#pending.splice(0)) resolve({ done: true, value: undefined });
    this.#onEnd();
  }

  async next(): Promise<Next> {
    const change = this.#queue.shift();
    if (change !== undefined) return { done: false, value: change };
    if (this.#ended) return { done: true, value: undefined };
    return new Promise((resolve) => this.#pending.push(resolve));
  }

  async return(): Promise<Next> {
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
