import { isAsyncIterable } from '@graphql-tools/utils';
import { context, type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { type ExecutionArgs, type ExecutionResult, type GraphQLError, getOperationAST, print } from 'graphql';
import type { OperationResult } from '../../execution/execute.js';
import { errorCodes } from '../../graph/error-codes.js';
import { truncate } from '../../graph/errors.js';
import { log } from '../../telemetry/log.js';
import { RequestContext } from '../../telemetry/request-context.js';
import type { Telemetry } from '../../telemetry/telemetry.js';

/** The maximum length of a query in the log, at the level `debug`. */
const maxLoggedCharacters = 2_000;

/** Measures the operation of the current request, if there is one. */
export interface OperationTelemetry {
  /** Begins to measure, when the parameters of the request are read. */
  begin(): void;
  /** Runs it in a span of its own, which is the parent of the spans of its statements. */
  trace<Result>(run: () => Result): Result | Promise<Awaited<Result>>;
  /** Names the operation that is executed. */
  describe(args: ExecutionArgs): void;
  /** Counts the errors of the result, and logs a slow operation. */
  end(result: OperationResult): void;
}

/** Counts the errors of operations, logs slow ones, and traces all. */
export function operationTelemetry({ metrics, slowMs, tracer }: Telemetry): OperationTelemetry {
  return {
    begin: () => {
      const { current } = RequestContext;
      if (current !== undefined) current.operationStartedAt = performance.now();
    },
    trace: (run) => (tracer === null || RequestContext.current === undefined ? run() : traced(tracer, run)),
    describe: (args) => {
      const { current } = RequestContext;
      if (current !== undefined) current.operation = args;
    },
    end: (result) => {
      const { current } = RequestContext;
      if (current === undefined) return;
      if (isAsyncIterable(result)) {
        current.outcome = 'stream';
        return;
      }
      for (const error of result.errors ?? []) metrics?.countError(errorCode(error));
      const milliseconds = performance.now() - current.operationStartedAt;
      if (log.isLevelEnabled('debug'))
        log.debug({ ...logFields(current, result), query: loggedQuery(current) }, 'An operation.');
      if (milliseconds < slowMs) return;
      metrics?.countSlowOperation();
      log.warn({ ...logFields(current, result), ms: Math.round(milliseconds) }, 'An operation was slow.');
    },
  };
}

/** The fields of a log entry. An operation that failed before its cost was known has none. */
function logFields(requestContext: RequestContext, { extensions }: ExecutionResult): object {
  const cost = (extensions as { readonly cost?: unknown } | undefined)?.cost;
  const { id: requestId, statementCount: statements } = requestContext;
  return {
    requestId,
    operation: operationName(requestContext),
    statements,
    ...(cost !== undefined && { cost }),
  };
}

/** The name of the operation; null if it has none, or was not executed. */
function operationName({ operation }: RequestContext): string | null {
  const name = operation && getOperationAST(operation.document, operation.operationName)?.name?.value;
  return name ? truncate(name) : null;
}

function loggedQuery({ operation }: RequestContext): string | null {
  return operation && print(operation.document).slice(0, maxLoggedCharacters);
}

/** A code for the label of a metric: one of the known codes, or `OTHER`, so that their number is bounded. */
function errorCode({ extensions }: Pick<GraphQLError, 'extensions'>): string {
  const code = extensions?.code;
  return typeof code === 'string' && Object.hasOwn(errorCodes, code) ? code : 'OTHER';
}

async function traced<Result>(tracer: Tracer, run: () => Result): Promise<Awaited<Result>> {
  const span = tracer.startSpan('GraphQL operation');
  try {
    const result = await context.with(trace.setSpan(context.active(), span), run);
    describeSpan(span, result);
    return result;
  } finally {
    span.end();
  }
}

function describeSpan(span: Span, result: unknown): void {
  const { current } = RequestContext;
  const { document, operationName } = current?.operation ?? {};
  const operation = document && getOperationAST(document, operationName);
  if (operation) {
    // Not by the operation's name, which clients choose: span names should be few.
    span.updateName(`GraphQL ${operation.operation}`);
    span.setAttribute('graphql.operation.type', operation.operation);
    if (operation.name) span.setAttribute('graphql.operation.name', truncate(operation.name.value));
  }
  const { errors } = result as ExecutionResult;
  if (errors === undefined) return;
  const codes = [...new Set(errors.map(errorCode))];
  span.setStatus({ code: SpanStatusCode.ERROR, message: codes.join(', ') });
}
