/** A folded name that is compared with others, and what has it. */
export interface IndexedName<Of> {
  readonly key: string;
  readonly of: Of;
}

/** A name that is like another one. */
export interface SimilarName<Of> extends IndexedName<Of> {
  /** How many of the trigrams that one of them has both have: 1 for the same words. */
  readonly similarity: number;
}

/** A likeness below which two names are not taken for one another, unless one has all the words of the other. */
const minSimilarity = 0.55;

interface Entry<Of> extends IndexedName<Of> {
  readonly words: ReadonlySet<string>;
  readonly trigrams: number;
}

/**
 * Names that can be looked for by what is like them, as PostgreSQL's `similarity` has it.
 *
 * Its index finds a common word in a good part of all names; here those of one competition are counted at once.
 */
export class TrigramIndex<Of> {
  readonly #entries: Entry<Of>[] = [];
  /** The places of the entries that have a trigram. */
  readonly #places = new Map<string, number[]>();

  add(name: IndexedName<Of>): void {
    const words = wordsOf(name.key);
    const trigrams = trigramsOf(words);
    const place = this.#entries.push({ ...name, words, trigrams: trigrams.size }) - 1;
    for (const trigram of trigrams) {
      const places = this.#places.get(trigram);
      if (places === undefined) this.#places.set(trigram, [place]);
      else places.push(place);
    }
  }

  /** The names that are like a folded one, in the order in which they were added. */
  findSimilar(key: string): SimilarName<Of>[] {
    const words = wordsOf(key);
    const trigrams = trigramsOf(words);
    const shared = new Uint16Array(this.#entries.length);
    for (const trigram of trigrams)
      for (const place of this.#places.get(trigram) ?? []) shared[place] = (shared[place] ?? 0) + 1;
    return this.#entries.flatMap((entry, place): SimilarName<Of>[] => {
      const both = shared[place] ?? 0;
      if (both === 0) return [];
      const likeness = both / (trigrams.size + entry.trigrams - both);
      const contained =
        (both === trigrams.size && isWithin(words, entry.words)) ||
        (both === entry.trigrams && isWithin(entry.words, words));
      return likeness >= minSimilarity || contained
        ? [{ key: entry.key, of: entry.of, similarity: likeness }]
        : [];
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
