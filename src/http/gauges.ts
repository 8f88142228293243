import type { Changes } from '../changes/changes.js';
import { type Database, poolStatus } from '../db/client.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { PersistedDocuments } from './persisted-documents/persisted-documents.js';
import type { ResponseCache } from './response-cache/response-cache.js';
import type { GraphqlSockets } from './websocket/graphql-sockets.js';

/** The parts of a server whose state is measured. */
interface ServerParts {
  readonly database: Database;
  readonly changes: Changes;
  readonly cache: ResponseCache;
  readonly documents: PersistedDocuments;
  readonly sockets: Pick<GraphqlSockets, 'count'>;
}

/** Adds metrics of a server's state, which are read whenever Prometheus asks. */
export function addServerMetrics(
  metrics: Metrics,
  { database, changes, cache, documents, sockets }: ServerParts,
): void {
  const pool = poolStatus(database);
  metrics.addGauge('pool_connections', 'Connections to the database, busy or idle.', () => pool.totalCount);
  metrics.addGauge('pool_idle', 'Idle connections to the database.', () => pool.idleCount);
  metrics.addGauge('pool_waiting', 'Statements that wait for a connection.', () => pool.waitingCount);
  metrics.addCounter('cache_hits_total', 'Requests answered from the response cache.', () => cache.hits);
  metrics.addCounter('cache_misses_total', 'Requests not in the response cache.', () => cache.misses);
  metrics.addGauge('cache_bytes', 'Estimated size of the response cache.', () => cache.bytes);
  metrics.addGauge('cache_entries', 'Responses in the response cache.', () => cache.entries);
  const { registered } = documents;
  metrics.addGauge('registered_documents', 'Documents that clients have registered.', () => registered.size);
  metrics.addGauge('registered_bytes', 'Estimated size of these documents.', () => registered.bytes);
  metrics.addGauge('subscriptions', 'Open subscriptions.', () => changes.subscriptionCount);
  metrics.addGauge('websockets', 'Open WebSocket connections.', () => sockets.count);
  metrics.addGauge('leases', 'Processes that hold a lease of the response cache.', () =>
    Number(cache.leaseNumber !== null),
  );
  metrics.addGauge(
    'data_version',
    'The newest known change of the data; of several processes, the lowest.',
    () => changes.version,
    'min',
  );
}
