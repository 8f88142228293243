import type { IncomingMessage, ServerResponse } from 'node:http';
import { context, propagation, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { Metrics } from './metrics.js';
import { RequestContext, requestIdHeader } from './request-context.js';
import { registeredTracer } from './tracer.js';

/** What is measured of a server. */
export interface TelemetryOptions {
  /** Whether metrics are collected. */
  readonly metrics: boolean;
  /** Milliseconds from which an operation is logged as slow; 0 for never. */
  readonly slowMs: number;
}

/** The status in metrics and traces of a request whose client disconnected, or cancelled it, before the end of the response. */
export const clientClosedRequest = 499;

/** Measures and traces the requests of a server. */
export class Telemetry {
  readonly metrics: Metrics | null;
  /** Infinity for never. */
  readonly slowMs: number;
  /** Null where traces are switched off. */
  readonly tracer: Tracer | null = registeredTracer();

  constructor({ metrics, slowMs }: TelemetryOptions = { metrics: false, slowMs: 0 }) {
    this.metrics = metrics ? new Metrics() : null;
    this.slowMs = slowMs === 0 ? Number.POSITIVE_INFINITY : slowMs;
  }

  /** Begins the context of a request; `id` is by default that of its header. */
  beginRequest(request: IncomingMessage, id = request.headers[requestIdHeader]): RequestContext {
    const requestContext = new RequestContext(id);
    if (this.tracer !== null) requestContext.span = startSpan(this.tracer, request, requestContext.id);
    return requestContext;
  }

  /** Ends a request when its response has ended. */
  endWithResponse(requestContext: RequestContext, response: ServerResponse): void {
    if (this.metrics === null && this.tracer === null) return;
    response.on('close', () =>
      this.endRequest(requestContext, response.writableFinished ? response.statusCode : clientClosedRequest),
    );
  }

  /** Ends a request whose response was sent with this status. */
  endRequest({ outcome, startedAt, span }: RequestContext, status: number): void {
    this.metrics?.observeRequest(outcome, status, (performance.now() - startedAt) / 1_000);
    if (span === null) return;
    span.setAttributes({ 'http.response.status_code': status, 'copa_graph.outcome': outcome });
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  /** Records a statement that has returned, for the request that sent it. */
  recordStatement(sql: string, milliseconds: number): void {
    this.metrics?.observeStatement(milliseconds / 1_000);
    const { current } = RequestContext;
    if (current !== undefined) current.statementCount += 1;
    if (this.tracer === null) return;
    const now = Date.now();
    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': sql };
    this.tracer
      .startSpan('statement', { kind: SpanKind.CLIENT, startTime: now - milliseconds, attributes })
      .end(now);
  }
}

function startSpan(tracer: Tracer, { method = '', headers, url = '' }: IncomingMessage, id: string) {
  // With the instrumentation of node:http, there is a span of this request already.
  const active = context.active();
  const parent = trace.getSpan(active) === undefined ? propagation.extract(active, headers) : active;
  const route = /^\/graphql(?:\?|$)/.test(url) ? '/graphql' : undefined;
  const attributes = { 'http.request.method': method, 'http.route': route, 'copa_graph.request_id': id };
  return tracer.startSpan(
    route === undefined ? method : `${method} ${route}`,
    { kind: SpanKind.SERVER, attributes },
    parent,
  );
}
