import type { ClientBase } from 'pg';

/** Milliseconds that a sign of life counts, and that one is waited for. */
const patience = { fresh: 1_000, answer: 2_000 };

/**
 * Whether the database is there, as the connection on which a process listens tells.
 *
 * The connection is asked once a second at most, however many want to know, so that nobody can keep the database busy
 * by asking; and it is none of those that answer questions, which may all be taken while the database is well.
 */
export class Pulse {
  #connection: ClientBase | null = null;
  #felt = Number.NEGATIVE_INFINITY;
  #feeling: Promise<boolean> | null = null;

  /** Takes the pulse on this connection from now on. */
  attend(connection: ClientBase): void {
    this.#connection = connection;
    this.#felt = performance.now();
  }

  /** The connection is lost; tells whether there was one. */
  lose(): boolean {
    const had = this.#connection !== null;
    this.#connection = null;
    return had;
  }

  /** Whether the database answers, or did within the last second. */
  async beats(): Promise<boolean> {
    if (this.#connection === null) return false;
    if (performance.now() - this.#felt < patience.fresh) return true;
    this.#feeling ??= this.#feel(this.#connection).finally(() => {
      this.#feeling = null;
    });
    return this.#feeling;
  }

  async #feel(connection: ClientBase): Promise<boolean> {
    const answered = connection.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const late = new Promise<false>((resolve) => {
      const timer = setTimeout(() => resolve(false), patience.answer);
      answered.finally(() => clearTimeout(timer));
    });
    const beats = (await Promise.race([answered, late])) && this.#connection === connection;
    if (beats) this.#felt = performance.now();
    return beats;
  }
}
