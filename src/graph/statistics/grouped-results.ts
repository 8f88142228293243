import { prisma } from '../../db/client.js';
import { groupBy } from '../../domain/group-by.js';
import type { ResultGroup, TeamResult } from '../../domain/statistics/result-group.js';
import type { MatchSide, Prisma } from '../../generated/prisma/client.js';
import type { Context } from '../context.js';
import { clientError } from '../errors.js';

/** What results can be grouped by, as columns of the view of a match's sides. */
type Column = Exclude<
  keyof MatchSide,
  'matchId' | 'orderPlayed' | 'goalsFor' | 'goalsAgainst' | 'cleanSheet'
>;

/** Results that ended alike and have the values of some columns in common; they have no others. */
export interface GroupedResults extends ResultGroup, Pick<MatchSide, Exclude<Column, 'result' | 'shootOut'>> {
  readonly shootOut: TeamResult | null;
  readonly cleanSheets: number;
}

/** The maximum number of rows into which PostgreSQL groups results for one field: up to five for each group. */
const maxRows = 10_000;

/**
 * Groups results by columns, in the order in which the first match of each was played. PostgreSQL adds them up. Throws
 * BAD_USER_INPUT where that makes too many groups.
 */
export async function groupResults(
  columns: readonly Column[],
  where: Prisma.MatchSideWhereInput,
  { database }: Context,
): Promise<GroupedResults[]> {
  const by: Column[] = [...columns, 'result', 'shootOut'];
  // Two teams can have their first match together.
  const thenByKey = by.map((column): Prisma.MatchSideOrderByWithAggregationInput => ({ [column]: 'asc' }));
  const rows = await prisma(database).matchSide.groupBy({
    by,
    where,
    _count: { _all: true },
    _sum: { goalsFor: true, goalsAgainst: true, cleanSheet: true },
    orderBy: [{ _min: { orderPlayed: 'asc' } }, ...thenByKey] as { _min: { orderPlayed: 'asc' } }[], // Prisma checks them
    take: maxRows + 1,
  });
  if (rows.length > maxRows)
    throw clientError(
      'BAD_USER_INPUT',
      `The matches make more than ${maxRows} groups of equal results. Filter them by \`season\` or \`competition\`, or group them by less.`,
    );
  return rows.map(({ _count, _sum, ...keys }) => ({
    ...keys,
    matches: _count._all,
    goalsFor: _sum.goalsFor ?? 0,
    goalsAgainst: _sum.goalsAgainst ?? 0,
    cleanSheets: _sum.cleanSheet ?? 0,
  }));
}

/** A row of grouped results: what they have in common, where they are grouped by it, and the results. */
export interface ResultRow {
  readonly keys: Partial<GroupedResults>;
  readonly results: readonly GroupedResults[];
}

/** The rows of results, each with all that have the same values in the columns, in the order given. */
export function resultRows(columns: readonly Column[], results: readonly GroupedResults[]): ResultRow[] {
  const groups = groupBy(results, (result) => JSON.stringify(columns.map((column) => result[column])));
  return [...groups.values()].flatMap((ofGroup) => {
    const [keys] = ofGroup;
    return keys === undefined ? [] : [{ keys, results: ofGroup }];
  });
}
