import { createServer } from 'node:http';
import { Registry } from 'prom-client';
import { log } from '../telemetry/log.js';
import { bind, type ListenAddress } from './bind.js';

/** The server that Prometheus reads the metrics from. */
export interface MetricsServer {
  /** `http://localhost:9464/metrics` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves metrics at `/metrics` on a port of their own, which clients of the graph cannot reach. Throws a
 * `SettingsError` if it cannot listen.
 */
export async function openMetricsServer(
  address: ListenAddress,
  readMetrics: () => Promise<string>,
): Promise<MetricsServer> {
  const server = createServer(async ({ url = '', method }, response) => {
    if (method !== 'GET' || !/^\/metrics(?:\?|$)/.test(url)) return void response.writeHead(404).end();
    try {
      const text = await readMetrics();
      response.writeHead(200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }).end(text);
    } catch (err) {
      log.error({ err }, 'The metrics could not be read.');
      response.writeHead(500).end();
    }
  });
  const url = await bind(server, address, { port: 'METRICS_PORT', host: 'METRICS_HOST' });
  return {
    url: `${url}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
