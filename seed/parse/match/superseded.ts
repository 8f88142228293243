import { isUnplanned } from './fixture.js';
import type { StatedMatch } from './football-box.js';

/**
 * The boxes of the matches of two teams without those of a match that was not played as planned and has another box for
 * the day on which it was played; that box cites them. It has the same home side, or the other one where no match would
 * be left out by that: `single` is for teams that meet once.
 */
export function withoutSuperseded(matches: readonly StatedMatch[], single: boolean): readonly StatedMatch[] {
  const left = [...inOrder(matches)];
  for (let index = 0; index < left.length; ) {
    const match = left[index];
    const later = match === undefined ? undefined : successorOf(match, left, index, single);
    if (match === undefined || later === undefined) {
      index += 1;
      continue;
    }
    const { homeGoals, awayGoals, line, otherReports } = match;
    left[left.indexOf(later)] = {
      ...later,
      otherReports: [...later.otherReports, { homeGoals, awayGoals, line }, ...otherReports],
    };
    left.splice(index, 1);
  }
  return left.length === matches.length ? matches : left;
}

function successorOf(
  match: StatedMatch,
  matches: readonly StatedMatch[],
  index: number,
  single: boolean,
): StatedMatch | undefined {
  if (!isUnplanned(match)) return undefined;
  const later = matches.slice(index + 1);
  const sameHome = later.find(({ home }) => home === match.home);
  if (sameHome !== undefined) return sameHome;
  if (single) return later[0];
  // Of two matches at the other side's home, one is in the place of this one.
  const atOther = matches.filter((other) => other.home !== match.home && !isUnplanned(other));
  return atOther.length > 1 ? later.findLast((other) => atOther.includes(other)) : undefined;
}

/** Matches by date if all have one, else in the order of the page. */
export function inOrder(matches: readonly StatedMatch[]): readonly StatedMatch[] {
  if (matches.some(({ date }) => date === null)) return matches;
  return matches.toSorted((a, b) => Date.parse(a.date ?? '') - Date.parse(b.date ?? ''));
}

/** Whether the teams of a group met once, as far as its boxes show. */
export function isSingleRound(matches: readonly StatedMatch[]): boolean {
  const times = new Map<string, number>();
  for (const match of matches.filter((one) => !isUnplanned(one))) {
    const pair = pairOf(match);
    times.set(pair, (times.get(pair) ?? 0) + 1);
  }
  return times.size > 1 && [...times.values()].every((count) => count === 1);
}

/** The two teams of a match, whoever is at home. */
export function pairOf({ home, away }: Pick<StatedMatch, 'home' | 'away'>): string {
  return [home, away].sort().join('/');
}
