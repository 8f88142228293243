/** A slugified name, and what has it. */
export interface IndexedName<Of> {
  readonly key: string;
  readonly of: Of;
}

/** A name that is similar to another one. */
export interface SimilarName<Of> extends IndexedName<Of> {
  /** The share of their trigrams that both names have, from 0 to 1; 1 for the same words. */
  readonly similarity: number;
}

/** Minimum similarity of two names, unless one has all the words of the other. */
const minSimilarity = 0.55;

interface Entry<Of> extends IndexedName<Of> {
  readonly words: ReadonlySet<string>;
  readonly trigrams: number;
}

/**
 * Finds similar names, as PostgreSQL's `similarity` does.
 *
 * PostgreSQL's index scans many names for a common word; here the names of one competition are compared in memory.
 */
export class TrigramIndex<Of> {
  readonly #entries: Entry<Of>[] = [];
  /** The indexes of the entries that have a trigram. */
  readonly #byTrigram = new Map<string, number[]>();

  add(name: IndexedName<Of>): void {
    const words = wordsOf(name.key);
    const trigrams = trigramsOf(words);
    const index = this.#entries.push({ ...name, words, trigrams: trigrams.size }) - 1;
    for (const trigram of trigrams) {
      const indexes = this.#byTrigram.get(trigram);
      if (indexes === undefined) this.#byTrigram.set(trigram, [index]);
      else indexes.push(index);
    }
  }

  /** The names that are similar to a slugified one, in the order in which they were added. */
  findSimilar(key: string): SimilarName<Of>[] {
    const words = wordsOf(key);
    const trigrams = trigramsOf(words);
    const shared = new Uint16Array(this.#entries.length);
    for (const trigram of trigrams)
      for (const index of this.#byTrigram.get(trigram) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    return this.#entries.flatMap((entry, index): SimilarName<Of>[] => {
      const both = shared[index] ?? 0;
      if (both === 0) return [];
      const similarity = both / (trigrams.size + entry.trigrams - both);
      const contained =
        (both === trigrams.size && isWithin(words, entry.words)) ||
        (both === entry.trigrams && isWithin(entry.words, words));
      return similarity >= minSimilarity || contained ? [{ key: entry.key, of: entry.of, similarity }] : [];
    });
  }
}

function wordsOf(key: string): Set<string> {
  return new Set(key.split('-'));
}

/** Three letters in a row, with two blanks before a word and one after it. */
function trigramsOf(words: ReadonlySet<string>): Set<string> {
  const trigrams = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  }
  return trigrams;
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}
