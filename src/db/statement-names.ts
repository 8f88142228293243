import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** The time after which a connection is replaced, and with it the statements that PostgreSQL has prepared for it. */
export const connectionLifetimeSeconds = 3_600;

/**
 * The maximum number of characters of the named statements of a connection: PostgreSQL keeps each of them prepared until
 * the connection ends, in about twenty times as many bytes.
 */
const maxCharacters = 2_000_000;

/** The maximum number of statements that are remembered, without a name, to recognize their second use. */
const maxRemembered = 2_000;

/**
 * Names the statements that are to be prepared. A statement gets its name at its second use: most that people try out
 * are used once, and would take the room of the others.
 */
export function statementNames(): (statement: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  const seen = new LRUCache<string, true>({ max: maxRemembered });
  let characters = 0;
  let startedAt = performance.now();
  return ({ sql }) => {
    if (performance.now() - startedAt > connectionLifetimeSeconds * 1_000) {
      names.clear();
      characters = 0;
      startedAt = performance.now();
    }
    const known = names.get(sql);
    if (known !== undefined) return known;
    const name = createHash('sha1').update(sql).digest('base64url');
    const repeated = seen.has(name);
    seen.set(name, true);
    if (!repeated || characters + sql.length > maxCharacters) return ''; // unnamed: planned each time
    names.set(sql, name);
    characters += sql.length;
    return name;
  };
}
