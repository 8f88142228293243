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
import { unknownTeamError } from '../team/errors.js';
import { whereNameMatches } from '../where-name-matches.js';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      unknownName: UnknownNamePlugin<Types>;
    }
  }
}

type Noun = 'season' | 'stage' | 'region' | 'department' | 'team';

/** The noun that each argument, or field of a filter, names. */
const nounByArgument: Readonly<Record<string, Noun>> = {
  season: 'season',
  stage: 'stage',
  region: 'region',
  department: 'department',
  team: 'team',
  opponent: 'team',
  winner: 'team',
};

/**
 * Tells a client what it asked wrongly, with a code.
 *
 * A name that nothing answers to is refused where a list is filtered by it, for an empty answer would hide the
 * mistake. Only an empty answer is looked into, so that a good name costs no statement. What the library finds wrong
 * with an argument becomes the client's error, and not one of ours.
 */
class UnknownNamePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { args, parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    // A field's arguments are read where it is planned: by itself, or by the root field that it hangs from.
    if (Object.keys(args).length === 0 && parentType !== 'Query') return resolver;
    const filtered = Object.keys(args).some((name) => isFilterArgument(name));
    return (parent, given, context, info) => {
      const checked = (result: unknown) =>
        filtered && isEmptyResult(result)
          ? // An event of a subscription is a request of its own.
            assertNamesExist(given, context as Context, info.rootValue ?? context).then(() => result)
          : result;
      const result = withClientErrors(() => resolver(parent, given, context, info));
      return result instanceof Promise ? result.then(checked) : checked(result);
    };
  }
}

SchemaBuilder.registerPlugin('unknownName', UnknownNamePlugin);

/** Whether an argument of this name filters a list, so that finding nothing may be the argument's fault. */
export function isFilterArgument(name: string): boolean {
  return name === 'season' || name === 'where';
}

/** Makes what the library finds wrong with an argument the client's error. */
export function withClientErrors<Result>(resolve: () => Result): Result {
  try {
    const result = resolve();
    return result instanceof Promise ? (result.catch(rethrow) as Result) : result; // the same, but for what it rejects with
  } catch (error) {
    return rethrow(error);
  }
}

function rethrow(error: unknown): never {
  throw error instanceof PothosValidationError ? clientError('BAD_USER_INPUT', error.message) : error;
}

/** Nothing was found: no rows, no chain of wins, a record without a match. */
export function isEmptyResult(result: unknown): boolean {
  if (result == null) return true;
  if (Array.isArray(result)) return result.length === 0;
  const { edges, played } = result as { edges?: unknown; played?: unknown };
  return played === 0 || (Array.isArray(edges) && edges.length === 0);
}

/** Rejects if a name that an argument, or a filter, gives is not known. What a request has found out is kept with it. */
export async function assertNamesExist(
  given: object,
  context: Context,
  request: object = context,
): Promise<void> {
  const { where, ...rest } = given as { where?: object | null };
  for (const [argument, text] of Object.entries({ ...rest, ...where })) {
    const noun = nounByArgument[argument];
    if (noun === undefined || typeof text !== 'string') continue;
    if (await nameExists(noun, text, context, request)) continue;
    throw noun === 'team'
      ? await unknownTeamError(argument, text, context.database)
      : unknownNameError(noun, argument, text);
  }
}

/** What a request has found out already: the same name may filter every row of a list. */
const checkedNames = new WeakMap<object, Map<string, Promise<boolean>>>();

function nameExists(noun: Noun, text: string, context: Context, request: object): Promise<boolean> {
  const answers = checkedNames.get(request) ?? new Map<string, Promise<boolean>>();
  checkedNames.set(request, answers);
  const key = `${noun} ${text}`;
  const answer = answers.get(key) ?? exists(noun, text, context);
  answers.set(key, answer);
  return answer;
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
    case 'department':
      return (await client.department.findFirst({ where: whereNameMatches(text), select })) !== null;
    case 'team':
      return (
        (await client.team.findFirst({ where: whereNameMatches(text), orderBy: { name: 'asc' }, select })) !==
        null
      );
  }
}
