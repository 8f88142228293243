import type { Connection } from '../db/client.js';
import type { Settings } from '../settings.js';
import type { Watching } from '../telemetry/telemetry.js';
import type { Entrance } from './listener.js';
import type { Serving } from './server.js';

/** What a process is to serve, and where; plain data, as one process can tell it to another. */
export interface Job extends Entrance, Serving, Watching {
  readonly connection: Pick<Connection, 'url' | 'prepared' | 'poolSize' | 'deadlineMs'>;
}

/** The job of each process that serves the database at `url`, as the settings have it. */
export function jobOf(settings: Settings, url: string): Job {
  const { port, host, maxConnections, cacheMb, deadlineMs, drainSeconds, slowMs } = settings;
  const { preparedStatements: prepared, poolSize, costLimit, introspection, metricsPort } = settings;
  const { rateLimit: points, trustProxy: proxies } = settings;
  return {
    connection: { url, prepared, poolSize, deadlineMs },
    ...{ port, host, maxConnections, cacheMb, deadlineMs, drainSeconds, slowMs },
    bounds: { costLimit, introspection },
    rate: points === 0 ? undefined : { points, proxies },
    metrics: metricsPort !== null,
  };
}
