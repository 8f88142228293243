import * as z from 'zod';

const name = z.string().trim().min(1);
const goalCount = z.int().min(0);

const match = z.object({
  date: z.iso.date().nullable().default(null),
  home: name,
  away: name,
  homeGoals: goalCount.nullable(),
  awayGoals: goalCount.nullable(),
  /** The part of the season; absent where the truth is of one part alone, such as a league without its play-offs. */
  stage: name.nullish(),
  /** Absent where the truth does not say. */
  extraTime: z.boolean().optional(),
  /** The shoot-out, the home side first; absent where the truth does not say, null where there was none. */
  penalties: z.tuple([goalCount, goalCount]).nullable().optional(),
});

const goal = z.object({
  /** Index of the match. */
  match: z.int().min(0),
  /** The team that it counts for. */
  team: name,
  player: name,
  minute: z.int().min(0),
  stoppage: z.int().min(0).default(0),
  ownGoal: z.boolean().default(false),
  penalty: z.boolean().default(false),
});

/** Position, team, played, won, drawn, lost, goals for, goals against, points. */
const tableLine = z
  .tuple([z.int(), name, z.int(), z.int(), z.int(), z.int(), z.int(), z.int(), z.int()], z.unknown())
  .transform(([position, team, , won, drawn, lost, goalsFor, goalsAgainst]) => ({
    position,
    team,
    won,
    drawn,
    lost,
    goalsFor,
    goalsAgainst,
  }));

/** The form of a truth file. */
export const truthSchema = z
  .object({
    matches: z.array(match),
    goals: z.array(goal).optional(),
    tables: z.record(name, z.array(tableLine)).optional(),
  })
  .superRefine(({ matches, goals = [] }, context) => {
    for (const [at, { match: index, team }] of goals.entries()) {
      const played = matches[index];
      if (played === undefined || (played.home !== team && played.away !== team))
        context.addIssue({
          code: 'custom',
          path: ['goals', at],
          message: `"${team}" is no side of match ${index}`,
        });
    }
  });

/** A season by another source: what its documents are to be read as. Its names may be spelled in another way. */
export type Truth = z.output<typeof truthSchema>;
export type TrueMatch = Truth['matches'][number];
export type TrueGoal = NonNullable<Truth['goals']>[number];
export type TrueTableLine = NonNullable<Truth['tables']>[string][number];
