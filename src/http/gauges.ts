import type { Changes } from '../changes/changes.js';
import { connections, type Database } from '../db/client.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { KeptAnswers } from './response-cache/response-cache.js';

/** What there is to be seen of a server at any time. */
interface Seen {
  readonly database: Database;
  readonly changes: Changes;
  readonly kept: KeptAnswers;
}

/** Has metrics tell how a server is, whenever somebody asks. */
export function watch(metrics: Metrics, { database, changes, kept }: Seen): void {
  const pool = connections(database);
  metrics.gauge('pool_connections', 'Connections to the database, busy or not.', () => pool.totalCount);
  metrics.gauge('pool_idle', 'Connections to the database that nobody uses.', () => pool.idleCount);
  metrics.gauge('pool_waiting', 'Statements that wait for a connection.', () => pool.waitingCount);
  metrics.count('cache_hits_total', 'Questions whose answer was kept.', () => kept.hits);
  metrics.count('cache_misses_total', 'Questions whose answer was not.', () => kept.misses);
  metrics.gauge('cache_bytes', 'Bytes that kept answers take.', () => kept.bytes);
  metrics.gauge('cache_entries', 'Answers that are kept.', () => kept.entries);
  metrics.gauge('subscriptions', 'Subscriptions that are open.', () => changes.subscribed);
  metrics.gauge('leases', 'Processes that may give answers again.', () => Number(kept.leave !== null));
  metrics.gauge(
    'data_version',
    'The newest change of the data that is known; of several processes, to the last of them.',
    () => changes.version,
    'min',
  );
}
