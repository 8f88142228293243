import { type Scorer as ScorerShape, topScorers } from '../../domain/season/top-scorers.js';
import { builder } from '../builder.js';
import { validateFirst } from '../pagination/validate-first.js';
import { Player } from '../player/player.js';
import { Team } from '../team/team.js';
import { Season } from './season.js';

const firstRange = { default: 10, min: 0, max: 500 };

const Scorer = builder
  .objectRef<ScorerShape<typeof Player.$inferType, typeof Team.$inferType>>('Scorer')
  .implement({
    description: 'A player with the number of goals in a season.',
    fields: (t) => ({
      position: t.exposeInt('position', {
        description:
          '1 for most goals; level players share a position, and the positions after it are skipped: 1, 2, 2, 4.',
      }),
      player: t.field({ type: Player, description: 'The scorer.', resolve: ({ player }) => player }),
      team: t.field({
        type: Team,
        description:
          'The team for which the player scored; of several, the one with most of the goals, and of equals the last.',
        resolve: ({ team }) => team,
      }),
      goals: t.exposeInt('goals', { description: 'Goals, penalties among them, own goals left out.' }),
      penalties: t.exposeInt('penalties', { description: 'How many of the goals were penalties.' }),
    }),
  });

builder.prismaObjectFields(Season, (t) => ({
  topScorers: t.field({
    type: [Scorer],
    description:
      'Who scored most, own goals left out: most goals first, level players in the order in which they reached that number. Goals of matches whose score does not count, or was awarded, are left out too. Empty where the documents name no scorers.',
    args: {
      first: t.arg.int({
        defaultValue: firstRange.default,
        description: `The maximum number of scorers: at most ${firstRange.max}.`,
      }),
    },
    select: (_args, _context, nested) => ({
      scorers: {
        orderBy: { lastGoal: 'asc' as const },
        select: {
          goals: true,
          penalties: true,
          // Neither need be selected, and no selection can be empty.
          player: nested({ select: { id: true } }, ['player']),
          team: nested({ select: { id: true } }, ['team']),
        },
      },
    }),
    resolve: ({ scorers }, { first }) => topScorers(scorers).slice(0, validateFirst(first, firstRange)),
  }),
}));
