import { missedNews, type News } from './season-change.js';

/** News that wait for a slow subscriber, who is told of more than that only that there were some. */
const mostWaiting = 100;

type Next = IteratorResult<News, undefined>;

/**
 * The news of a season as one subscriber takes them.
 *
 * They are kept from the moment it is made, and not, as a generator would have it, from the first time that it is
 * asked; and it ends at once, whether or not somebody waits for the next of them.
 */
export class Subscription implements AsyncIterableIterator<News, undefined> {
  readonly #ended: () => void;
  readonly #waiting: ((next: Next) => void)[] = [];
  #news: News[] = [];
  #over = false;

  /** `ended` is called when nobody takes news any longer. */
  constructor(ended: () => void) {
    this.#ended = ended;
  }

  /** Tells the subscriber something, now or when it next asks. */
  tell(news: News): void {
    if (this.#over) return;
    const next = this.#waiting.shift();
    if (next === undefined) this.#news.push(news);
    else next({ done: false, value: news });
    if (this.#news.length > mostWaiting) this.#news = [missedNews(news.season, news.version)];
  }

  /** Ends it; what was not taken is dropped. */
  end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#news = [];
    for (const next of this.#waiting.splice(0)) next({ done: true, value: undefined });
    this.#ended();
  }

  async next(): Promise<Next> {
    const news = this.#news.shift();
    if (news !== undefined) return { done: false, value: news };
    if (this.#over) return { done: true, value: undefined };
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async return(): Promise<Next> {
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
