import type { Prisma } from '../../generated/prisma/client.js';
import { clientError } from '../errors.js';
import { assertFilterLimits, combineFilters } from '../filters/combination.js';
import { seasonPartsWhere } from '../filters/season-parts.js';
import type { ListQuery } from '../pagination/page.js';
import type { PageArguments } from '../pagination/page-size.js';
import { whereTeamMatches, whereTeamsMatch } from '../where-name-matches.js';
import type { TieFilterInput } from './filter.js';

interface TieArguments extends PageArguments {
  readonly where?: TieFilterInput | null | undefined;
  readonly orderBy?: 'PLAYED_ASC' | 'PLAYED_DESC' | null | undefined;
}

/** Which ties a page is of, in which order. */
export function tieListQuery({ where, orderBy }: TieArguments) {
  return {
    where: tieWhere(where),
    orderBy: { orderPlayed: orderBy === 'PLAYED_DESC' ? 'desc' : 'asc' },
  } satisfies ListQuery;
}

/** The filter as Prisma takes it. Throws BAD_USER_INPUT for one that is too large, or lacks the team of a condition. */
export function tieWhere(filter: TieFilterInput | null | undefined): Prisma.TieWhereInput {
  if (filter == null) return {};
  assertFilterLimits(filter);
  return combineFilters(filter, conditions);
}

function conditions(filter: TieFilterInput): Prisma.TieWhereInput {
  const { competition, season, stage, region, team, teams, opponent } = filter;
  const { winner, loser, roundKind, decidedBy } = filter;
  if (opponent != null && team == null)
    throw clientError('BAD_USER_INPUT', 'Whose opponent? Name `team` beside `opponent`.');
  const played = [
    ...(team == null ? [] : [whereTeamMatches(team)]),
    ...(teams == null ? [] : [whereTeamsMatch(teams)]),
  ].map((one) => ({ teams: { some: one } }));
  return {
    ...seasonPartsWhere({ competition, season, stage, region }),
    ...(winner != null && { winner: whereTeamMatches(winner) }),
    ...(loser != null && { loser: whereTeamMatches(loser) }),
    ...(roundKind != null && { round: { kind: roundKind } }),
    ...(decidedBy != null && { decidedBy }),
    ...(team != null && opponent != null && betweenTeams(team, opponent)),
    ...(played.length > 0 && { AND: played }),
  };
}

/** Each of them on a side of its own, for a team is not its own opponent. */
function betweenTeams(team: string, opponent: string): Prisma.TieWhereInput {
  return {
    OR: [
      { team1: whereTeamMatches(team), team2: whereTeamMatches(opponent) },
      { team1: whereTeamMatches(opponent), team2: whereTeamMatches(team) },
    ],
  };
}
