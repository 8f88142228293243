import type { MatchStatus, Prisma } from '../../generated/prisma/client.js';

/** What a filter says of the goals of matches. */
interface GoalsFilter {
  readonly status?: MatchStatus | null | undefined;
  readonly minGoals?: number | null | undefined;
  readonly maxGoals?: number | null | undefined;
  readonly minMargin?: number | null | undefined;
}

/** The statuses of matches that have no goals, as a constraint of the table has it. */
const withoutGoals: ReadonlySet<MatchStatus> = new Set<MatchStatus>(['SCHEDULED', 'POSTPONED', 'CANCELLED']);

/**
 * The parts of the orders by goals and by margin in which the matches of a filter lie: a page in that order begins and
 * ends there, and does not pass over all other matches. Among them are parts that follow from the filter, such as that
 * no margin is wider than the goals.
 */
export function orderRanges(
  { status, minGoals, maxGoals, minMargin }: GoalsFilter,
  order: string | null | undefined,
): Prisma.MatchWhereInput[] {
  const ranges: Prisma.MatchWhereInput[] = [];
  // Matches without goals are in neither.
  if ((minGoals ?? maxGoals) != null) ranges.push({ orderGoals: { lt: endOf(minGoals ?? 0) } });
  if (maxGoals != null) ranges.push({ orderGoals: { gte: endOf(maxGoals + 1) } });
  if (minMargin != null) ranges.push({ orderMargin: { lt: endOf(minMargin) } });
  if (maxGoals != null && order === 'MARGIN_DESC') ranges.push({ orderMargin: { gte: endOf(maxGoals + 1) } });
  if (status != null && withoutGoals.has(status)) {
    if (order === 'GOALS_DESC') ranges.push({ orderGoals: { gte: endOf(0) } });
    if (order === 'MARGIN_DESC') ranges.push({ orderMargin: { gte: endOf(0) } });
  }
  return ranges;
}

/** The largest Int of GraphQL, and number of PostgreSQL. */
const maxInt = 2 ** 31 - 1;

/** Where those with fewer goals begin in an order that counts down, as the database numbers it. */
function endOf(minimum: number): string {
  return Math.max(maxInt - Math.max(minimum, 0), 0)
    .toString(16)
    .padStart(8, '0');
}
