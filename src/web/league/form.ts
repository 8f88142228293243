import type { GroupMatch } from '../group/fragments.js';

/** A win, a draw or a loss. */
export type Outcome = 'W' | 'D' | 'L';

/** How many matches the form of a team is. */
const formLength = 5;

/** What a match was for one of its teams; null where its result does not count or there is none. */
export function outcomeFor(team: string, match: GroupMatch): Outcome | null {
  const { homeTeam, homeGoals, awayGoals, status } = match;
  if (homeGoals === null || awayGoals === null || (status !== 'PLAYED' && status !== 'AWARDED')) return null;
  const margin = homeTeam.slug === team ? homeGoals - awayGoals : awayGoals - homeGoals;
  return margin > 0 ? 'W' : margin < 0 ? 'L' : 'D';
}

/**
 * The last five results of each team that has one, the last one last, by its slug. Empty where a match that counts has no
 * day, for then nobody knows which were the last.
 */
export function formByTeam(matches: readonly GroupMatch[]): ReadonlyMap<string, readonly Outcome[]> {
  const form = new Map<string, Outcome[]>();
  const counted = matches.filter((match) => outcomeFor(match.homeTeam.slug, match) !== null);
  if (counted.some(({ date }) => date === null)) return form;
  const byDay = counted.sort((one, other) => (one.date ?? '').localeCompare(other.date ?? ''));
  for (const match of byDay) {
    for (const { slug } of [match.homeTeam, match.awayTeam]) {
      const outcome = outcomeFor(slug, match);
      if (outcome !== null) form.set(slug, [...(form.get(slug) ?? []), outcome].slice(-formLength));
    }
  }
  return form;
}
