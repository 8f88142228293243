import { type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import { pageSize } from '../pagination/page-size.js';
import { typicalListSizes } from './list-sizes.js';

/**
 * Points of a field whose answer takes more than reading one value of a row, for one of what it belongs to: what is
 * read besides, or worked out. Any other field is a point.
 */
const fieldPoints: Readonly<Record<string, number>> = {
  'Season.totals': 50,
  'Season.statistics': 500,
  'Season.records': 200,
  'Group.table': 20,
  'Group.coverage': 10,
  'Tie.verdict': 5,
  'Team.record': 10,
  'Team.opponents': 20,
  'Team.journey': 20,
  'Query.headToHead': 20,
  'Query.search': 100,
};

/** A chain of wins reads the matches of its season, or of all there are. */
const victoryPathPoints = { ofSeason: 200, ofAll: 10_000 };

/** A total is counted, however small the page is beside which it stands. */
const totalCountPoints = 5;

/** What a field is worth, as the library takes it: its own points, and how many times what is selected of it counts. */
export interface FieldCost {
  readonly field: number;
  readonly multiplier: number;
}

/** What is looked at of a field. */
interface Field {
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly args: readonly { readonly name: string }[];
  readonly extensions: object;
}

/** The points of a field that is asked for with these arguments. */
export function fieldCost(
  args: Readonly<Record<string, unknown>>,
  _context: unknown,
  { name, type, args: taken, extensions }: Field,
): FieldCost {
  const { pothosConfig: config } = extensions as { readonly pothosConfig?: { readonly parentType: string } };
  const of = `${config?.parentType}.${name}`;
  return { field: pointsOf(of, args), multiplier: multiplierOf(of, type, taken, args) };
}

function pointsOf(of: string, { season }: Readonly<Record<string, unknown>>): number {
  if (of === 'Query.victoryPath')
    return season == null ? victoryPathPoints.ofAll : victoryPathPoints.ofSeason;
  if (of.endsWith('Connection.totalCount')) return totalCountPoints;
  return fieldPoints[of] ?? 1;
}

/** How many there will be at most of what a client names the number, and usually of what it does not. */
function multiplierOf(
  of: string,
  type: Field['type'],
  taken: Field['args'],
  { first, last, ids }: Readonly<Record<string, unknown>>,
): number {
  // A page that is too large is refused as such.
  const most = (count: number) => Math.min(Math.max(count, 0), pageSize.max);
  if (Array.isArray(ids)) return most(ids.length);
  if (hasSizeArgument(taken)) {
    const asked = [first, last].filter((size) => typeof size === 'number');
    return most(asked.length > 0 ? Math.max(...asked) : (typicalListSizes[of] ?? pageSize.default));
  }
  // The page has been counted with the connection.
  const listed = isListType(isNonNullType(type) ? type.ofType : type);
  return listed && !/Connection\.(?:nodes|edges)$/.test(of) ? (typicalListSizes[of] ?? 1) : 1;
}

/** Whether a field takes the size of what it gives, so that who asks can ask for less. */
export function hasSizeArgument(args: Field['args']): boolean {
  return args.some(({ name }) => name === 'first' || name === 'last' || name === 'ids');
}
