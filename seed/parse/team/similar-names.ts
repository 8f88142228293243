import { distance } from 'fastest-levenshtein';

/**
 * Whether two folded names may well mean one team: a letter or two are wrong, or one is the other shortened:
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

/** Of folded names, those nearest to another one, at most three, the nearest first. */
export function nearestNames(wanted: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, away: distance(name, wanted) }))
    .filter(({ name, away }) => away <= Math.max(2, wanted.length * 0.4) || isSimilarName(name, wanted))
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ name }) => name);
}
