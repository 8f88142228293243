import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import type { Changes } from '../../changes/changes.js';
import type { Database } from '../../db/client.js';
import { compiledExecution } from '../../execution/compiled-execution.js';
import type { ClientLimits, Context } from '../../graph/context.js';
import { clientError } from '../../graph/errors.js';
import { schema as graphSchema } from '../../graph/schema.js';
import { defaultQueryLimits, type QueryLimits } from '../../settings.js';
import { Telemetry } from '../../telemetry/telemetry.js';
import { acceptsEventStream } from '../content-negotiation.js';
import { PersistedDocuments } from '../persisted-documents/persisted-documents.js';
import {
  type DocumentContext,
  persistedDocumentsPlugin,
} from '../persisted-documents/persisted-documents-plugin.js';
import { maxBodyBytes } from '../request-body.js';
import { deadline } from './deadline.js';
import { documentCaches } from './document-cache.js';
import { maskServerError } from './mask-errors.js';
import { nameSuggestions } from './name-suggestions.js';
import { operationQueues } from './operation-queues.js';
import { operationTelemetry } from './operation-telemetry.js';
import { queryLimitsPlugin } from './query-limits.js';

/** The deadline of an operation where none is set. */
export const defaultDeadlineMs = 10_000;

/** How GraphQL requests are limited. */
export interface GraphqlOptions {
  /** The deadline of an operation in milliseconds; by default 10 s. */
  readonly deadlineMs?: number | undefined;
  readonly queryLimits?: QueryLimits | undefined;
  /** By default no document is persisted but those that clients register. */
  readonly documents?: PersistedDocuments | undefined;
  /** Whether queries are compiled where possible. Tests switch it off to run all of them by graphql-js. */
  readonly compileQueries?: boolean | undefined;
  /** The served schema; by default the one without what a gateway needs. */
  readonly schema?: GraphQLSchema | undefined;
}

/** What a request hands to the server of GraphQL, besides its parameters. */
export interface ServerContext extends ClientLimits, DocumentContext {}

/** Creates the server of GraphQL over HTTP at `/graphql`. */
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
) {
  return createYoga<ServerContext, Context>({
    schema,
    context: ({ request }) => ({ database, changes, signal: request.signal }),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false, // src/http/playground serves it without third-party requests
    multipart: false,
    plugins: [
      { onRequest: rejectMalformedUrl, onSubscribe: requireEventStream },
      queryLimitsPlugin(queryLimits, schema),
      persistedDocumentsPlugin(documents),
      ...(compileQueries ? [compiledExecution()] : []),
      nameSuggestions(),
      operationQueues(queryLimits.costLimit),
      deadline(deadlineMs),
      operationTelemetry(telemetry),
    ],
    maxRequestBodySize: maxBodyBytes,
    parserAndValidationCache: documentCaches(),
    maskedErrors: { maskError: maskServerError },
    logging: false, // maskServerError logs
    cors: false, // src/http/headers.ts sets the headers
  });
}

/** The server of GraphQL over HTTP. */
export type GraphqlServer = ReturnType<typeof createGraphqlServer>;

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
