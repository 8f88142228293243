import { type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import { pageSize } from '../pagination/page-size.js';
import { sizes } from './list-sizes.js';

/**
 * Points of a field whose answer takes more than reading one value of a row, for one of what it belongs to: what is
 * read besides, or worked out. Any other field is a point.
 */
const weights: Readonly<Record<string, number>> = {
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
const chains = { ofSeason: 200, ofAll: 10_000 };

/** A total is counted, however small the page is beside which it stands. */
const total = 5;

/** What a field is worth, as the library takes it: its own points, and how many times what is selected of it counts. */
export interface Worth {
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
export function worth(
  args: Readonly<Record<string, unknown>>,
  _context: unknown,
  { name, type, args: taken, extensions }: Field,
): Worth {
  const { pothosConfig: config } = extensions as { readonly pothosConfig?: { readonly parentType: string } };
  const of = `${config?.parentType}.${name}`;
  return { field: ownPoints(of, args), multiplier: times(of, type, taken, args) };
}

function ownPoints(of: string, { season }: Readonly<Record<string, unknown>>): number {
  if (of === 'Query.victoryPath') return season == null ? chains.ofAll : chains.ofSeason;
  if (of.endsWith('Connection.totalCount')) return total;
  return weights[of] ?? 1;
}

/** How many there will be at most of what a client names the number, and usually of what it does not. */
function times(
  of: string,
  type: Field['type'],
  taken: Field['args'],
  { first, last, ids }: Readonly<Record<string, unknown>>,
): number {
  // A page that is too large is refused as such.
  const most = (count: number) => Math.min(Math.max(count, 0), pageSize.most);
  if (Array.isArray(ids)) return most(ids.length);
  if (isSized(taken)) {
    const asked = [first, last].filter((size) => typeof size === 'number');
    return most(asked.length > 0 ? Math.max(...asked) : (sizes[of] ?? pageSize.usual));
  }
  // The page has been counted with the connection.
  const listed = isListType(isNonNullType(type) ? type.ofType : type);
  return listed && !/Connection\.(?:nodes|edges)$/.test(of) ? (sizes[of] ?? 1) : 1;
}

/** Whether a field takes the size of what it gives, so that who asks can ask for less. */
export function isSized(args: Field['args']): boolean {
  return args.some(({ name }) => name === 'first' || name === 'last' || name === 'ids');
}
