import { isPromise } from '@graphql-tools/utils';
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  PothosValidationError,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { reader } from '../../db/client.js';
import { slugify } from '../../domain/slugify.js';
import type { Context } from '../context.js';
import { clientError } from '../errors.js';
import { hiddenNames, type Name, type Noun, namesIn } from '../filters/names.js';
import { unknownNameError } from '../name-search/unknown-name-error.js';
import { ambiguousTeamError } from '../team/errors.js';
import { exactTeamKey, whereNameMatches } from '../where-name-matches.js';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      unknownName: UnknownNamePlugin<Types>;
    }
  }
}

/**
 * Reports unknown and ambiguous names in filters, and invalid arguments, as errors of the client.
 *
 * An empty list would hide that a filter names something unknown, or that several teams have the name. Names are looked
 * up only for an empty result, so that a known name takes no statement; and for every result where one name of several
 * may be enough for a row, or names exclude rows.
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
      const checked = (result: unknown) => {
        if (!hasFilter) return result;
        // Each event of a subscription is a request.
        const check = assertNamesExist(values, result, context as Context, info.rootValue ?? context);
        return check === null ? result : check.then(() => result);
      };
      const result = asClientErrors(() => resolver(parent, values, context, info));
      return isPromise(result) ? result.then(checked) : checked(result);
    };
  }
}

SchemaBuilder.registerPlugin('unknownName', UnknownNamePlugin);

/** Whether an argument filters a list, so that an empty result may be due to an unknown name. */
export function isFilterArgument(name: string): boolean {
  return name === 'season' || name === 'where';
}

/** Converts the validation errors of Pothos to errors of the client. */
export function asClientErrors<Result>(resolve: () => Result): Result {
  try {
    const result = resolve();
    return isPromise(result) ? (result.then(undefined, rethrow) as Result) : result; // the type is the same
  } catch (error) {
    return rethrow(error);
  }
}

function rethrow(error: unknown): never {
  throw error instanceof PothosValidationError ? clientError('BAD_USER_INPUT', error.message) : error;
}

/** Whether a result is empty: a list without rows or a page of one, null, a record or figures without matches. */
function isEmptyResult(result: unknown): boolean {
  if (result == null) return true;
  if (Array.isArray(result)) return result.length === 0;
  const { edges, totalCount, played, rowCount } = result as Readonly<Record<string, unknown>>;
  if (typeof totalCount === 'number' && totalCount > 0) return false;
  return played === 0 || rowCount === 0 || (Array.isArray(edges) && edges.length === 0);
}

/**
 * Looks up the names in the arguments of a field that its result does not show to exist; null where there are none.
 * Rejects with UNKNOWN_NAME for an unknown name, and with AMBIGUOUS_NAME for a name that several teams have. Each name
 * is looked up once a request.
 */
export function assertNamesExist(
  values: object,
  result: unknown,
  context: Context,
  request: object = context,
): Promise<void> | null {
  const names = isEmptyResult(result) ? namesIn(values) : hiddenNames(values);
  return names.length === 0 ? null : assertExist(names, context, request);
}

async function assertExist(names: readonly Name[], context: Context, request: object): Promise<void> {
  const found = await Promise.all(namesExist(names, context, request));
  const unknown = names[found.indexOf(false)];
  if (unknown === undefined) return;
  const { argument, noun, text } = unknown;
  const { database } = context;
  const ambiguous = noun === 'team' ? await ambiguousTeamError(text, database) : null;
  throw ambiguous ?? (await unknownNameError(noun, argument, text, database));
}

/** The names that a request has looked up: the same name may filter the lists of many rows. */
const checkedNames = new WeakMap<object, Map<string, Promise<boolean>>>();

/** Whether each of these names exists; all names of teams take one statement. */
function namesExist(names: readonly Name[], context: Context, request: object): Promise<boolean>[] {
  const checks = checkedNames.get(request) ?? new Map<string, Promise<boolean>>();
  checkedNames.set(request, checks);
  const unchecked = names.filter(({ noun, text }) => noun === 'team' && !checks.has(`team ${text}`));
  const teams = readTeamKeys(
    unchecked.map(({ text }) => exactTeamKey(text)),
    context,
  );
  return names.map(({ noun, text }) => {
    const key = `${noun} ${text}`;
    const check =
      checks.get(key) ??
      (noun === 'team' ? teams.then((keys) => keys.has(exactTeamKey(text))) : exists(noun, text, context));
    checks.set(key, check);
    return check;
  });
}

/** The exact keys of the teams that have one of these keys. */
async function readTeamKeys(keys: string[], { database }: Context): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const teams = await reader(database).team.findMany({
    where: { exactKeys: { hasSome: keys } },
    select: { exactKeys: true },
  });
  return new Set(teams.flatMap(({ exactKeys }) => exactKeys));
}

async function exists(noun: Exclude<Noun, 'team'>, text: string, { database }: Context): Promise<boolean> {
  const client = reader(database);
  const query = { where: whereNameMatches(text), select: { id: true } } as const;
  switch (noun) {
    case 'country':
      return (
        (await client.competition.findFirst({ ...query, where: { countryKey: slugify(text) } })) !== null
      );
    case 'competition':
      return (await client.competition.findFirst(query)) !== null;
    case 'season':
      return (await client.season.findFirst(query)) !== null;
    case 'stage':
      return (await client.stage.findFirst(query)) !== null;
    case 'region':
      return (await client.region.findFirst(query)) !== null;
    case 'group':
      return (await client.group.findFirst(query)) !== null;
    case 'department':
      return (await client.department.findFirst(query)) !== null;
  }
}
