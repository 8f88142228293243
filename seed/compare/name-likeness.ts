import { distance } from 'fastest-levenshtein';
import { slugify } from '../../src/domain/slugify.js';

/** How alike two names of teams are, from 0 to 1. */
export type NameLikeness = (one: string, other: string) => number;

/**
 * Compares names of teams by their words: `M'gladbach` is like `Borussia Mönchengladbach`, `QPR` like `Queens Park
 * Rangers`. A word counts the less, the more of `names` have it, as `FC` or `United` do.
 */
export function createNameLikeness(names: readonly string[]): NameLikeness {
  const frequency = new Map<string, number>();
  for (const name of names)
    for (const word of new Set(wordsOf(name))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weight = (word: string) => (word.length < 3 ? 0.5 : 1) / (frequency.get(word) ?? 1);

  const share = (words: readonly string[], others: readonly string[]) => {
    const total = sum(words.map(weight));
    const alike = sum(
      words.map((word) => weight(word) * Math.max(0, ...others.map((other) => wordLikeness(word, other)))),
    );
    return total === 0 ? 0 : alike / total;
  };
  return (one, other) => {
    const [words, others] = [wordsOf(one), wordsOf(other)];
    if (isInitials(words, others) || isInitials(others, words)) return 0.8;
    const byWords = (share(words, others) + share(others, words)) / 2;
    return Math.max(byWords, spelling(words.join(''), others.join('')));
  };
}

function wordsOf(name: string): string[] {
  return slugify(name).split('-');
}

function wordLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.startsWith(short)) return short.length > 1 ? 0.8 : 0.3;
  const contraction = short.length > 3 && long.startsWith(short.charAt(0)) && long.endsWith(short.slice(-4));
  const likeness = spelling(one, other);
  return Math.max(contraction ? 0.7 : 0, likeness > 0.6 ? likeness : 0);
}

/** The share of letters that two words have in common, in their order. */
function spelling(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : 1 - distance(one, other) / longest;
}

function isInitials(short: readonly string[], long: readonly string[]): boolean {
  const [only = ''] = short;
  return (
    short.length === 1 && long.length === only.length && only === long.map((word) => word.charAt(0)).join('')
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
