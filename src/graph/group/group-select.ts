import type { MatchResult } from '../../domain/group/standings.js';
import type { Prisma } from '../../generated/prisma/client.js';

// Whatever asks for the rows of a group asks for them in these orders, so that all of it is one join.

/** The lines of a table, first place first, as the source orders them. */
export const byPosition = {
  orderBy: [{ position: 'asc' }, { order: 'asc' }],
} satisfies Prisma.StandingFindManyArgs;

/** The matches and the ties of a group, in the order of the source. */
export const bySourceOrder = { orderBy: { order: 'asc' } } as const;

/** What a derivation needs of a match's row. */
export const matchSelect = { homeTeamId: true, awayTeamId: true, homeGoals: true, awayGoals: true } as const;

interface MatchRow {
  readonly homeTeamId: number;
  readonly awayTeamId: number;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
}

/** A match's row as the derivations take it. */
export function toMatchResult({
  homeTeamId,
  awayTeamId,
  homeGoals,
  awayGoals,
}: MatchRow): MatchResult<number> {
  return { home: homeTeamId, away: awayTeamId, homeGoals, awayGoals };
}
