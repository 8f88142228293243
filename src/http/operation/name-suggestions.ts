import { isAsyncIterable } from '@graphql-tools/utils';
import {
  type ExecutionResult,
  type GraphQLError,
  getArgumentValues,
  getVariableValues,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';
import type { Execute, OperationArgs } from '../../execution/execute.js';
import type { Context } from '../../graph/context.js';
import { truncate } from '../../graph/errors.js';
import {
  type Lookups,
  lookupsOf,
  type NullLookup,
  nullLookups,
} from '../../graph/name-search/null-lookups.js';
import { suggestNames } from '../../graph/name-search/suggest-names.js';

/** The lookups of a response for which names are suggested; a list can have the same one many times. */
const maxLookups = 20;

/** The different names of a response that are searched for. */
const maxNames = 5;

/** A lookup of a name that nothing has. */
interface UnknownLookup extends NullLookup {
  readonly value: string;
  readonly season: string | undefined;
}

/**
 * Adds near names to a response in which a field is null that looks a node up by its name, in `extensions.suggestions`.
 * It takes one statement, one more for each tie or match, and none if all is found.
 */
export function withSuggestions(execute: Execute): Execute {
  return async (args) => {
    const lookups = lookupsIn(args);
    const result = await execute(args);
    if (lookups.size === 0 || isAsyncIterable(result)) return result;
    const unknown = unknownLookups(lookups, result, args);
    return unknown.length === 0 ? result : addSuggestions(result, unknown, args.contextValue);
  };
}

const lookupsByOperation = new WeakMap<OperationDefinitionNode, Lookups>();

function lookupsIn({ schema, document, operation }: OperationArgs): Lookups {
  const lookups = lookupsByOperation.get(operation) ?? lookupsOf(schema, document, operation);
  lookupsByOperation.set(operation, lookups);
  return lookups;
}

function unknownLookups(
  lookups: Lookups,
  { data, errors = [] }: ExecutionResult,
  { schema, operation, variableValues }: OperationArgs,
): UnknownLookup[] {
  const nulls = [...nullLookups(lookups, data)].filter(
    // A field with an error is null for another reason.
    ({ path }) => !errors.some((error) => path.every((key, index) => key === error.path?.[index])),
  );
  if (nulls.length === 0) return [];
  const { coerced = {} } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variableValues ?? {},
  );
  return nulls.slice(0, maxLookups).flatMap((lookup) => {
    const values = getArgumentValues(lookup.field, lookup.node, coerced);
    const { argument, seasonArgument = '' } = lookup.lookup;
    const [value, season] = [values[argument], values[seasonArgument]];
    return typeof value === 'string'
      ? [{ ...lookup, value, season: typeof season === 'string' ? season : undefined }]
      : [];
  });
}

async function addSuggestions(
  result: ExecutionResult,
  lookups: readonly UnknownLookup[],
  { database }: Context,
): Promise<ExecutionResult> {
  const keyOf = ({ lookup: { noun }, value, season }: UnknownLookup) => JSON.stringify([noun, value, season]);
  const names = new Map(
    lookups.map((lookup) => {
      const { value: text, season } = lookup;
      return [keyOf(lookup), { noun: lookup.lookup.noun, text, season }];
    }),
  );
  const searched = [...names].slice(0, maxNames);
  try {
    const found = await suggestNames(
      database,
      searched.map(([, name]) => name),
    );
    const foundByName = new Map(searched.map(([key], index) => [key, found[index] ?? []]));
    const suggestions = lookups.flatMap((lookup) => {
      const { path, value } = lookup;
      const { argument } = lookup.lookup;
      const near = [...new Set(foundByName.get(keyOf(lookup))?.map(({ name }) => name))];
      return near.length === 0 ? [] : [{ path, argument, value: truncate(value), suggestions: near }];
    });
    if (suggestions.length === 0) return result;
    return { ...result, extensions: { ...result.extensions, suggestions } };
  } catch (error) {
    // An answer without its suggestions must not be cached, and the deadline must be noticed.
    const [first] = lookups;
    const located: GraphQLError = locatedError(error, first?.node, first?.path);
    return { ...result, errors: [...(result.errors ?? []), located] };
  }
}
