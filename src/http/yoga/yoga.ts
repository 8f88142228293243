import { type GraphQLSchema, getOperationAST } from 'graphql';
import { createYoga, type GraphQLParams, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import type { Changes } from '../../changes/changes.js';
import type { Database } from '../../db/client.js';
import type { Execute, OperationResult } from '../../execution/execute.js';
import type { ClientLimits, Context } from '../../graph/context.js';
import { clientError } from '../../graph/errors.js';
import { schema as graphSchema } from '../../graph/schema.js';
import { defaultQueryLimits, type QueryLimits } from '../../settings.js';
import { Telemetry } from '../../telemetry/telemetry.js';
import { acceptsEventStream } from '../content-negotiation.js';
import type { RequestedOperation } from '../operation/cost-limits.js';
import { maskServerError } from '../operation/mask-errors.js';
import { type OperationRunner, operationRunner } from '../operation/operation-runner.js';
import { type OperationTelemetry, operationTelemetry } from '../operation/operation-telemetry.js';
import { PersistedDocuments } from '../persisted-documents/persisted-documents.js';
import {
  type DocumentContext,
  persistedDocumentsPlugin,
} from '../persisted-documents/persisted-documents-plugin.js';
import { maxBodyBytes } from '../request-body.js';
import { documentCaches } from './document-cache.js';
import { documentLimits } from './document-checks.js';
import { KnownQueries } from './known-queries.js';

/** The deadline of an operation where none is set. */
export const defaultDeadlineMs = 10_000;

/** How GraphQL requests are limited. */
export interface GraphqlOptions {
  /** The deadline of an operation in milliseconds; by default 10 s. */
  readonly deadlineMs?: number | undefined;
  readonly queryLimits?: QueryLimits | undefined;
  /** By default no document is persisted but those that clients register. */
  readonly documents?: PersistedDocuments | undefined;
  /** Whether queries are compiled where possible, and known ones run without Yoga. Tests switch it off to compare. */
  readonly compileQueries?: boolean | undefined;
  /** The served schema; by default the one without what a gateway needs. */
  readonly schema?: GraphQLSchema | undefined;
}

/** What a request hands to the server of GraphQL, besides its parameters. */
export interface ServerContext extends ClientLimits, DocumentContext {}

/** What an operation depends on in its HTTP request, besides its parameters. */
export interface OperationRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly accept: string;
  /** Aborts when the client has disconnected. */
  readonly signal: AbortSignal;
}

/** The server of GraphQL. */
export interface GraphqlServer {
  /** The same over HTTP, at `/graphql`. */
  readonly yoga: ReturnType<typeof createYoga<ServerContext, Context>>;
  /**
   * Runs the operation that parameters request, without Yoga if it is known and `context` has its document. Rejects
   * where Yoga does.
   */
  execute(params: GraphQLParams, request: OperationRequest, context: ServerContext): Promise<OperationResult>;
}

/** Creates the server of GraphQL. */
export function createGraphqlServer(
  database: Database,
  changes: Changes,
  {
    deadlineMs = defaultDeadlineMs,
    queryLimits = defaultQueryLimits,
    documents = new PersistedDocuments(),
    compileQueries = true,
    schema = graphSchema,
  }: GraphqlOptions = {},
  telemetry = new Telemetry(),
): GraphqlServer {
  const measured = operationTelemetry(telemetry);
  const runner = operationRunner({
    ...{ schema, limits: queryLimits, deadlineMs, compileQueries },
    onStart: (args) => {
      const { resolved, clientAddress } = args.contextValue as Context & ServerContext;
      documents.register(resolved, clientAddress);
      measured.describe(args);
    },
  });
  const caches = documentCaches();
  const known = new KnownQueries({ schema, documents: caches.documentCache, telemetry: measured });
  const yoga = createYoga<ServerContext, Context>({
    schema,
    context: ({ request }) => ({ database, changes, signal: request.signal }),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false, // src/http/playground serves it without third-party requests
    multipart: false,
    plugins: [
      { onRequest: rejectMalformedUrl, onSubscribe: requireEventStream },
      documentLimits(queryLimits.introspection),
      persistedDocumentsPlugin(documents),
      operations(runner, known, measured),
    ],
    maxRequestBodySize: maxBodyBytes,
    parserAndValidationCache: caches,
    maskedErrors: { maskError: maskServerError },
    logging: false, // maskServerError logs
    cors: false, // src/http/headers.ts sets the headers
  });
  return {
    yoga,
    execute: async (params, requested, context) => {
      const { resolved } = context;
      const query =
        compileQueries && resolved !== undefined && 'params' in resolved ? known.find(resolved.params) : null;
      if (query !== null) return query({ ...context, database, changes, signal: requested.signal });
      const { method, url, accept, signal } = requested;
      const headers = { accept, 'content-type': 'application/json' };
      const request = new yoga.fetchAPI.Request(`http://localhost${url}`, { method, headers, signal });
      return (await yoga.getResultForParams({ params, request }, context)) as OperationResult;
    },
  };
}

/** The arguments of an executor, which Yoga does not type. */
type TypedArgs = Omit<RequestedOperation, 'operation'>;

/** Runs and measures the operations that Yoga has parsed and validated. */
function operations(
  runner: OperationRunner,
  known: KnownQueries,
  telemetry: OperationTelemetry,
): Plugin<Context> {
  return {
    onParams: ({ paramsHandler, setParamsHandler }) => {
      telemetry.begin();
      setParamsHandler((payload) => telemetry.trace(() => paramsHandler(payload)));
    },
    onExecute: ({ args: { document, operationName }, executeFn, setExecuteFn }) => {
      const operation = getOperationAST(document, operationName);
      if (!operation) return; // the executor reports it
      const run = runner.query(executeFn as Execute);
      known.add(document, run);
      setExecuteFn((args) => run({ ...(args as TypedArgs), operation }));
    },
    onSubscribe: ({ args: { document, operationName }, subscribeFn, setSubscribeFn }) => {
      const operation = getOperationAST(document, operationName);
      if (!operation) return;
      const run = runner.subscription(subscribeFn as Execute);
      setSubscribeFn((args) => run({ ...(args as TypedArgs), operation }));
    },
    onExecutionResult: ({ result }) => {
      if (result !== undefined && !Array.isArray(result)) telemetry.end(result);
    },
  };
}

/** Rejects malformed JSON in a URL, to which Yoga would answer 500. */
const rejectMalformedUrl: NonNullable<Plugin['onRequest']> = ({ url, fetchAPI, endResponse }) => {
  for (const name of ['variables', 'extensions']) {
    const text = url.searchParams.get(name);
    if (text === null || text === '' || isJson(text)) continue;
    const errors = [{ message: `\`${name}\` is not valid JSON.`, extensions: { code: 'BAD_REQUEST' } }];
    endResponse(fetchAPI.Response.json({ errors }, { status: 400 }));
    return;
  }
};

/** Rejects a subscription that would begin, and for which Yoga would then find no media type that the client accepts. */
const requireEventStream: NonNullable<Plugin<YogaInitialContext>['onSubscribe']> = ({
  args,
  setResultAndStopExecution,
}) => {
  const { request } = args.contextValue;
  if (acceptsEventStream(request.headers.get('accept') ?? undefined)) return;
  const message =
    'A subscription is sent as `text/event-stream`, which `Accept` must name, or over a WebSocket.';
  setResultAndStopExecution({ errors: [clientError('NOT_ACCEPTABLE', message, { http: { status: 406 } })] });
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
