import { builder } from '../builder.js';
import type { TieBreaker as Criterion } from '../generated/prisma/enums.js';

/** What separates the teams of a group. */
export const TieBreaker = builder.enumType('TieBreaker', {
  description: 'What separates the teams of a group.',
  values: {
    POINTS: { description: 'Points won, deductions counted.' },
    GOAL_DIFFERENCE: { description: 'Goals scored less goals conceded.' },
    GOALS_FOR: { description: 'Goals scored.' },
    HEAD_TO_HEAD: { description: 'The table of the matches that the level teams played among themselves.' },
    WINS: { description: 'Matches won.' },
    PLAY_OFF: { description: 'Extra matches that the level teams played to be separated.' },
  },
});

interface SeasonRules {
  readonly pointsForWin: number;
  readonly pointsForDraw: number;
  readonly tieBreakers: readonly Criterion[];
  readonly awayGoals: boolean;
}

/** The competition's own rules, as data: every derivation takes them as an argument. */
export const Rules = builder.objectRef<SeasonRules>('Rules').implement({
  description: "The season's own rules, by which its tables and ties are worked out.",
  fields: (t) => ({
    pointsForWin: t.exposeInt('pointsForWin', { description: 'Points for a match won.' }),
    pointsForDraw: t.exposeInt('pointsForDraw', { description: 'Points for a match drawn.' }),
    tieBreakers: t.field({
      type: [TieBreaker],
      description: 'What separates the teams of a group, in the order it is applied.',
      resolve: ({ tieBreakers }) => [...tieBreakers],
    }),
    awayGoals: t.exposeBoolean('awayGoals', {
      description: 'Whether goals away from home separate a two-legged tie that is level on aggregate.',
    }),
  }),
});
