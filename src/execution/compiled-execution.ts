import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Context } from '../graph/context.js';
import { type CompiledOperation, compileOperation } from './compile-operation.js';
import { NotCompilable } from './compile-selection.js';

/** The size of the cache of compiled operations, in operations and in tokens of their documents. */
const cacheSize = { operations: 500, tokens: 200_000 };

/** The maximum length of the variables' values, as JSON, that an operation is compiled for. */
const maxValuesLength = 1_000;

/** A query of a document. */
interface Query {
  readonly node: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** The variables that the selections depend on: all but those that are only in arguments of root fields. */
  readonly selectingVariables: readonly string[];
  readonly number: number;
}

/**
 * Executes queries by functions that are compiled from them once, where the answer is made from the rows of the root
 * fields, as nearly all are. graphql-js executes the others, and it defines what is correct.
 */
export function compiledExecution(): Plugin<Context> {
  const queries = new WeakMap<DocumentNode, Map<string, Query | null>>();
  // Null for an operation that cannot be compiled.
  const cache = new LRUCache<string, { readonly run: CompiledOperation | null }>({
    max: cacheSize.operations,
    maxSize: cacheSize.tokens,
  });
  let count = 0;

  const findQuery = (document: DocumentNode, name: string | null | undefined): Query | null => {
    const queriesByName = queries.get(document) ?? new Map<string, Query | null>();
    queries.set(document, queriesByName);
    const cached = queriesByName.get(name ?? '');
    if (cached !== undefined) return cached;
    const node = getOperationAST(document, name);
    if (!node) return null; // not cached: a client can send any number of unknown names
    const query = node.operation === OperationTypeNode.QUERY ? toQuery(document, node, count++) : null;
    queriesByName.set(name ?? '', query);
    return query;
  };

  return {
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const schema: GraphQLSchema = args.schema;
      const query = findQuery(args.document, args.operationName);
      if (query === null) return;
      const { node, fragments, selectingVariables, number } = query;
      const { coerced } = getVariableValues(
        schema,
        node.variableDefinitions ?? [],
        args.variableValues ?? {},
      );
      if (coerced === undefined) return; // graphql-js reports the errors
      const values =
        selectingVariables.length === 0
          ? ''
          : JSON.stringify(selectingVariables.map((name) => coerced[name]));
      if (values.length > maxValuesLength) return;
      const key = `${number} ${values}`;
      const size = 1 + (args.document.tokenCount ?? 0);
      let { run } = cache.get(key) ?? {};
      if (run === undefined) {
        run = orNull(() =>
          compileOperation(node, { schema, fragments, variableValues: coerced }, args.contextValue),
        );
        cache.set(key, { run }, { size });
      }
      if (run === null) return;
      const execute = run;
      setExecuteFn(() =>
        execute(args.contextValue, coerced).catch((error: unknown) => {
          if (error instanceof NotCompilable) cache.set(key, { run: null }, { size });
          else if (!(error instanceof GraphQLError)) throw error;
          return executeFn(args); // it reports an error at its path
        }),
      );
    },
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
  return { node, fragments, selectingVariables: [...selecting], number };
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
