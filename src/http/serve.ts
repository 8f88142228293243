import { Changes } from '../changes/changes.js';
import { openDatabase } from '../db/client.js';
import type { MetricValues } from '../telemetry/metrics.js';
import { Telemetry } from '../telemetry/telemetry.js';
import type { HttpListener } from './listener.js';
import type { ServeOptions } from './serve-options.js';
import { type Server, startServer } from './server.js';

/** A server whose figures can be asked for, if it keeps any. */
export interface RunningServer extends Server {
  /** As Prometheus reads them. */
  metrics(): Promise<string>;
}

/**
 * Serves a database until it is closed, at a door that is open already, or one of its own. Throws a `SettingsError`
 * where the server cannot listen.
 */
export async function serve(
  { connection, metrics, slowMs, ...job }: ServeOptions,
  door?: HttpListener,
): Promise<RunningServer & { metricValues(): Promise<MetricValues> }> {
  const telemetry = new Telemetry({ metrics, slowMs });
  const changes = new Changes(connection.url);
  const database = openDatabase({
    ...connection,
    answering: true,
    onStatement: (sql, _parameters, milliseconds) => telemetry.recordStatement(sql, milliseconds),
  });
  const leave = () => Promise.all([changes.close(), database.close()]);
  try {
    const server = await startServer(
      database,
      changes,
      door === undefined ? job : { ...job, door },
      telemetry,
    );
    const registry = telemetry.metrics?.registry;
    return {
      ...server,
      metrics: async () => registry?.metrics() ?? '',
      metricValues: async () => registry?.getMetricsAsJSON() ?? [],
      close: () => server.close().finally(leave),
    };
  } catch (error) {
    await leave();
    throw error;
  }
}
