import type { Changes } from '../changes/changes.js';
import { connections, type Database } from '../db/client.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { ResponseCache } from './response-cache/response-cache.js';

/** What there is to be seen of a server at any time. */
interface ServerParts {
  readonly database: Database;
  readonly changes: Changes;
  readonly cache: ResponseCache;
}

/** Has metrics tell how a server is, whenever somebody asks. */
export function addServerMetrics(metrics: Metrics, { database, changes, cache: kept }: ServerParts): void {
  const pool = connections(database);
  metrics.addGauge('pool_connections', 'Connections to the database, busy or not.', () => pool.totalCount);
  metrics.addGauge('pool_idle', 'Connections to the database that nobody uses.', () => pool.idleCount);
  metrics.addGauge('pool_waiting', 'Statements that wait for a connection.', () => pool.waitingCount);
  metrics.addCounter('cache_hits_total', 'Questions whose answer was kept.', () => kept.hits);
  metrics.addCounter('cache_misses_total', 'Questions whose answer was not.', () => kept.misses);
  metrics.addGauge('cache_bytes', 'Bytes that kept answers take.', () => kept.bytes);
  metrics.addGauge('cache_entries', 'Answers that are kept.', () => kept.entries);
  metrics.addGauge('subscriptions', 'Subscriptions that are open.', () => changes.subscriptionCount);
  metrics.addGauge('leases', 'Processes that may give answers again.', () => Number(kept.leave !== null));
  metrics.addGauge(
    'data_version',
    'The newest change of the data that is known; of several processes, to the last of them.',
    () => changes.version,
    'min',
  );
}
