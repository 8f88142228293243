import { LRUCache } from 'lru-cache';
import type { CachedResponse } from './cached-response.js';

/** The right to send cached responses, for as long as nobody can have changed the data. */
export interface CacheLease {
  /** Null while no lease is held. A response that is computed wholly under one number is valid while it is the same. */
  readonly number: number | null;
  /** Requests leases from now on; `onStale` is called before a lease under which older responses are no longer valid. */
  start(onStale: () => void): void;
}

/** The size of an entry besides its key and its response, estimated. */
const entryOverheadBytes = 1_000;

/** The largest part of the cache that one entry may fill. */
const maxEntryShare = 1 / 8;

/** Responses that are valid until the data changes; the least recently used one is evicted first. */
export class ResponseCache {
  readonly #lease: CacheLease;
  readonly #responses: LRUCache<string, CachedResponse> | null = null;
  #hits = 0;
  #misses = 0;

  /** A cache of at most `maxBytes`; with 0 it is switched off, and requests no lease. */
  constructor(lease: CacheLease, maxBytes: number) {
    this.#lease = lease;
    if (maxBytes === 0) return;
    const responses = new LRUCache<string, CachedResponse>({
      maxSize: maxBytes,
      maxEntrySize: Math.floor(maxBytes * maxEntryShare),
      // A string takes up to two bytes a character.
      sizeCalculation: (response, key) => response.maxBytes + 2 * key.length + entryOverheadBytes,
    });
    this.#responses = responses;
    lease.start(() => responses.clear());
  }

  /** The number of the lease that is held; null while responses may not be cached. */
  get leaseNumber(): number | null {
    return this.#responses === null ? null : this.#lease.number;
  }

  /** How often a response was found. */
  get hits(): number {
    return this.#hits;
  }

  /** How often no response was found. */
  get misses(): number {
    return this.#misses;
  }

  /** The number of responses. */
  get entries(): number {
    return this.#responses?.size ?? 0;
  }

  /** The estimated size of all responses. */
  get bytes(): number {
    return this.#responses?.calculatedSize ?? 0;
  }

  /** The valid response of a key; null if there is none. */
  get(key: string): CachedResponse | null {
    const response = this.leaseNumber === null ? null : (this.#responses?.get(key) ?? null);
    if (response === null) this.#misses += 1;
    else this.#hits += 1;
    return response;
  }

  /** Stores a response whose computation began under `leaseNumber`, if that lease is still held. */
  set(key: string, response: CachedResponse, leaseNumber: number | null): void {
    if (leaseNumber !== null && leaseNumber === this.leaseNumber) this.#responses?.set(key, response);
  }
}
