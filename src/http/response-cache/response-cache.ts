import { LRUCache } from 'lru-cache';
import type { CachedResponse } from './cached-response.js';

/** Leave to tell answers again. */
export interface CacheLease {
  /** Of what is computed while it is the same, from beginning to end, the answer may be kept; null while none may. */
  readonly number: number | null;
  /** Takes leave from now on; `onStale` is called before a time in which nothing that was computed before is true. */
  start(onStale: () => void): void;
}

/** Bytes that an entry takes besides its question and its answer. */
const overhead = 1_000;

/** The largest part of all that one entry may take. */
const largest = 1 / 8;

/**
 * Answers that are told again for as long as they are true: until an import may have changed anything, and no longer.
 * Those that were told the longest ago make room for new ones.
 */
export class ResponseCache {
  readonly #leave: CacheLease;
  readonly #answers: LRUCache<string, CachedResponse> | null = null;
  #hits = 0;
  #misses = 0;

  /** With at most so many bytes; zero keeps nothing. */
  constructor(leaseNumber: CacheLease, bytes: number) {
    this.#leave = leaseNumber;
    if (bytes === 0) return;
    const answers = new LRUCache<string, CachedResponse>({
      maxSize: bytes,
      maxEntrySize: Math.floor(bytes * largest),
      // A text in memory may take two bytes a letter.
      sizeCalculation: (answer, key) => answer.maxBytes + 2 * key.length + overhead,
    });
    this.#answers = answers;
    leaseNumber.start(() => answers.clear());
  }

  /** What stands for the data as it is, while nobody can change it; null while somebody can. */
  get leave(): number | null {
    return this.#answers === null ? null : this.#leave.number;
  }

  /** How often an answer was found. */
  get hits(): number {
    return this.#hits;
  }

  /** How often none was found. */
  get misses(): number {
    return this.#misses;
  }

  /** How many answers are kept. */
  get entries(): number {
    return this.#answers?.size ?? 0;
  }

  /** Bytes that they take, about. */
  get bytes(): number {
    return this.#answers?.calculatedSize ?? 0;
  }

  /** The answer to a question, if there is one that is still true. */
  get(key: string): CachedResponse | null {
    const answer = this.leave === null ? null : (this.#answers?.get(key) ?? null);
    if (answer === null) this.#misses += 1;
    else this.#hits += 1;
    return answer;
  }

  /** Keeps an answer that was begun under a leave, if that is still the same. */
  set(key: string, answer: CachedResponse, leave: number | null): void {
    if (leave !== null && leave === this.leave) this.#answers?.set(key, answer);
  }
}
