import { distance } from 'fastest-levenshtein';

/**
 * Whether two slugs may name one team: a letter or two differ, or one is the other shortened, such as
 * `union-cayumba` and `union-cayumba-grande`, `dep-municipal` and `deportivo-municipal`.
 */
export function isSimilarName(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length <= 2 && distance(one, other) <= Math.min(2, short.length / 5)) return true;
  return shortens(short.split('-'), long.split('-'));
}

/** Whether the words begin words of the longer name, in its order. */
function shortens(words: readonly string[], longer: readonly string[]): boolean {
  let at = 0;
  return words.every((word) => {
    const found = longer.findIndex((other, index) => index >= at && other.startsWith(word));
    at = found + 1;
    return found >= 0;
  });
}

/** The slugs most similar to another one, at most three, the most similar first. */
export function nearestNames(slug: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, edits: distance(name, slug) }))
    .filter(({ name, edits }) => edits <= Math.max(2, slug.length * 0.4) || isSimilarName(name, slug))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** The question whether a name is another spelling of a team, with what to write in the facts file. */
export function similarNameMessage(name: string, near: string): string {
  const alias = `"aliases": [{ "name": "${name}", "team": "${near}", "reason": "…" }]`;
  return `"${name}" may be "${near}". If it is, write in the facts file ${alias}; if not, "teams": [{ "name": "${name}" }].`;
}
