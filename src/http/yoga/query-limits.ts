import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  type ParseOptions,
  parse,
  type Source,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graph/context.js';
import { type CostEstimator, createCostEstimator } from '../../graph/limits/cost.js';
import { shapeErrors, tooManyTokensError } from '../../graph/limits/shape.js';
import { shapeLimits } from '../../graph/limits/shape-limits.js';
import { schema } from '../../graph/schema.js';
import type { QueryLimits } from '../../settings.js';

/** Errors of this kind that are told at most: each is about as long as what it is about. */
const mostErrors = 20;

/** Comments of a query at most, which are kept with what is read of it. */
const mostComments = 500;

/** What an event may cost of what a query may: an import has all who subscribe answered at once. */
const eventShare = 0.1;

/**
 * Keeps queries within bounds: their text while it is read, their shape before it is validated, and their cost, which
 * the answer tells, before any of them is executed.
 */
export function queryLimitsPlugin({ costLimit, introspection }: QueryLimits): Plugin<Context> {
  const costOf = createCostEstimator(schema, costLimit, !introspection);
  const costOfEvent = createCostEstimator(schema, Math.ceil(costLimit * eventShare), !introspection);

  /** What an operation costs; what is wrong with it instead; null where there is none, which its executor tells. */
  const weigh = ({ document, operationName, variableValues }: Asked, costOf: CostEstimator) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const cost = costOf(document, operation, variableValues ?? {});
    return typeof cost === 'number' ? { cost } : { errors: cost.errors.map(ofRequest) };
  };

  return {
    onParse: ({ setParseFn }) => setParseFn(read),
    onValidate: ({ addValidationRule, setValidationFn }) => {
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn((schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]) => {
        const found = shapeErrors(document);
        const options = { maxErrors: mostErrors, hideSuggestions: !introspection };
        return found.length > 0 ? found : validate(schema, document, rules, options);
      });
    },
    onExecute: ({ args, setResultAndStopExecution }) => {
      const weighed = weigh(args, costOf);
      if (weighed === null) return;
      if ('errors' in weighed) return setResultAndStopExecution(weighed);
      const { cost } = weighed;
      Object.assign(args, { hideSuggestions: !introspection, cost });
      const told = telling(cost);
      const paid = paying(args.contextValue, cost);
      if (paid === null) return told;
      return paid.then((error) => {
        if (error === null) return told;
        setResultAndStopExecution({ errors: [error] });
        return undefined;
      });
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const weighed = weigh(args, costOfEvent);
      if (weighed === null) return;
      if ('errors' in weighed) return setResultAndStopExecution(weighed);
      Object.assign(args, { hideSuggestions: !introspection });
      return paying(args.contextValue, weighed.cost)?.then((error) => {
        if (error !== null) setResultAndStopExecution({ errors: [error] });
        return undefined;
      });
    },
  };
}

/** Has the answer tell what it cost. */
function telling(cost: number) {
  return {
    onExecuteDone: ({
      result,
      setResult,
    }: {
      result: unknown;
      setResult: (result: ExecutionResult) => void;
    }) => setResult({ ...(result as ExecutionResult), extensions: { cost } }),
  };
}

/** Pays what a query costs besides the point that its request has cost already; null where nothing is to be paid. */
function paying({ chargePoints }: Context, cost: number): Promise<GraphQLError | null> | null {
  return chargePoints === undefined || cost <= 1 ? null : chargePoints(cost - 1);
}

interface Asked {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variableValues?: Readonly<Record<string, unknown>>;
}

function read(source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxLexicalTokens: shapeLimits.tokens, maxComments: mostComments });
  } catch (error) {
    // The library says so in words alone.
    if (error instanceof GraphQLError && /contains more tha[nt] \d+ tokens/.test(error.message))
      throw ofRequest(tooManyTokensError());
    throw error;
  }
}

/** Says of an error that the request itself is refused, as one is that is not valid. */
function ofRequest(error: GraphQLError): GraphQLError {
  error.extensions.http ??= { status: 400, spec: true };
  return error;
}
