import type { IncomingMessage, ServerResponse } from 'node:http';
import { context, propagation, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { Metrics } from './metrics.js';
import { registeredTracer } from './tracer.js';
import { idHeader, Visit } from './visit.js';

/** What is to be seen of a server from outside. */
export interface Watching {
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

  constructor({ metrics, slowMs }: Watching = { metrics: false, slowMs: 0 }) {
    this.metrics = metrics ? new Metrics() : null;
    this.slowMs = slowMs === 0 ? Number.POSITIVE_INFINITY : slowMs;
  }

  /** A request has come. */
  begin(request: IncomingMessage, response: ServerResponse): Visit {
    const visit = new Visit(request.headers[idHeader]);
    if (this.tracer !== null) visit.span = startSpan(this.tracer, request, visit.id);
    if (this.metrics !== null || visit.span !== null)
      response.once('close', () => this.#end(visit, visit.span, response));
    return visit;
  }

  /** A statement has its result. */
  statement(sql: string, milliseconds: number): void {
    this.metrics?.statement(milliseconds / 1_000);
    const { current } = Visit;
    if (current !== undefined) current.statements += 1;
    if (this.tracer === null) return;
    const now = Date.now();
    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': sql };
    this.tracer
      .startSpan('statement', { kind: SpanKind.CLIENT, startTime: now - milliseconds, attributes })
      .end(now);
  }

  #end(visit: Visit, span: Visit['span'], response: ServerResponse): void {
    const status = response.writableFinished ? response.statusCode : left;
    this.metrics?.request(visit.manner, status, (performance.now() - visit.began) / 1_000);
    if (span === null) return;
    span.setAttributes({ 'http.response.status_code': status, 'copa_graph.answer': visit.manner });
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
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
