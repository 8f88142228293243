import type { Prisma } from '../../generated/prisma/client.js';
import { builder } from '../builder.js';
import { whereNameMatches, whereTeamMatches } from '../where-name-matches.js';
import { RoundKind } from './round.js';
import { TieDecision } from './tie-decision.js';

export const TieFilter = builder.inputType('TieFilter', {
  description:
    'Filters ties. All given conditions must hold. A name may be a name, slug or alias; case and accents do not matter. A team whose name other teams have too is named by its slug.',
  fields: (t) => ({
    season: t.string({ description: 'Only in this season.' }),
    stage: t.string({ description: 'Only in this stage.' }),
    region: t.string({ description: 'Only in this region.' }),
    team: t.string({ description: 'Only those that this team played.' }),
    winner: t.string({ description: 'Only those that this team won.' }),
    roundKind: t.field({ type: RoundKind, description: 'Only in rounds of this kind.' }),
    decidedBy: t.field({ type: TieDecision, description: 'Only those decided in this way.' }),
  }),
});

/** The filter as Prisma takes it. */
export function tieWhere(filter: typeof TieFilter.$inferInput | null | undefined): Prisma.TieWhereInput {
  const { season, stage, region, team, winner, roundKind, decidedBy } = filter ?? {};
  return {
    ...(season != null && { season: whereNameMatches(season) }),
    ...(stage != null && { stage: whereNameMatches(stage) }),
    ...(region != null && { region: whereNameMatches(region) }),
    ...(team != null && { teams: { some: whereTeamMatches(team) } }),
    ...(winner != null && { winner: whereTeamMatches(winner) }),
    ...(roundKind != null && { round: { kind: roundKind } }),
    ...(decidedBy != null && { decidedBy }),
  };
}
