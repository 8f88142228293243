import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Seconds after which a connection is replaced, and with it goes all that the server keeps prepared for it. */
export const lifetime = 3_600;

/**
 * Characters of all statements that get a name while a connection lives: the server keeps each of them prepared until
 * the connection ends, in about twenty times as many bytes.
 */
const mostCharacters = 2_000_000;

/** Statements without a name that are remembered, to tell when one comes again. */
const mostRemembered = 2_000;

/**
 * Names statements, which are then prepared, once a connection. One that comes for the first time has none, for most
 * that people try out never come again: they would take the room of those that do.
 */
export function statementNames(): (statement: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  const once = new LRUCache<string, true>({ max: mostRemembered });
  let characters = 0;
  let begun = performance.now();
  return ({ sql }) => {
    if (performance.now() - begun > lifetime * 1_000) {
      names.clear();
      characters = 0;
      begun = performance.now();
    }
    const known = names.get(sql);
    if (known !== undefined) return known;
    const name = createHash('sha1').update(sql).digest('base64url');
    const again = once.has(name);
    once.set(name, true);
    if (!again || characters + sql.length > mostCharacters) return ''; // unnamed: planned anew each time
    names.set(sql, name);
    characters += sql.length;
    return name;
  };
}
