import type { Prisma } from '../../generated/prisma/client.js';
import { builder } from '../builder.js';
import type { ListQuery } from '../pagination/page.js';
import type { PageArguments } from '../pagination/page-size.js';
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

interface TieArguments extends PageArguments {
  readonly where?: typeof TieFilter.$inferInput | null | undefined;
}

/** Which ties a page is of, in the order played. */
export function tieListQuery({ where }: TieArguments) {
  return { where: tieWhere(where), orderBy: { orderPlayed: 'asc' } } satisfies ListQuery;
}

/** The filter as Prisma takes it. */
function tieWhere(filter: typeof TieFilter.$inferInput | null | undefined): Prisma.TieWhereInput {
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
