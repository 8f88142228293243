import type { PossibleResult } from './group-model.js';

/** Returns the points that a team can win in so many matches. */
export type PossibleGains = (matches: number) => ReadonlySet<number>;

/** Adds up the points that results can bring a team, and remembers the sums. */
export function rememberGains(results: readonly PossibleResult[]): PossibleGains {
  const points = [...new Set(results.flatMap(({ home, away }) => [home, away]))];
  const sums: ReadonlySet<number>[] = [new Set([0])];
  return (matches) => {
    while (sums.length <= matches) {
      const before = [...(sums.at(-1) ?? [])];
      sums.push(new Set(before.flatMap((sum) => points.map((more) => sum + more))));
    }
    return sums[matches] ?? new Set();
  };
}
