import type { GroupParts } from './fragments.js';

/** Whether each pair of teams meets at most once, so that a crosstable would be half empty. */
export function meetsOnce({ standings, matches }: Pick<GroupParts, 'standings' | 'matches'>): boolean {
  return matches.length <= (standings.length * (standings.length - 1)) / 2;
}
