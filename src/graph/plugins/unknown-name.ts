import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  PothosValidationError,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { prisma } from '../../db/client.js';
import type { Context } from '../context.js';
import { clientError, unknownNameError } from '../errors.js';
import { ambiguousTeamError, unknownTeamError } from '../team/errors.js';
import { whereNameMatches, whereTeamMatches } from '../where-name-matches.js';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      unknownName: UnknownNamePlugin<Types>;
    }
  }
}

type Noun = 'season' | 'stage' | 'region' | 'group' | 'department' | 'team';

/** The noun that an argument, or a field of a filter, names. */
const nounByArgument: Readonly<Record<string, Noun>> = {
  season: 'season',
  stage: 'stage',
  region: 'region',
  group: 'group',
  department: 'department',
  team: 'team',
  opponent: 'team',
  homeTeam: 'team',
  awayTeam: 'team',
  winner: 'team',
};

/**
 * Reports unknown and ambiguous names in filters, and invalid arguments, as errors of the client.
 *
 * An empty list would hide that a filter names something unknown, or that several teams have the name. Names are looked
 * up only for an empty result, so that a known name takes no statement.
 */
class UnknownNamePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { args, parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    // A field's arguments are read where it is planned: in its own resolver, or in that of the root field above it.
    if (Object.keys(args).length === 0 && parentType !== 'Query') return resolver;
    const hasFilter = Object.keys(args).some(isFilterArgument);
    return (parent, values, context, info) => {
      const checked = (result: unknown) =>
        hasFilter && isEmptyResult(result)
          ? // Each event of a subscription is a request.
            assertNamesExist(values, context as Context, info.rootValue ?? context).then(() => result)
          : result;
      const result = asClientErrors(() => resolver(parent, values, context, info));
      return result instanceof Promise ? result.then(checked) : checked(result);
    };
  }
}

SchemaBuilder.registerPlugin('unknownName', UnknownNamePlugin);

/** Whether an argument filters a list, so that an empty result may be due to an unknown name. */
export function isFilterArgument(name: string): boolean {
  return name === 'season' || name === 'where';
}

/** Converts the validation errors of Pothos to errors of the client. */
function asClientErrors<Result>(resolve: () => Result): Result {
  try {
    const result = resolve();
    return result instanceof Promise ? (result.catch(rethrow) as Result) : result; // the type is the same
  } catch (error) {
    return rethrow(error);
  }
}

function rethrow(error: unknown): never {
  throw error instanceof PothosValidationError ? clientError('BAD_USER_INPUT', error.message) : error;
}

/** Whether a result is empty: a list or page without rows, null, a record without matches. */
export function isEmptyResult(result: unknown): boolean {
  if (result == null) return true;
  if (Array.isArray(result)) return result.length === 0;
  const { edges, played } = result as { edges?: unknown; played?: unknown };
  return played === 0 || (Array.isArray(edges) && edges.length === 0);
}

/**
 * Rejects with UNKNOWN_NAME for an unknown name in an argument or a filter, and with AMBIGUOUS_NAME for a name that
 * several teams have. Each name is looked up once a request.
 */
export async function assertNamesExist(
  values: object,
  context: Context,
  request: object = context,
): Promise<void> {
  const { where, ...rest } = values as { where?: object | null };
  for (const [argument, text] of Object.entries({ ...rest, ...where })) {
    const noun = nounByArgument[argument];
    if (noun === undefined || typeof text !== 'string') continue;
    if (await nameExists(noun, text, context, request)) continue;
    throw noun === 'team'
      ? ((await ambiguousTeamError(text, context.database)) ??
          (await unknownTeamError(argument, text, context.database)))
      : unknownNameError(noun, argument, text);
  }
}

/** The names that a request has looked up: the same name may filter the lists of many rows. */
const checkedNames = new WeakMap<object, Map<string, Promise<boolean>>>();

function nameExists(noun: Noun, text: string, context: Context, request: object): Promise<boolean> {
  const checks = checkedNames.get(request) ?? new Map<string, Promise<boolean>>();
  checkedNames.set(request, checks);
  const key = `${noun} ${text}`;
  const check = checks.get(key) ?? exists(noun, text, context);
  checks.set(key, check);
  return check;
}

async function exists(noun: Noun, text: string, { database }: Context): Promise<boolean> {
  const client = prisma(database);
  const select = { id: true } as const;
  switch (noun) {
    case 'season':
      return (await client.season.findFirst({ where: whereNameMatches(text), select })) !== null;
    case 'stage':
      return (await client.stage.findFirst({ where: whereNameMatches(text), select })) !== null;
    case 'region':
      return (await client.region.findFirst({ where: whereNameMatches(text), select })) !== null;
    case 'group':
      return (await client.group.findFirst({ where: whereNameMatches(text), select })) !== null;
    case 'department':
      return (await client.department.findFirst({ where: whereNameMatches(text), select })) !== null;
    case 'team':
      return (await client.team.findFirst({ where: whereTeamMatches(text), select })) !== null;
  }
}
