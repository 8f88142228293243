import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { serve } from '../../../src/http/serve-database.js';
import { Telemetry } from '../../../src/telemetry/telemetry.js';
import { post } from '../../support/http/ask.js';
import { openRawSocket } from '../../support/http/web-socket.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase('season');
const exporter = new InMemorySpanExporter();
const off = new Telemetry();

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
});
beforeEach(() => exporter.reset());
afterAll(() => {
  for (const api of [context, propagation, trace]) api.disable();
});

test('while nobody has registered an SDK there is no tracer, and no span', () => {
  expect(off.tracer).toBeNull();
});

test('a request, its operation and its statements are spans of one trace, which the caller has begun', async () => {
  const server = await serving();
  const query = 'query Two { team(name: "San Simon") { name } season { name } }';
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const { headers } = await post(server, query, { traceparent });
  await expect.poll(() => exporter.getFinishedSpans().length).toBe(4);
  const [statement, other, operation, request] = exporter.getFinishedSpans();
  expect(new Set(exporter.getFinishedSpans().map((span) => span.spanContext().traceId))).toEqual(
    new Set(['0af7651916cd43dd8448eb211c80319c']),
  );
  expect(request).toMatchObject({
    name: 'POST /graphql',
    parentSpanContext: { spanId: 'b7ad6b7169203331' },
    attributes: {
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'copa_graph.outcome': 'computed',
      'copa_graph.request_id': headers['x-request-id'],
    },
  });
  expect(operation).toMatchObject({
    name: 'GraphQL query',
    parentSpanContext: { spanId: request?.spanContext().spanId },
    attributes: { 'graphql.operation.type': 'query', 'graphql.operation.name': 'Two' },
  });
  for (const one of [statement, other]) {
    expect(one).toMatchObject({
      name: 'statement',
      parentSpanContext: { spanId: operation?.spanContext().spanId },
      attributes: { 'db.query.text': expect.stringMatching(/^SELECT .* FROM "/) },
    });
  }
});

test('an operation over a WebSocket is a request of the trace in which the WebSocket was opened', async () => {
  const server = await serving();
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const socket = await openRawSocket(server, { headers: { traceparent, 'x-request-id': 'mine' } });
  socket.send({ type: 'subscribe', id: 'a', payload: { query: 'query One { season { name } }' } });
  await expect.poll(() => exporter.getFinishedSpans().length).toBe(4);
  const [opening, statement, operation, request] = exporter.getFinishedSpans();
  expect(new Set(exporter.getFinishedSpans().map((span) => span.spanContext().traceId))).toEqual(
    new Set(['0af7651916cd43dd8448eb211c80319c']),
  );
  expect(opening?.attributes).toMatchObject({
    'http.response.status_code': 101,
    'copa_graph.request_id': 'mine',
  });
  expect(statement?.parentSpanContext?.spanId).toBe(operation?.spanContext().spanId);
  expect(operation).toMatchObject({
    name: 'GraphQL query',
    parentSpanContext: { spanId: request?.spanContext().spanId },
    attributes: { 'graphql.operation.name': 'One' },
  });
  expect(request?.attributes).toMatchObject({
    'http.response.status_code': 200,
    'copa_graph.outcome': 'computed',
    'copa_graph.request_id': 'mine-1',
  });
});

test('an answer that is kept is a request alone; an error is told by its code', async () => {
  const server = await serving();
  await expect.poll(async () => (await post(server, '{ season { name } }')).hit).toBe(true);
  await expect.poll(() => spansOf('cached').length).toBeGreaterThan(0);
  const { traceId } = spansOf('cached')[0]?.spanContext() ?? {};
  expect(exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === traceId)).toHaveLength(
    1,
  );
  exporter.reset();
  await post(server, '{ teams(where: { season: "nowhere" }) { totalCount } }');
  await expect.poll(() => exporter.getFinishedSpans().map(({ name }) => name)).toContain('GraphQL query');
  const failed = exporter.getFinishedSpans().find(({ name }) => name === 'GraphQL query');
  expect(failed?.status).toEqual({ code: SpanStatusCode.ERROR, message: 'UNKNOWN_NAME' });
});

function spansOf(outcome: string): ReadableSpan[] {
  return exporter.getFinishedSpans().filter(({ attributes }) => attributes['copa_graph.outcome'] === outcome);
}

async function serving(): Promise<string> {
  const connection = { url, prepared: true };
  const watching = { metrics: false, slowMs: 0 };
  const server = await serve({ connection, port: 0, host: '127.0.0.1', cacheMb: 1, ...watching });
  onTestFinished(() => server.close());
  return server.url;
}
