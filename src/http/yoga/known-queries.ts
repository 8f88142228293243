import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import type { Context } from '../../graph/context.js';
import { maskServerError } from '../operation/mask-errors.js';
import type { RunOperation } from '../operation/operation-runner.js';
import type { OperationTelemetry } from '../operation/operation-telemetry.js';

/** A query that is ready to run. */
type KnownQuery = (contextValue: Context) => Promise<ExecutionResult>;

/** What queries are run with. */
interface KnownQueryOptions {
  readonly schema: GraphQLSchema;
  /** The parsed documents by their texts. */
  readonly documents: { get(text: string): DocumentNode | undefined };
  readonly telemetry: OperationTelemetry;
}

/** The queries of documents that Yoga has parsed and validated before: they run without it. */
export class KnownQueries {
  readonly #options: KnownQueryOptions;
  readonly #runs = new WeakMap<DocumentNode, RunOperation>();

  constructor(options: KnownQueryOptions) {
    this.#options = options;
  }

  /** Adds a valid document, and how its queries are run. */
  add(document: DocumentNode, run: RunOperation): void {
    this.#runs.set(document, run);
  }

  /** The query that well-formed parameters request; null for one that is unknown, and for another operation. */
  find({ query = '', operationName, variables }: GraphQLParams): KnownQuery | null {
    const { schema, documents, telemetry } = this.#options;
    const document = documents.get(query);
    if (document === undefined) return null;
    const run = this.#runs.get(document);
    if (run === undefined) return null;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const requested = { schema, document, operation, operationName, variableValues: variables ?? {} };
    return async (contextValue) => {
      telemetry.begin();
      const result = await telemetry.trace(() => masked(run({ ...requested, contextValue })));
      telemetry.end(result);
      return result;
    };
  }
}

/** Masks errors as Yoga does. */
async function masked(running: ReturnType<RunOperation>): Promise<ExecutionResult> {
  const mask = (error: unknown) => maskServerError(error, 'Unexpected error.') as GraphQLError;
  try {
    const result = (await running) as ExecutionResult; // a query has no events
    return result.errors === undefined ? result : { ...result, errors: result.errors.map(mask) };
  } catch (error) {
    return { errors: [mask(error)] };
  }
}
