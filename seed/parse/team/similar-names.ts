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
  return `"${name}" may be "${near}". If it is, write in the facts file ${aliasFact(name, near)}; if not, ${teamFact(name)}.`;
}

/** What to write in the facts file for a name that no team of the season has. */
export function unknownNameFacts(name: string, nearest: string | undefined): string {
  if (nearest === undefined) return `If it is a team, write in the facts file ${teamFact(name)}.`;
  return `If it is, write in the facts file ${aliasFact(name, nearest)}; if it is another team, ${teamFact(name)}.`;
}

/** The line of the facts file by which a name is a team of its own, ready to be pasted. */
export function teamFact(name: string, rest: { readonly article?: string | readonly string[] } = {}): string {
  return `"teams": [${spaced({ name, ...rest })}]`;
}

/** The line of the facts file by which a name is another spelling of a team, ready to be pasted. */
function aliasFact(name: string, team: string): string {
  return `"aliases": [${spaced({ name, team, reason: '…' })}]`;
}

/** JSON on one line, with a space after each comma and within the braces. */
function spaced(fact: Readonly<Record<string, string | readonly string[]>>): string {
  const list = (values: readonly string[]) => `[${values.map((one) => JSON.stringify(one)).join(', ')}]`;
  const fields = Object.entries(fact).map(
    ([key, value]) => `"${key}": ${typeof value === 'string' ? JSON.stringify(value) : list(value)}`,
  );
  return `{ ${fields.join(', ')} }`;
}
