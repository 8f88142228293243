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
import { compile, type Run } from './compile-operation.js';
import { NotDirect } from './compile-selection.js';

/** Compiled operations that are kept, and words and signs of the documents that they were compiled of. */
const mostKept = { operations: 500, tokens: 200_000 };

/** Characters that the values may have which an operation is compiled for. */
const mostValues = 1_000;

/** What is known of an operation, which clients ask again and again. */
interface Known {
  readonly node: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** The variables on which depends what is selected: all but those that only the root's fields are given. */
  readonly selecting: readonly string[];
  readonly number: number;
}

/**
 * Executes operations by functions that are compiled of them once, where an answer is made of rows that the fields of
 * the root load, as nearly all are. The usual executor does the others, and it is the measure of what is right.
 */
export function compiledExecution(): Plugin<Context> {
  const documents = new WeakMap<DocumentNode, Map<string, Known | null>>();
  const runs = new LRUCache<string, { readonly run: Run | null }>({
    max: mostKept.operations,
    maxSize: mostKept.tokens,
  });
  let count = 0;

  const known = (document: DocumentNode, name: string | null | undefined): Known | null => {
    const operations = documents.get(document) ?? new Map<string, Known | null>();
    documents.set(document, operations);
    const before = operations.get(name ?? '');
    if (before !== undefined) return before;
    const node = getOperationAST(document, name);
    if (!node) return null; // there is no end of other names
    const found = node.operation === OperationTypeNode.QUERY ? look(document, node, count++) : null;
    operations.set(name ?? '', found);
    return found;
  };

  return {
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const schema: GraphQLSchema = args.schema;
      const operation = known(args.document, args.operationName);
      if (operation === null) return;
      const { node, fragments, selecting, number } = operation;
      const { coerced } = getVariableValues(
        schema,
        node.variableDefinitions ?? [],
        args.variableValues ?? {},
      );
      if (coerced === undefined) return; // refused, and told why, by the usual executor
      const values = selecting.length === 0 ? '' : JSON.stringify(selecting.map((name) => coerced[name]));
      if (values.length > mostValues) return;
      const key = `${number} ${values}`;
      const size = 1 + (args.document.tokenCount ?? 0);
      let { run } = runs.get(key) ?? {};
      if (run === undefined) {
        run = orNull(() => compile(node, { schema, fragments, variableValues: coerced }, args.contextValue));
        runs.set(key, { run }, { size });
      }
      if (run === null) return;
      const compiled = run;
      setExecuteFn(() =>
        compiled(args.contextValue, coerced).catch((error) => {
          if (!(error instanceof NotDirect)) throw error;
          runs.set(key, { run: null }, { size });
          return executeFn(args);
        }),
      );
    },
  };
}

function look(document: DocumentNode, node: OperationDefinitionNode, number: number): Known {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const selecting = new Set<string>();
  const read = (part: Parameters<typeof visit>[0]) =>
    void visit(part, { Variable: ({ name }) => void selecting.add(name.value) });
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    fragments[definition.name.value] = definition;
    read(definition);
  }
  for (const selection of node.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) read(selection);
    else
      for (const part of [...(selection.directives ?? []), selection.selectionSet ?? []].flat()) read(part);
  }
  return { node, fragments, selecting: [...selecting], number };
}

function orNull(make: () => Run): Run | null {
  try {
    return make();
  } catch (error) {
    // What is wrong with an argument is told in its place, by the usual executor.
    if (error instanceof NotDirect || error instanceof GraphQLError) return null;
    throw error;
  }
}
