import { LRUCache } from 'lru-cache';

/** A function that computes its result only once for each object: several readers look at the same cells. */
export function memoize<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const results = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known.result;
    const result = compute(key);
    results.set(key, { result });
    return result;
  };
}

// Enough for the figures, heads and names of a page, which stand in many cells.
const MAX_TEXTS = 2000;
const MAX_LENGTH = 500;

/** A function that stores its results for the short texts that it saw last. */
export function memoizeText<Result>(compute: (text: string) => Result): (text: string) => Result {
  const results = new LRUCache<string, { readonly result: Result }>({ max: MAX_TEXTS });
  return (text) => {
    if (text.length > MAX_LENGTH) return compute(text);
    const known = results.get(text);
    if (known !== undefined) return known.result;
    const result = compute(text);
    results.set(text, { result });
    return result;
  };
}
