import { builder } from '../builder.js';

/** What a season adds up to. */
interface Sums {
  readonly teams: number;
  readonly groups: number;
  readonly ties: number;
  readonly matches: number;
  readonly goals: number;
  readonly homeWins: number;
  readonly draws: number;
  readonly awayWins: number;
}

/** A match's result; null goals where it was not played. */
interface Result {
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
}

/** Matches played, their goals and their outcomes. */
export function results(
  matches: readonly Result[],
): Pick<Sums, 'matches' | 'goals' | 'homeWins' | 'draws' | 'awayWins'> {
  const sums = { matches: 0, goals: 0, homeWins: 0, draws: 0, awayWins: 0 };
  for (const { homeGoals, awayGoals } of matches) {
    if (homeGoals === null || awayGoals === null) continue;
    sums.matches += 1;
    sums.goals += homeGoals + awayGoals;
    sums[homeGoals > awayGoals ? 'homeWins' : homeGoals < awayGoals ? 'awayWins' : 'draws'] += 1;
  }
  return sums;
}

/** What a season adds up to. */
export const Totals = builder.objectRef<Sums>('Totals').implement({
  description: 'What a season adds up to.',
  fields: (t) => ({
    teams: t.exposeInt('teams', { description: 'Teams that took part in a stage on the record.' }),
    groups: t.exposeInt('groups', { description: 'Groups with a table.' }),
    ties: t.exposeInt('ties', { description: 'Ties, play-offs counted.' }),
    matches: t.exposeInt('matches', { description: 'Matches played.' }),
    goals: t.exposeInt('goals', { description: 'Goals in them, shoot-outs not counted.' }),
    homeWins: t.exposeInt('homeWins', { description: 'Matches won by the home team.' }),
    draws: t.exposeInt('draws', { description: 'Matches drawn, those that a shoot-out followed counted.' }),
    awayWins: t.exposeInt('awayWins', { description: 'Matches won by the away team.' }),
  }),
});
