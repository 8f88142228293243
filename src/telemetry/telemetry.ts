import type { IncomingMessage, ServerResponse } from 'node:http';
import { context, propagation, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { Metrics } from './metrics.js';
import { RequestContext, requestIdHeader } from './request-context.js';
import { registeredTracer } from './tracer.js';

/** What is to be seen of a server from outside. */
export interface TelemetryOptions {
  /** Whether figures are kept for Prometheus. */
  readonly metrics: boolean;
  /** Milliseconds from which on an operation is logged as slow; 0 for none. */
  readonly slowMs: number;
}

/** The status that is told of a client who left before its response had ended; no client ever sees it. */
const left = 499;

/** What is seen of a server from outside: who follows its requests, and with what. */
export class Telemetry {
  readonly metrics: Metrics | null;
  readonly slowMs: number;
  /** Null while nobody traces: then nothing is made for it. */
  readonly tracer: Tracer | null = registeredTracer();

  constructor({ metrics, slowMs }: TelemetryOptions = { metrics: false, slowMs: 0 }) {
    this.metrics = metrics ? new Metrics() : null;
    this.slowMs = slowMs === 0 ? Number.POSITIVE_INFINITY : slowMs;
  }

  /** A request has come. */
  beginRequest(request: IncomingMessage): RequestContext {
    const visit = new RequestContext(request.headers[requestIdHeader]);
    if (this.tracer !== null) visit.span = startSpan(this.tracer, request, visit.id);
    return visit;
  }

  /** Ends a visit when its response has ended. */
  endWithResponse(visit: RequestContext, response: ServerResponse): void {
    if (this.metrics === null && this.tracer === null) return;
    response.on('close', () =>
      this.endRequest(visit, response.writableFinished ? response.statusCode : left),
    );
  }

  /** A response was sent, with this status. */
  endRequest({ outcome: manner, startedAt: began, span }: RequestContext, status: number): void {
    this.metrics?.observeRequest(manner, status, (performance.now() - began) / 1_000);
    if (span === null) return;
    span.setAttributes({ 'http.response.status_code': status, 'copa_graph.answer': manner });
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  /** A statement has its result. */
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
  // Whoever has the SDK watch node:http has a span of this request already.
  const parent = context.active();
  const around = trace.getSpan(parent) === undefined ? propagation.extract(parent, headers) : parent;
  const route = /^\/graphql(?:\?|$)/.test(url) ? '/graphql' : undefined;
  const attributes = { 'http.request.method': method, 'http.route': route, 'copa_graph.request_id': id };
  return tracer.startSpan(
    route === undefined ? method : `${method} ${route}`,
    { kind: SpanKind.SERVER, attributes },
    around,
  );
}
