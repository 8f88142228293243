import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Changes } from '../changes/changes.js';
import type { Database } from '../db/client.js';
import { defaultQueryLimits, type PersistedDocumentSettings, type QueryLimits } from '../settings.js';
import { Telemetry } from '../telemetry/telemetry.js';
import { checkExportRequest, exportHandler, isExportRequest } from './export/export-handler.js';
import { addServerMetrics } from './gauges.js';
import { type HttpListener, type ListenOptions, openHttpListener } from './listener.js';
import { PersistedDocuments } from './persisted-documents/persisted-documents.js';
import { isPlaygroundRequest, playgroundHandler } from './playground/playground.js';
import { clientLimiter, type SubscriptionLimit } from './rate-limit/client-limits.js';
import type { RateLimit } from './rate-limit/rate-limit.js';
import { checkRequest } from './request-checks.js';
import { requestListener } from './request-listener.js';
import { cachingResponder } from './response-cache/caching-responder.js';
import { graphqlHandler } from './response-cache/request-handler.js';
import { ResponseCache } from './response-cache/response-cache.js';
import { isSchemaRequest, schemaHandler } from './schema-document.js';
import { isStaticPageRequest, staticPageHandler } from './static-page/static-page.js';
import { GraphqlSockets } from './websocket/graphql-sockets.js';
import { defaultSocketLimits, type SocketLimits } from './websocket/socket-limits.js';
import { upgradeListener } from './websocket/upgrade-listener.js';
import { createGraphqlServer, defaultDeadlineMs, type GraphqlOptions } from './yoga/yoga.js';

/** A server that answers requests. */
export interface Server {
  /** `http://localhost:4000` */
  readonly url: string;
  /** Drains, then accepts no more requests, ends all subscriptions, and resolves when open requests are answered. */
  close(): Promise<void>;
}

/** How a server answers requests. */
export interface ServerOptions extends Omit<GraphqlOptions, 'schema' | 'documents'> {
  /** The size of the response cache in megabytes; 0 for none. */
  readonly cacheMb: number;
  /** Seconds for which a closing server keeps answering, so that a load balancer can notice; by default 0. */
  readonly drainSeconds?: number;
  /** By default there is no limit. */
  readonly rateLimit?: RateLimit | undefined;
  /** By default there is no manifest. */
  readonly persistedDocuments?: PersistedDocumentSettings | undefined;
  /** The number of proxies before the server whose `X-Forwarded-For` is trusted; by default 0. */
  readonly trustedProxies?: number | undefined;
  /** By default there is none for each client. */
  readonly subscriptionLimit?: SubscriptionLimit | undefined;
  /** The limits of WebSockets that differ from the default ones. Tests shorten them. */
  readonly socketLimits?: Partial<SocketLimits> | undefined;
  /** Whether the graph is a subgraph of Apollo Federation; by default not. */
  readonly federation?: boolean;
}

/** The part of the cost limit that an export may cost at most. */
const exportShare = 0.1;

/** Where a server answers: on a listener that is already open, or on one that it opens. */
type ListenTarget = ListenOptions | { readonly listener: HttpListener };

/**
 * Serves the graph at `/graphql`, with the playground for browsers, and the page at `/`. Closing the server closes
 * `changes` too. Throws a `SettingsError` if it cannot listen, or if the manifest of persisted documents is invalid.
 */
export async function startServer(
  database: Database,
  changes: Changes,
  {
    cacheMb,
    drainSeconds = 0,
    deadlineMs,
    compileQueries,
    queryLimits = defaultQueryLimits,
    persistedDocuments,
    trustedProxies = 0,
    rateLimit,
    subscriptionLimit,
    socketLimits,
    federation = false,
    ...target
  }: ServerOptions & ListenTarget,
  telemetry = new Telemetry(),
): Promise<Server> {
  const limits = affordableLimits(queryLimits, rateLimit);
  const schema = federation ? await loadSubgraphSchema() : undefined;
  const documents = new PersistedDocuments(persistedDocuments, { ...limits, schema });
  const graphqlServer = createGraphqlServer(
    database,
    changes,
    { deadlineMs, compileQueries, queryLimits: limits, schema, documents },
    telemetry,
  );
  const cache = new ResponseCache(changes.lease, cacheMb * 2 ** 20);
  const respond = cachingResponder(cache, telemetry);
  const limiter = clientLimiter(rateLimit, subscriptionLimit, trustedProxies);
  const handleExport = exportHandler(respond, {
    database,
    deadlineMs: deadlineMs ?? defaultDeadlineMs,
    maxPoints: Math.ceil(limits.costLimit * exportShare),
  });
  const schemaRoute = { accepts: isSchemaRequest, handle: schemaHandler() };
  const routes = {
    files: [
      { accepts: isPlaygroundRequest, handle: playgroundHandler(documents) },
      { accepts: isStaticPageRequest, handle: staticPageHandler() },
      ...(limits.introspection ? [schemaRoute] : []),
    ],
    charged: [
      {
        accepts: isGraphRequest,
        check: checkRequest,
        handle: graphqlHandler(graphqlServer, documents, respond),
      },
      { accepts: isExportRequest, check: checkExportRequest, handle: handleExport },
    ],
  };

  // Requests that arrive before would be answered without the lease that the cache needs.
  await changes.firstAttempt;
  const listener = 'listener' in target ? target.listener : await openHttpListener(target);
  const sockets = new GraphqlSockets({
    ...{ server: graphqlServer, telemetry, limiter, setInUse: listener.setInUse },
    limits: { ...defaultSocketLimits, ...socketLimits },
  });
  if (telemetry.metrics !== null)
    addServerMetrics(telemetry.metrics, { database, changes, cache, documents, sockets });
  listener.startServing(
    requestListener(routes, telemetry, limiter),
    upgradeListener(listener.server, sockets, telemetry, limiter),
    () => changes.reachable(),
  );
  return {
    url: listener.url,
    close: async () => {
      await listener.drain(drainSeconds);
      await Promise.all([sockets.close(), listener.close(), changes.close()]);
      await graphqlServer.yoga.dispose();
    },
  };
}

/** Loaded only where it is served, for it makes a start slower. */
async function loadSubgraphSchema(): Promise<GraphQLSchema> {
  const { subgraphSchema } = await import('../graph/federation/subgraph-schema.js');
  return subgraphSchema;
}

/** The query limits, with a cost limit that a client can pay at all: a costlier query would fail at every retry. */
function affordableLimits(limits: QueryLimits, rateLimit: RateLimit | undefined): QueryLimits {
  return { ...limits, costLimit: Math.min(limits.costLimit, rateLimit?.points ?? limits.costLimit) };
}

function isGraphRequest({ url = '' }: IncomingMessage): boolean {
  return /^\/graphql(?:\?|$)/.test(url);
}
