import type { Prisma } from '../../generated/prisma/client.js';
import { builder } from '../builder.js';
import { clientError } from '../errors.js';
import type { ListQuery } from '../pagination/page.js';
import type { PageArguments } from '../pagination/page-size.js';
import { RoundKind } from '../tie/round.js';
import { whereNameMatches, whereTeamMatches } from '../where-name-matches.js';
import { MatchStatus } from './match-status.js';
import { orderRanges } from './order-ranges.js';

export const MatchFilter = builder.inputType('MatchFilter', {
  description:
    'Filters matches. All given conditions must hold. A name may be a name, slug or alias; case and accents do not matter. A team whose name other teams have too is named by its slug.',
  fields: (t) => ({
    season: t.string({ description: 'Only in this season.' }),
    stage: t.string({ description: 'Only in this stage.' }),
    region: t.string({ description: 'Only in this region.' }),
    group: t.string({ description: 'Only in this group, by slug or name: `region-i-group-a`, `Group A`.' }),
    team: t.string({ description: 'Only those that this team played.' }),
    opponent: t.string({
      description: 'Only matches against this team. Needs `team`, except on the matches of a team.',
    }),
    homeTeam: t.string({
      description:
        'Only those in which this team was at home, or was named first where the source does not tell.',
    }),
    awayTeam: t.string({ description: 'Only those in which this team was away, or was named second.' }),
    winner: t.string({ description: 'Only those that this team won, a shoot-out not counted.' }),
    from: t.field({ type: 'Date', description: 'From this day on; only matches whose day is known.' }),
    to: t.field({ type: 'Date', description: 'Until this day; only matches whose day is known.' }),
    status: t.field({ type: MatchStatus, description: 'Only those of this status.' }),
    roundKind: t.field({ type: RoundKind, description: 'Only legs of ties in rounds of this kind.' }),
    inGroup: t.boolean({ description: "True for group matches only, false for ties' legs only." }),
    minGoals: t.int({ description: 'The minimum number of goals, of both teams together.' }),
    maxGoals: t.int({ description: 'The maximum number of goals, of both teams together.' }),
    minMargin: t.int({ description: 'The minimum margin of victory, in goals.' }),
  }),
});

/** The order of a list of matches. */
export const MatchOrder = builder.enumType('MatchOrder', {
  description: 'The order of a list of matches.',
  values: {
    PLAYED_ASC: { description: 'First played first, as far as the source gives dates or an order.' },
    PLAYED_DESC: { description: 'Last played first, as far as the source gives dates or an order.' },
    GOALS_DESC: { description: 'Most goals first; matches not played last.' },
    MARGIN_DESC: { description: 'Widest margin first; matches not played last.' },
  },
});

/** The arguments of every list of matches. */
export const matchArguments = builder.args((t) => ({
  where: t.field({ type: MatchFilter, description: 'Filters the matches; all by default.' }),
  orderBy: t.field({ type: MatchOrder, description: 'The order; first played first by default.' }),
}));

interface MatchArguments extends PageArguments {
  readonly where?: typeof MatchFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof MatchOrder.$inferType | null | undefined;
}

/** Which matches a page is of, in which order. */
export function matchListQuery({ where, orderBy }: MatchArguments, parentType?: 'Team') {
  const ranges = orderRanges(where ?? {}, orderBy);
  return {
    where: { ...matchWhere(where, parentType), ...(ranges.length > 0 && { AND: ranges }) },
    orderBy: matchOrder(orderBy),
  } satisfies ListQuery;
}

/**
 * The filter as Prisma takes it, but for the goals. `opponent` needs a team to be the opponent of: `team`, or the parent
 * of the field.
 */
function matchWhere(
  filter: typeof MatchFilter.$inferInput | null | undefined,
  parentType?: 'Team',
): Prisma.MatchWhereInput {
  const { season, stage, region, group, team, opponent, homeTeam, awayTeam, winner } = filter ?? {};
  const { status, from, to, roundKind, inGroup } = filter ?? {};
  if (opponent != null && team == null && parentType !== 'Team') {
    throw clientError('BAD_USER_INPUT', 'Whose opponent? Name `team` beside `opponent`.');
  }
  return {
    ...(season != null && { season: whereNameMatches(season) }),
    ...(stage != null && { stage: whereNameMatches(stage) }),
    ...(region != null && { region: whereNameMatches(region) }),
    ...(group != null && { group: whereNameMatches(group) }),
    ...betweenTeams(team ?? opponent, team == null ? null : opponent),
    ...(homeTeam != null && { homeTeam: whereTeamMatches(homeTeam) }),
    ...(awayTeam != null && { awayTeam: whereTeamMatches(awayTeam) }),
    ...(winner != null && { winner: whereTeamMatches(winner) }),
    ...((from ?? to) != null && {
      date: { ...(from != null && { gte: from }), ...(to != null && { lte: to }) },
    }),
    ...(status != null && { status }),
    ...(roundKind != null && { round: { kind: roundKind } }),
    ...(inGroup != null && { groupId: inGroup ? { not: null } : null }),
  };
}

/** The order as Prisma takes it; without one, the order played. */
export function matchOrder(order: typeof MatchOrder.$inferType | null | undefined) {
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

/** Matches of a team, or between two: each of them on a side of its own, for a team is not its own opponent. */
function betweenTeams(
  team: string | null | undefined,
  opponent: string | null | undefined,
): Prisma.MatchWhereInput {
  if (team == null) return {};
  if (opponent == null) return { teams: { some: whereTeamMatches(team) } };
  return {
    // Besides, for the index: of either side alone it could look up neither.
    teams: { some: whereTeamMatches(team) },
    OR: [
      { homeTeam: whereTeamMatches(team), awayTeam: whereTeamMatches(opponent) },
      { homeTeam: whereTeamMatches(opponent), awayTeam: whereTeamMatches(team) },
    ],
  };
}
