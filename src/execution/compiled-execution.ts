import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type CompiledOperation, compileOperation } from './compile-operation.js';
import { NotCompilable } from './compile-selection.js';
import type { Execute } from './execute.js';

/** The size of the cache of compiled operations, in operations and in tokens of their documents. */
const cacheSize = { operations: 500, tokens: 200_000 };

/** The maximum length of the variables' values, as JSON, that an operation is compiled for. */
const maxValuesLength = 1_000;

/** A query of a document. */
interface Query {
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** The variables that the selections depend on: all but those that are only in arguments of root fields. */
  readonly selectingVariables: readonly string[];
  readonly number: number;
}

/**
 * Executes queries by functions that are compiled from them once, where the answer is made from the rows of the root
 * fields, as nearly all are. The others go to `execute`, which defines what is correct.
 */
export function compiledExecution(): (execute: Execute) => Execute {
  const queries = new WeakMap<OperationDefinitionNode, Query>();
  // Null for an operation that cannot be compiled.
  const cache = new LRUCache<string, { readonly run: CompiledOperation | null }>({
    max: cacheSize.operations,
    maxSize: cacheSize.tokens,
  });
  let count = 0;

  const queryOf = (document: DocumentNode, operation: OperationDefinitionNode): Query => {
    const query = queries.get(operation) ?? toQuery(document, operation, count++);
    queries.set(operation, query);
    return query;
  };

  return (execute) => (args) => {
    const { schema, document, operation, contextValue } = args;
    const { fragments, selectingVariables, number } = queryOf(document, operation);
    const { coerced } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      args.variableValues ?? {},
    );
    if (coerced === undefined) return execute(args); // it reports the errors
    const values =
      selectingVariables.length === 0 ? '' : JSON.stringify(selectingVariables.map((name) => coerced[name]));
    if (values.length > maxValuesLength) return execute(args);
    const key = `${number} ${values}`;
    const size = 1 + (document.tokenCount ?? 0);
    let { run } = cache.get(key) ?? {};
    if (run === undefined) {
      run = orNull(() =>
        compileOperation(operation, { schema, fragments, variableValues: coerced }, contextValue),
      );
      cache.set(key, { run }, { size });
    }
    if (run === null) return execute(args);
    return run(contextValue, coerced).catch((error: unknown) => {
      if (error instanceof NotCompilable) cache.set(key, { run: null }, { size });
      else if (!(error instanceof GraphQLError)) throw error;
      return execute(args); // it reports an error at its path
    });
  };
}

function toQuery(document: DocumentNode, node: OperationDefinitionNode, number: number): Query {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const selecting = new Set<string>();
  const collect = (part: Parameters<typeof visit>[0]) =>
    void visit(part, { Variable: ({ name }) => void selecting.add(name.value) });
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    fragments[definition.name.value] = definition;
    collect(definition);
  }
  for (const selection of node.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) collect(selection);
    else
      for (const part of [...(selection.directives ?? []), selection.selectionSet ?? []].flat())
        collect(part);
  }
  return { fragments, selectingVariables: [...selecting], number };
}

function orNull(compile: () => CompiledOperation): CompiledOperation | null {
  try {
    return compile();
  } catch (error) {
    // graphql-js reports the error of an invalid argument at its path.
    if (error instanceof NotCompilable || error instanceof GraphQLError) return null;
    throw error;
  }
}
