import type { SerialConnection } from './serial-connection.js';

/** How long a result counts. */
const resultTtlMs = 1_000;

/** The time that the database has to answer a probe. */
const timeoutMs = 2_000;

/**
 * Whether the database answers on the connection that listens for changes.
 *
 * However many clients ask, it sends one query a second at most, so that they cannot load the database. It does not use
 * the pool, whose connections may all be busy while the database is well.
 */
export class HealthProbe {
  #connection: SerialConnection | null = null;
  #lastSuccess = Number.NEGATIVE_INFINITY;
  #probing: Promise<boolean> | null = null;

  /** Uses this connection, which has just answered, from now on. */
  attach(connection: SerialConnection): void {
    this.#connection = connection;
    this.#lastSuccess = performance.now();
  }

  /** Forgets the connection, which is lost; returns whether there was one. */
  detach(): boolean {
    const attached = this.#connection !== null;
    this.#connection = null;
    return attached;
  }

  /** Whether the database answers now, or did within the last second. */
  async isHealthy(): Promise<boolean> {
    if (this.#connection === null) return false;
    if (performance.now() - this.#lastSuccess < resultTtlMs) return true;
    this.#probing ??= this.#probe(this.#connection).finally(() => {
      this.#probing = null;
    });
    return this.#probing;
  }

  async #probe(connection: SerialConnection): Promise<boolean> {
    const answered = connection.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const timedOut = new Promise<false>((resolve) => {
      const timer = setTimeout(() => resolve(false), timeoutMs);
      answered.finally(() => clearTimeout(timer));
    });
    const healthy = (await Promise.race([answered, timedOut])) && this.#connection === connection;
    if (healthy) this.#lastSuccess = performance.now();
    return healthy;
  }
}
