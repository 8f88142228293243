import { setTimeout as delay } from 'node:timers/promises';
import { readApiAnswer } from './api-answer.js';
import { WikiError } from './fetch-error.js';
import { getText, type RequestLimits } from './http-get.js';

/** The bounds of what a wiki may cost. */
export interface WikiLimits extends RequestLimits {
  /** How often a request is sent before its failure counts. */
  readonly maxAttempts: number;
  /** The maximum sum of the waits between the attempts of one request, in milliseconds. */
  readonly maxWaitMs: number;
}

// The largest pages of Wikipedia have about 8 MB of HTML.
const defaultLimits: WikiLimits = {
  timeoutMs: 60_000,
  maxBytes: 16_000_000,
  maxAttempts: 5,
  maxWaitMs: 120_000,
};

/** How a client talks to wikis. */
export interface WikiClientOptions {
  /** The program's name, version and contact, which Wikimedia's policy asks for. */
  readonly userAgent: string;
  /** Cancels requests and waits; its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Prints why the client waits. */
  readonly log?: ((line: string) => void) | undefined;
  readonly limits?: Partial<WikiLimits>;
  /** Waits some milliseconds. */
  readonly sleep?: ((ms: number) => Promise<unknown>) | undefined;
}

/** A wiki whose database lags behind by more seconds than this asks to wait. */
const maxLagSeconds = 5;

/**
 * Asks MediaWiki's interface. One request at a time, as Wikimedia's etiquette asks for: await each before the next.
 *
 * Waits come from the wiki's answers, so that the retries are not those of a library.
 */
export class WikiClient {
  readonly #options: WikiClientOptions;
  readonly #limits: WikiLimits;

  constructor(options: WikiClientOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
  }

  /**
   * Returns the JSON object with which the interface at the address `api` answers. Repeats the request after temporary
   * failures, when the wiki says or else after 1, 2, 4 … seconds. Throws a `WikiError`.
   */
  async get(api: string, parameters: Readonly<Record<string, string>>): Promise<object> {
    const query = { ...parameters, format: 'json', formatversion: '2', maxlag: `${maxLagSeconds}` };
    const url = new URL(`${api}?${new URLSearchParams(query)}`);
    const { userAgent, signal } = this.#options;
    let waitedMs = 0;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { text, headers } = await getText(url, { userAgent, signal, ...this.#limits });
        return readApiAnswer(text, headers, url.host);
      } catch (error) {
        if (!(error instanceof WikiError) || error.failure.temporary !== true) throw error;
        const waitMs = error.failure.retryAfterMs ?? 1_000 * 2 ** (attempt - 1);
        if (attempt === this.#limits.maxAttempts || waitedMs + waitMs > this.#limits.maxWaitMs)
          throw gaveUp(error, attempt);
        await this.#wait(error, waitMs);
        waitedMs += waitMs;
      }
    }
  }

  async #wait({ message }: WikiError, ms: number): Promise<void> {
    const { signal, log, sleep = (duration) => delay(duration, undefined, { signal }) } = this.#options;
    log?.(`${message} Trying again in ${seconds(ms)}.`);
    // Where the wait is cancelled, the signal's own reason counts.
    await sleep(ms).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error;
    });
    signal?.throwIfAborted();
  }
}

function gaveUp(error: WikiError, attempts: number): WikiError {
  const { retryAfterMs } = error.failure;
  const when = retryAfterMs === undefined ? 'later' : `in ${seconds(retryAfterMs)}, as it asks`;
  const tried = attempts === 1 ? '' : ` It was tried ${attempts} times.`;
  return new WikiError(`${error.message}${tried} Try again ${when}.`, { cause: error });
}

function seconds(ms: number): string {
  return `${Math.ceil(ms / 1_000)} s`;
}
