import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Words and signs of all documents that are kept, each of which takes about a quarter of a kilobyte. */
const mostTokens = 100_000;

/** Characters of all texts that are kept with what is wrong with them. */
const mostCharacters = 5_000_000;

/** What is remembered of what was read, bounded by its size: a thousand documents can be small, or half a gigabyte. */
export function documentCaches() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      maxSize: mostTokens,
      sizeCalculation: ({ tokenCount = 0 }, text) => 1 + tokenCount + Math.ceil(text.length / 100),
    }),
    errorCache: new LRUCache<string, object>({
      maxSize: mostCharacters,
      sizeCalculation: (_error, text) => text.length + 1_000,
    }),
  };
}
