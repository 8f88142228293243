import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Tokens of all cached documents; each takes about a quarter of a kilobyte. */
const maxTokens = 100_000;

/** Characters of all queries whose errors are cached. */
const maxCharacters = 5_000_000;

/**
 * Caches of parsed documents and of the errors of invalid ones. Their size is limited and not their number, because a
 * thousand documents may take a few megabytes or half a gigabyte.
 */
export function documentCaches() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      maxSize: maxTokens,
      sizeCalculation: ({ tokenCount = 0 }, query) => 1 + tokenCount + Math.ceil(query.length / 100),
    }),
    errorCache: new LRUCache<string, object>({
      maxSize: maxCharacters,
      sizeCalculation: (_error, query) => query.length + 1_000,
    }),
  };
}
