import type { Prisma } from '../../generated/prisma/client.js';
import type { MatchFilterInput } from './filter.js';

/** The statuses of matches that have no goals, as a constraint of the table has it. */
const withoutGoals: ReadonlySet<string> = new Set(['SCHEDULED', 'POSTPONED', 'CANCELLED']);

/**
 * The parts of the orders by goals and by margin in which the matches of a filter lie: a page in that order begins and
 * ends there, and does not pass over all other matches. Among them are parts that follow from the filter, such as that
 * no margin is wider than the goals.
 */
export function orderRanges(
  filter: MatchFilterInput,
  order: string | null | undefined,
): Prisma.MatchWhereInput[] {
  const { status } = filter;
  const { minGoals, maxGoals, minMargin, maxMargin } = goalRanges(filter);
  const byMargin = order === 'MARGIN_DESC';
  const ranges: Prisma.MatchWhereInput[] = [];
  // Matches without goals are in neither.
  if (minGoals !== null || maxGoals !== null) ranges.push({ orderGoals: { lt: endOf(minGoals ?? 0) } });
  if (maxGoals !== null) ranges.push({ orderGoals: { gte: endOf(maxGoals + 1) } });
  if (filter.minMargin != null || (byMargin && minMargin !== null))
    ranges.push({ orderMargin: { lt: endOf(minMargin ?? 0) } });
  if (byMargin && maxMargin !== null) ranges.push({ orderMargin: { gte: endOf(maxMargin + 1) } });
  if (status != null && withoutGoals.has(status)) {
    if (order === 'GOALS_DESC') ranges.push({ orderGoals: { gte: endOf(0) } });
    if (byMargin) ranges.push({ orderMargin: { gte: endOf(0) } });
  }
  return ranges;
}

/** The fewest and the most goals, and the narrowest and the widest margin, of the matches of a filter; null where open. */
function goalRanges({ outcome, result, homeGoals, awayGoals, ...filter }: MatchFilterInput) {
  const exact = homeGoals != null && awayGoals != null;
  const isDraw = outcome === 'DRAW' || result === 'DRAWN';
  const isWin = (outcome != null && outcome !== 'DRAW') || (result != null && result !== 'DRAWN');
  const maxGoals = least(filter.maxGoals, exact ? homeGoals + awayGoals : null);
  return {
    minGoals: greatest(
      filter.minGoals,
      homeGoals == null && awayGoals == null ? null : (homeGoals ?? 0) + (awayGoals ?? 0),
    ),
    maxGoals,
    minMargin: greatest(filter.minMargin, isWin ? 1 : null, exact ? Math.abs(homeGoals - awayGoals) : null),
    maxMargin: least(maxGoals, isDraw ? 0 : null, exact ? Math.abs(homeGoals - awayGoals) : null),
  };
}

type Limits = readonly (number | null | undefined)[];

function greatest(...limits: Limits): number | null {
  const given = limits.filter((limit) => limit != null);
  return given.length === 0 ? null : Math.max(...given);
}

function least(...limits: Limits): number | null {
  const given = limits.filter((limit) => limit != null);
  return given.length === 0 ? null : Math.min(...given);
}

/** The largest Int of GraphQL, and number of PostgreSQL. */
const maxInt = 2 ** 31 - 1;

/** Where those with fewer goals begin in an order that counts down, as the database numbers it. */
function endOf(minimum: number): string {
  return Math.min(Math.max(maxInt - Math.max(minimum, 0), 0), maxInt)
    .toString(16)
    .padStart(8, '0');
}
