import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type ValidationRule,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graph/context.js';
import { addErrorCode, clientError } from '../../graph/errors.js';
import { type CostEstimator, createCostEstimator } from '../../graph/limits/cost.js';
import type { QueryLimits } from '../../settings.js';
import { asRequestError, noIntrospectionRules, parseLimited, validateLimited } from './document-checks.js';

/** The part of the cost limit that an event of a subscription may cost: an import sends one to every subscriber at once. */
const eventShare = 0.1;

/**
 * Limits queries: the number of tokens while parsing, the shape before validation, and the cost before execution. The
 * response has the cost in `extensions.cost`.
 */
export function queryLimitsPlugin(
  { costLimit, introspection }: QueryLimits,
  schema: GraphQLSchema,
): Plugin<Context> {
  const costOf = createCostEstimator(schema, costLimit, !introspection);
  const costOfEvent = createCostEstimator(schema, Math.ceil(costLimit * eventShare), !introspection);

  /** The cost of an operation, or why it is rejected; null if there is no operation, which the executor reports. */
  const estimate = ({ document, operationName, variableValues }: OperationArgs, costOf: CostEstimator) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    if (!schema.getRootType(operation.operation)) return { errors: [noMutationsError()] };
    const cost = costOf(document, operation, variableValues ?? {});
    return typeof cost === 'number'
      ? { cost }
      : { errors: cost.errors.map((error) => asRequestError(addErrorCode(error))) };
  };

  return {
    onParse: ({ setParseFn }) => setParseFn(parseLimited),
    onValidate: ({ addValidationRule, setValidationFn }) => {
      if (!introspection) for (const rule of noIntrospectionRules) addValidationRule(rule);
      setValidationFn((schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]) =>
        validateLimited(schema, document, rules, !introspection),
      );
    },
    onExecute: ({ args, setResultAndStopExecution }) => {
      const estimated = estimate(args, costOf);
      if (estimated === null) return;
      if ('errors' in estimated) return setResultAndStopExecution(estimated);
      const { cost } = estimated;
      Object.assign(args, { hideSuggestions: !introspection, cost });
      const hooks = addCostToResult(cost);
      const charge = chargeQuery(args.contextValue, cost);
      if (charge === null) return hooks;
      return charge.then((error) => {
        if (error === null) return hooks;
        setResultAndStopExecution({ errors: [error] });
        return undefined;
      });
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const estimated = estimate(args, costOfEvent);
      if (estimated === null) return;
      if ('errors' in estimated) return setResultAndStopExecution(estimated);
      Object.assign(args, { hideSuggestions: !introspection });
      return chargeQuery(args.contextValue, estimated.cost)?.then((error) => {
        if (error !== null) setResultAndStopExecution({ errors: [error] });
        return undefined;
      });
    },
  };
}

function addCostToResult(cost: number) {
  return {
    onExecuteDone: ({
      result,
      setResult,
    }: {
      result: unknown;
      setResult: (result: ExecutionResult) => void;
    }) => {
      const { extensions, ...others } = result as ExecutionResult;
      setResult({ ...others, extensions: { cost, ...extensions } });
    },
  };
}

/** Charges the cost of a query less the point that its request was charged already; null if there is nothing to charge. */
function chargeQuery({ chargePoints }: Context, cost: number): Promise<GraphQLError | null> | null {
  return chargePoints === undefined || cost <= 1 ? null : chargePoints(cost - 1);
}

interface OperationArgs {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variableValues?: Readonly<Record<string, unknown>>;
}

function noMutationsError(): GraphQLError {
  const message = 'The graph has no mutations: send a query or a subscription.';
  return clientError('OPERATION_RESOLUTION_FAILURE', message, { http: { status: 400 } });
}
