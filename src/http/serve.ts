import { Changes } from '../changes/changes.js';
import { openDatabase } from '../db/client.js';
import type { Figures } from '../telemetry/metrics.js';
import { Telemetry } from '../telemetry/telemetry.js';
import type { Door } from './listener.js';
import type { Job } from './serve-options.js';
import { listen, type Server } from './server.js';

/** A server whose figures can be asked for, if it keeps any. */
export interface Served extends Server {
  /** As Prometheus reads them. */
  metrics(): Promise<string>;
}

/**
 * Serves a database until it is closed, at a door that is open already, or one of its own. Throws a `SettingsError`
 * where the server cannot listen.
 */
export async function serve(
  { connection, metrics, slowMs, ...job }: Job,
  door?: Door,
): Promise<Served & { figures(): Promise<Figures> }> {
  const telemetry = new Telemetry({ metrics, slowMs });
  const changes = new Changes(connection.url);
  const database = openDatabase({
    ...connection,
    answering: true,
    onStatement: (sql, _parameters, milliseconds) => telemetry.statement(sql, milliseconds),
  });
  const leave = () => Promise.all([changes.close(), database.close()]);
  try {
    const server = await listen(database, changes, door === undefined ? job : { ...job, door }, telemetry);
    const registry = telemetry.metrics?.registry;
    return {
      ...server,
      metrics: async () => registry?.metrics() ?? '',
      figures: async () => registry?.getMetricsAsJSON() ?? [],
      close: () => server.close().finally(leave),
    };
  } catch (error) {
    await leave();
    throw error;
  }
}
