import { type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import { filterSize } from '../filters/combination.js';
import { pageSize } from '../pagination/page-size.js';
import { fieldMetadata } from '../plugins/field-metadata.js';
import { typicalListSizes } from './list-sizes.js';

/** Points of the fields that read or compute more than one value of a row. Any other field costs one point. */
const fieldPoints: Readonly<Record<string, number>> = {
  'Season.totals': 50,
  'Season.statistics': 500,
  'Season.topScorers': 100,
  'Season.records': 200,
  'Group.table': 20,
  'Group.history': 200,
  'Group.outlook': 500,
  'Group.coverage': 10,
  'Tie.verdict': 5,
  'Team.record': 10,
  'Team.opponents': 20,
  'Team.journey': 20,
  'Query.headToHead': 20,
  'Query.search': 100,
  // 60 kB, as an answer of about as many values.
  '_Service.sdl': 1_000,
};

/** `Query.victoryPath` reads the matches of its season, or of all seasons. */
const victoryPathPoints = { ofSeason: 200, ofAll: 10_000 };

/** Fields that add up the matches that their filter selects: those of a season, of a competition, or of all. */
const addedUpMatches: ReadonlySet<string> = new Set([
  'Query.matchStatistics',
  'Query.teamResults',
  'Query.allTimeTable',
]);

const addedUpPoints = { ofSeason: 200, ofCompetition: 1_000, ofAll: 10_000 };

/** A total is counted, however small the page beside it is. */
const totalCountPoints = 5;

/** A filter in a filter, and a name in a list, is a condition more for each row that is looked at. */
const nestedFilterPoints = 5;

/** The cost of a field, as `@pothos/plugin-complexity` takes it. */
export interface FieldCost {
  /** The points of the field itself. */
  readonly field: number;
  /** How many times the selection below it counts. */
  readonly multiplier: number;
}

interface Field {
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly args: readonly { readonly name: string }[];
  readonly extensions: object;
}

type ArgumentValues = Readonly<Record<string, unknown>>;

/** The cost of a field with these arguments. */
export function fieldCost(values: ArgumentValues, _context: unknown, field: Field): FieldCost {
  const coordinate = `${fieldMetadata(field)?.typeName}.${field.name}`;
  const points = pointsOf(coordinate, values) + nestedFilterPoints * filterSize(values.where);
  return { field: points, multiplier: multiplierOf(coordinate, field, values) };
}

function pointsOf(coordinate: string, { season, where }: ArgumentValues): number {
  if (addedUpMatches.has(coordinate)) return addedUpPoints[scopeOf(where)];
  if (coordinate === 'Query.victoryPath')
    return season == null ? victoryPathPoints.ofAll : victoryPathPoints.ofSeason;
  if (coordinate.endsWith('Connection.totalCount')) return totalCountPoints;
  return fieldPoints[coordinate] ?? 1;
}

function scopeOf(where: unknown): keyof typeof addedUpPoints {
  const { season, competition } = (where ?? {}) as Readonly<Record<string, unknown>>;
  if (season != null) return 'ofSeason';
  return competition == null ? 'ofAll' : 'ofCompetition';
}

/** Lists that are made of more rows than they show, with the typical number of those: what is selected is loaded for each. */
const rowsBehindList: Readonly<Record<string, number>> = { 'Season.topScorers': 150 };

/** The maximum number of values where the client sets a size, the typical number where it does not. */
function multiplierOf(
  coordinate: string,
  { type, args }: Field,
  { first, last, ids, representations }: ArgumentValues,
): number {
  // A larger page is an error of its own.
  const clamp = (count: number) => Math.min(Math.max(count, 0), pageSize.max);
  if (Array.isArray(ids)) return clamp(ids.length);
  if (Array.isArray(representations)) return representations.length;
  if (hasSizeArgument(args)) {
    const sizes = [first, last].filter((size) => typeof size === 'number');
    const size = sizes.length > 0 ? Math.max(...sizes) : (typicalListSizes[coordinate] ?? pageSize.default);
    return clamp(Math.max(size, rowsBehindList[coordinate] ?? 0));
  }
  const isList = isListType(isNonNullType(type) ? type.ofType : type);
  // The connection has counted the page.
  return isList && !/Connection\.(?:nodes|edges)$/.test(coordinate) ? (typicalListSizes[coordinate] ?? 1) : 1;
}

/** The arguments by which the client sets the number of values of a field. */
const sizeArguments: ReadonlySet<string> = new Set(['first', 'last', 'ids', 'representations']);

/** Whether the client can set the number of values of a field. */
export function hasSizeArgument(args: Field['args']): boolean {
  return args.some(({ name }) => sizeArguments.has(name));
}
