import { distance } from 'fastest-levenshtein';

/**
 * The number of letters that are inserted, left out, replaced or swapped with their neighbour between a word of a text
 * and a word of a name; undefined if they are more than the word is forgiven.
 */
export function editDistance(word: string, other: string): number | undefined {
  const limit = canBeMisspelt(word) ? (Math.max(word.length, other.length) < 6 ? 1 : 2) : 0;
  const edits = countEdits(word, other, limit);
  return edits > limit ? undefined : edits;
}

/**
 * Whether a word of a text is forgiven errors, as the function `spelling_variants` of the database has it: short words
 * are each other's misspellings too often, and another number is another year.
 */
export function canBeMisspelt(word: string): boolean {
  return word.length >= 4 && !/\d/.test(word);
}

/** Exact up to `limit` only. */
function countEdits(word: string, other: string, limit: number): number {
  const edits = distance(word, other);
  // A swap is two edits to Levenshtein, so that undoing it brings the words nearer by two.
  if (edits < 2 || limit === 0 || edits > 2 * limit) return edits;
  const swaps = Array.from(word, (_, at) => swap(word, at));
  return Math.min(edits, ...swaps.map((swapped) => 1 + countEdits(swapped, other, limit - 1)));
}

/** A word with the letter at a place and the one after it swapped. */
function swap(word: string, at: number): string {
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
