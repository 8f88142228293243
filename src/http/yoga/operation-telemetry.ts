import { isAsyncIterable } from '@graphql-tools/utils';
import { context, type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { type ExecutionArgs, type ExecutionResult, getOperationAST, print } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graph/context.js';
import { truncate } from '../../graph/errors.js';
import { log } from '../../telemetry/log.js';
import { RequestContext } from '../../telemetry/request-context.js';
import type { Telemetry } from '../../telemetry/telemetry.js';
import { errorCode } from './error-code.js';

/** Characters of a query that are logged, where queries are. */
const mostLogged = 2_000;

/** Counts the errors of operations, logs those that are slow, and traces them. */
export function operationTelemetry({ metrics, slowMs, tracer }: Telemetry): Plugin<Context> {
  const take = ({ args }: { readonly args: ExecutionArgs }) => {
    const { current } = RequestContext;
    if (current !== undefined) current.operation = args;
  };
  return {
    onParams: ({ paramsHandler, setParamsHandler }) => {
      const { current } = RequestContext;
      if (current === undefined) return;
      current.operationStartedAt = performance.now();
      if (tracer !== null) setParamsHandler(traced(tracer, paramsHandler));
    },
    onExecute: take,
    onSubscribe: take,
    onExecutionResult: ({ result }) => {
      const { current } = RequestContext;
      if (current === undefined || result === undefined || Array.isArray(result)) return;
      if (isAsyncIterable(result)) {
        current.outcome = 'stream';
        return;
      }
      for (const error of result.errors ?? []) metrics?.countError(errorCode(error));
      const milliseconds = performance.now() - current.operationStartedAt;
      if (log.isLevelEnabled('debug'))
        log.debug({ ...told(current, result), query: query(current) }, 'An operation.');
      if (milliseconds < slowMs) return;
      metrics?.countSlowOperation();
      log.warn({ ...told(current, result), ms: Math.round(milliseconds) }, 'An operation was slow.');
    },
  };
}

/** What is logged of an operation. Its cost is in its answer, where that is known. */
function told(visit: RequestContext, { extensions }: ExecutionResult): object {
  const cost = (extensions as { readonly cost?: unknown } | undefined)?.cost;
  const { id: requestId, statementCount: statements } = visit;
  return { requestId, operation: nameOf(visit), statements, ...(cost !== undefined && { cost }) };
}

/** The name of the operation, as the client gave it; null where it has none, or was not executed. */
function nameOf({ operation: executed }: RequestContext): string | null {
  const name = executed && getOperationAST(executed.document, executed.operationName)?.name?.value;
  return name ? truncate(name) : null;
}

function query({ operation: executed }: RequestContext): string | null {
  return executed && print(executed.document).slice(0, mostLogged);
}

type Handle = Parameters<NonNullable<Plugin['onParams']>>[0]['paramsHandler'];

/** The same, with a span around it, of which what happens meanwhile is a part. */
function traced(tracer: Tracer, handle: Handle): Handle {
  return async (asked) => {
    const span = tracer.startSpan('GraphQL operation');
    try {
      const result = await context.with(trace.setSpan(context.active(), span), () => handle(asked));
      describe(span, result);
      return result;
    } finally {
      span.end();
    }
  };
}

function describe(span: Span, result: unknown): void {
  const { current } = RequestContext;
  const { document, operationName } = current?.operation ?? {};
  const operation = document && getOperationAST(document, operationName);
  if (operation) {
    // By what it is and not by its name, of which clients make ever more.
    span.updateName(`GraphQL ${operation.operation}`);
    span.setAttribute('graphql.operation.type', operation.operation);
    if (operation.name) span.setAttribute('graphql.operation.name', truncate(operation.name.value));
  }
  const { errors } = result as ExecutionResult;
  if (errors === undefined) return;
  const codes = [...new Set(errors.map(errorCode))];
  span.setStatus({ code: SpanStatusCode.ERROR, message: codes.join(', ') });
}
