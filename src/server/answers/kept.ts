import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.js';

/** Tells whether what is loaded may have changed. */
export interface Epochs {
  /** A number that stands for all that is loaded as long as no import can have changed it; null while one can. */
  readonly epoch: number | null;
}

/** Bytes that an entry takes besides its question and its answer. */
const overhead = 1_000;

/** The largest part of all that one entry may take. */
const largest = 1 / 8;

interface Entry {
  readonly epoch: number;
  readonly answer: Answer;
}

/**
 * Answers that are told again for as long as they are true: until an import may have changed anything, and no longer.
 * Those that were told the longest ago make room for new ones.
 */
export class KeptAnswers {
  readonly #epochs: Epochs;
  readonly #entries: LRUCache<string, Entry> | null;

  /** With at most so many bytes; zero keeps nothing. */
  constructor(epochs: Epochs, bytes: number) {
    this.#epochs = epochs;
    this.#entries =
      bytes === 0
        ? null
        : new LRUCache({
            maxSize: bytes,
            maxEntrySize: Math.floor(bytes * largest),
            // A text in memory may take two bytes a letter.
            sizeCalculation: ({ answer }, key) => answer.most + 2 * key.length + overhead,
          });
  }

  /** The epoch under which an answer may be kept that is begun now; null where none may. */
  get epoch(): number | null {
    return this.#entries === null ? null : this.#epochs.epoch;
  }

  /** The answer to a question, if there is one that is still true. */
  find(key: string): Answer | null {
    const { epoch } = this;
    if (epoch === null) return null;
    const entry = this.#entries?.get(key);
    return entry?.epoch === epoch ? entry.answer : null;
  }

  /** Keeps an answer that was begun in an epoch, if that is still the one. */
  keep(key: string, answer: Answer, epoch: number | null): void {
    if (epoch !== null && epoch === this.epoch) this.#entries?.set(key, { epoch, answer });
  }
}
