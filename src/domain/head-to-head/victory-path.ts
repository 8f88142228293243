/** A win, of a match by its number. */
export interface Win {
  readonly id: number;
  readonly winner: number;
  readonly loser: number;
}

/** A match as far as a chain of wins needs it; null goals where it was not played. */
export interface Contest {
  readonly id: number;
  readonly homeTeamId: number;
  readonly awayTeamId: number;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
}

/** The wins among matches, whatever a shoot-out then said of those that were drawn. */
export function wins(matches: readonly Contest[]): Win[] {
  return matches.flatMap(({ id, homeTeamId, awayTeamId, homeGoals, awayGoals }) => {
    if (homeGoals === null || awayGoals === null || homeGoals === awayGoals) return [];
    const home = homeGoals > awayGoals;
    return [{ id, winner: home ? homeTeamId : awayTeamId, loser: home ? awayTeamId : homeTeamId }];
  });
}

/**
 * The shortest chain of wins from one team to another: A beat B, B beat C. Null when there is none.
 *
 * Of several that are as short it is the one whose first win was played earliest, then the second, and so on. `wins`
 * are given in the order played.
 */
export function victoryPath(from: number, to: number, wins: readonly Win[]): Win[] | null {
  const beaten = new Map<number, Win[]>();
  for (const win of wins) {
    const others = beaten.get(win.winner);
    if (others === undefined) beaten.set(win.winner, [win]);
    else others.push(win);
  }
  // Teams are reached in the order of their earliest chains, so the first way to reach one is its earliest.
  const reached = new Map<number, readonly Win[]>([[from, []]]);
  for (const [team, way] of reached) {
    for (const win of beaten.get(team) ?? []) {
      if (win.loser === to) return [...way, win];
      if (!reached.has(win.loser)) reached.set(win.loser, [...way, win]);
    }
  }
  return null;
}
