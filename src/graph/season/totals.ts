import type { MatchTotals } from '../../domain/season/totals.js';
import { builder } from '../builder.js';

/** What a season adds up to. */
interface TotalsShape extends MatchTotals {
  readonly teams: number;
  readonly groups: number;
  readonly ties: number;
}

/** What a season adds up to. */
export const Totals = builder.objectRef<TotalsShape>('Totals').implement({
  description: 'The totals of a season.',
  fields: (t) => ({
    teams: t.exposeInt('teams', { description: 'Teams that took part in a recorded stage.' }),
    groups: t.exposeInt('groups', { description: 'Groups with a table.' }),
    ties: t.exposeInt('ties', { description: 'Ties, including play-offs.' }),
    matches: t.exposeInt('matches', { description: 'Matches played.' }),
    goals: t.exposeInt('goals', { description: 'Goals in them, shoot-outs not counted.' }),
    homeWins: t.exposeInt('homeWins', { description: 'Matches won by the home team.' }),
    draws: t.exposeInt('draws', { description: 'Matches drawn, including those followed by a shoot-out.' }),
    awayWins: t.exposeInt('awayWins', { description: 'Matches won by the away team.' }),
  }),
});
