import type { Prisma } from '../../generated/prisma/client.js';
import { clientError } from '../errors.js';
import { assertFilterLimits, combineFilters, known } from '../filters/combination.js';
import { seasonPartsWhere } from '../filters/season-parts.js';
import type { ListQuery } from '../pagination/page.js';
import type { PageArguments } from '../pagination/page-size.js';
import { tieWhere } from '../tie/tie-list-query.js';
import { whereTeamMatches, whereTeamsMatch } from '../where-name-matches.js';
import type { MatchFilterInput, MatchOrder } from './filter.js';
import { orderRanges } from './order-ranges.js';

type Order = typeof MatchOrder.$inferType | null | undefined;

interface MatchArguments extends PageArguments {
  readonly where?: MatchFilterInput | null | undefined;
  readonly orderBy?: Order;
}

/** Which matches a page is of, in which order. */
export function matchListQuery({ where, orderBy }: MatchArguments) {
  return { where: matchWhere(where, orderBy), orderBy: matchOrder(orderBy) } satisfies ListQuery;
}

/** A team's matches by their result, as relations of the team; drawn ones are not one. */
const relationOfResult = { WON: 'matchesWon', DRAWN: 'matches', LOST: 'matchesLost' } as const;

/** Which matches a page of those of a team is of: `opponent` and `result` are its own, unless `where` names a team. */
export function teamMatchListQuery({ where, orderBy }: MatchArguments): ListQuery {
  const { team, teams, opponent = null, result = null } = where ?? {};
  const ownOpponent = team == null ? opponent : null;
  const ownResult = team == null && teams == null ? result : null;
  const others = {
    ...where,
    ...(ownOpponent !== null && { opponent: null }),
    ...(ownResult !== null && { result: null }),
  };
  const own: Prisma.MatchWhereInput[] = [
    ...(ownOpponent === null ? [] : [{ teams: { some: whereTeamMatches(ownOpponent) } }]),
    ...(ownResult === 'DRAWN' ? [{ outcome: 'DRAW' as const }] : []),
  ];
  const listed = matchListQuery({ where: others, orderBy });
  return {
    ...listed,
    ...(own.length > 0 && { where: { AND: [listed.where, ...own] } }),
    ...(ownResult !== null && { relation: relationOfResult[ownResult] }),
  };
}

/** The order as Prisma takes it; without one, the order played. */
export function matchOrder(order: Order) {
  switch (order) {
    case 'PLAYED_DESC':
      return { orderPlayed: 'desc' } as const;
    case 'GOALS_DESC':
      return { orderGoals: 'asc' } as const;
    case 'MARGIN_DESC':
      return { orderMargin: 'asc' } as const;
    default:
      return { orderPlayed: 'asc' } as const;
  }
}

/** The filter as Prisma takes it. Throws BAD_USER_INPUT for one that is too large, or lacks the team of a condition. */
export function matchWhere(
  filter: MatchFilterInput | null | undefined,
  order?: Order,
): Prisma.MatchWhereInput {
  if (filter == null) return {};
  assertFilterLimits(filter);
  // An order's range narrows the whole list, so that those of filters in the filter do not help.
  return combineFilters(filter, (whole) => conditions(whole, order), conditions);
}

function conditions(filter: MatchFilterInput, order?: Order): Prisma.MatchWhereInput {
  const { homeTeam, awayTeam, winner, loser } = filter;
  const { outcome, status, from, to, roundKind, inGroup, tie, homeGoals, awayGoals } = filter;
  const all = [...teamConditions(filter), ...orderRanges(filter, order)];
  return {
    ...seasonPartsWhere(filter),
    ...(homeTeam != null && { homeTeam: whereTeamMatches(homeTeam) }),
    ...(awayTeam != null && { awayTeam: whereTeamMatches(awayTeam) }),
    ...(winner != null && { winner: whereTeamMatches(winner) }),
    ...(loser != null && { loser: whereTeamMatches(loser) }),
    ...(outcome != null && { outcome: known({ equals: outcome }) }),
    ...((from ?? to) != null && {
      date: known({ ...(from != null && { gte: from }), ...(to != null && { lte: to }) }),
    }),
    ...(status != null && { status }),
    ...(roundKind != null && { round: { kind: roundKind } }),
    ...(inGroup != null && { groupId: inGroup ? { not: null } : null }),
    // An empty filter of a relation is no condition to Prisma.
    ...(tie != null && { tie: tieWhere(tie), tieId: { not: null } }),
    ...(homeGoals != null && { homeGoals: known({ equals: homeGoals }) }),
    ...(awayGoals != null && { awayGoals: known({ equals: awayGoals }) }),
    ...(all.length > 0 && { AND: all }),
  };
}

/** Matches of a team, or between two, or of some teams, and how they ended for them. */
function teamConditions({ team, teams, opponent, result }: MatchFilterInput): Prisma.MatchWhereInput[] {
  if (opponent != null && team == null)
    throw clientError('BAD_USER_INPUT', 'Whose opponent? Name `team` beside `opponent`.');
  if (result != null && team == null && teams == null)
    throw clientError('BAD_USER_INPUT', 'Whose result? Name `team` or `teams` beside `result`.');
  const named = [
    ...(team == null ? [] : [whereTeamMatches(team)]),
    ...(teams == null ? [] : [whereTeamsMatch(teams)]),
  ];
  const [first = {}] = named;
  return [
    ...named.map((one) => ({ teams: { some: one } })),
    ...(team == null || opponent == null ? [] : [betweenTeams(team, opponent)]),
    ...(result === 'WON' ? [{ winner: first }] : []),
    ...(result === 'LOST' ? [{ loser: first }] : []),
    ...(result === 'DRAWN' ? [{ outcome: known({ equals: 'DRAW' as const }) }] : []),
  ];
}

/** Each of them on a side of its own, for a team is not its own opponent. */
function betweenTeams(team: string, opponent: string): Prisma.MatchWhereInput {
  return {
    OR: [
      { homeTeam: whereTeamMatches(team), awayTeam: whereTeamMatches(opponent) },
      { homeTeam: whereTeamMatches(opponent), awayTeam: whereTeamMatches(team) },
    ],
  };
}
