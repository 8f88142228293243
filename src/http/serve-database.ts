import cluster from 'node:cluster';
import { AggregatorRegistry } from 'prom-client';
import { Changes } from '../changes/changes.js';
import { openDatabase, warmUp } from '../db/client.js';
import { Telemetry } from '../telemetry/telemetry.js';
import type { HttpListener } from './listener.js';
import type { ServeOptions } from './serve-options.js';
import { type Server, startServer } from './start-server.js';

/** A server whose metrics can be read; they are empty where metrics are switched off. */
export interface RunningServer extends Server {
  /** In the text format of Prometheus. */
  metrics(): Promise<string>;
}

/**
 * Serves a database until the server is closed, on an open listener or on one of its own. Throws a `SettingsError` if
 * it cannot listen.
 */
export async function serve(
  { connection, metrics, slowMs, ...options }: ServeOptions,
  listener?: HttpListener,
): Promise<RunningServer> {
  const telemetry = new Telemetry({ metrics, slowMs });
  const changes = new Changes(connection.url);
  const database = openDatabase({
    ...connection,
    readOnly: true,
    onStatement: (sql, _parameters, milliseconds) => telemetry.recordStatement(sql, milliseconds),
  });
  const disconnect = () => Promise.all([changes.close(), database.close()]);
  try {
    const target = listener === undefined ? options : { ...options, listener };
    const [server] = await Promise.all([startServer(database, changes, target, telemetry), warmUp(database)]);
    const registry = telemetry.metrics?.registry;
    if (registry !== undefined && cluster.isWorker) {
      AggregatorRegistry.setRegistries(registry);
      new AggregatorRegistry(); // answers when the primary process collects metrics
    }
    return {
      ...server,
      metrics: async () => registry?.metrics() ?? '',
      close: () => server.close().finally(disconnect),
    };
  } catch (error) {
    await disconnect();
    throw error;
  }
}
