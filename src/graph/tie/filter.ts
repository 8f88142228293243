import type { Prisma } from '../../generated/prisma/client.js';
import { builder } from '../builder.js';
import { whereNameMatches } from '../where-name-matches.js';
import { TieDecision } from './decision.js';
import { RoundKind } from './round.js';

/** Which ties are wanted. */
export const TieFilter = builder.inputType('TieFilter', {
  description:
    'Which ties are wanted: all that is given must hold. Names, slugs and aliases count, whatever their case and accents.',
  fields: (t) => ({
    season: t.string({ description: 'Of this season.' }),
    stage: t.string({ description: 'Of this stage.' }),
    region: t.string({ description: 'Of this region.' }),
    team: t.string({ description: 'That this team played.' }),
    winner: t.string({ description: 'That this team won.' }),
    roundKind: t.field({ type: RoundKind, description: 'Of rounds of this kind.' }),
    decidedBy: t.field({ type: TieDecision, description: 'Settled in this way.' }),
  }),
});

/** The filter as Prisma takes it. */
export function tieWhere(filter: typeof TieFilter.$inferInput | null | undefined): Prisma.TieWhereInput {
  const { season, stage, region, team, winner, roundKind, decidedBy } = filter ?? {};
  return {
    ...(season != null && { season: whereNameMatches(season) }),
    ...(stage != null && { stage: whereNameMatches(stage) }),
    ...(region != null && { region: whereNameMatches(region) }),
    ...(team != null && { teams: { some: whereNameMatches(team) } }),
    ...(winner != null && { winner: whereNameMatches(winner) }),
    ...(roundKind != null && { round: { kind: roundKind } }),
    ...(decidedBy != null && { decidedBy }),
  };
}
