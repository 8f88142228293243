import type { DatabaseOptions } from '../db/client.js';
import type { Settings } from '../settings.js';
import type { TelemetryOptions } from '../telemetry/telemetry.js';
import type { ListenOptions } from './listener.js';
import type { ServerOptions } from './start-server.js';

/** The options of a process that serves; plain data, so that one process can send them to another. */
export interface ServeOptions extends ListenOptions, ServerOptions, TelemetryOptions {
  readonly connection: Pick<DatabaseOptions, 'url' | 'prepared' | 'poolSize' | 'deadlineMs'>;
}

/** The options of each process that serves the database at `url`, by the settings. */
export function toServeOptions(settings: Settings, url: string): ServeOptions {
  const { port, host, maxConnections, cacheMb, deadlineMs, drainSeconds, slowMs } = settings;
  const {
    preparedStatements: prepared,
    poolSize,
    costLimit,
    introspection,
    metricsPort,
    federation,
  } = settings;
  const { rateLimit: points, subscriptionLimit: subscriptions, trustProxy: trustedProxies } = settings;
  const { persistedDocuments } = settings;
  return {
    connection: { url, prepared, poolSize, deadlineMs },
    ...{ port, host, maxConnections, cacheMb, deadlineMs, drainSeconds, slowMs },
    queryLimits: { costLimit, introspection },
    rateLimit: points === 0 ? undefined : { points, trustedProxies },
    subscriptionLimit: subscriptions === 0 ? undefined : { subscriptions, trustedProxies },
    ...{ persistedDocuments, trustedProxies },
    metrics: metricsPort !== null,
    federation,
  };
}
