import type { Settings } from '../settings.js';
import { openHttpListener } from './listener.js';
import type { RunningServer } from './serve-database.js';
import { toServeOptions } from './serve-options.js';

/** A server whose port is open, which says that it is starting until its database is ready. */
export interface PendingServer {
  /** Loads the code that serves, unless that has begun. */
  load(): Promise<unknown>;
  serve(databaseUrl: string): Promise<RunningServer>;
  close(): Promise<void>;
}

/** Opens the port of the settings in this process, or with `WORKERS` in as many processes. Throws a `SettingsError`. */
export function openPendingServer(
  settings: Settings,
  logLine: (line: string) => void,
): Promise<PendingServer> {
  return settings.workers === 1 ? openHere(settings) : openInWorkers(settings, logLine);
}

async function openHere(settings: Settings): Promise<PendingServer> {
  const listener = await openHttpListener(settings);
  const load = () => import('./serve-database.js');
  return {
    load,
    serve: async (url) => (await load()).serve(toServeOptions(settings, url), listener),
    close: () => listener.close(),
  };
}

async function openInWorkers(
  { workers, drainSeconds }: Settings,
  logLine: (line: string) => void,
): Promise<PendingServer> {
  const { WorkerCluster } = await import('./cluster.js');
  const workerCluster = new WorkerCluster(workers, logLine);
  return {
    load: async () => {}, // the workers do
    serve: (url) => workerCluster.serve(url, drainSeconds),
    close: () => workerCluster.close(),
  };
}
