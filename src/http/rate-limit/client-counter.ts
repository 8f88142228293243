/** Counts what clients have open, up to a maximum for each. */
export class ClientCounter {
  readonly #max: number;
  readonly #counts = new Map<string, number>();

  constructor(max: number) {
    this.#max = max;
  }

  /** Counts one more until the returned function is called, which is idempotent; null if the client has its maximum. */
  begin(address: string): (() => void) | null {
    const count = this.#counts.get(address) ?? 0;
    if (count >= this.#max) return null;
    this.#counts.set(address, count + 1);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const count = this.#counts.get(address) ?? 0;
      if (count > 1) this.#counts.set(address, count - 1);
      else this.#counts.delete(address); // an address that is gone takes no memory
    };
  }
}
