import { createServer } from 'node:http';
import { Registry } from 'prom-client';
import { log } from '../telemetry/log.js';
import { bind, type ListenAddress } from './bind.js';

/** Where Prometheus finds the figures. */
export interface MetricsServer {
  /** `http://localhost:9464/metrics` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Tells the figures at `/metrics`, on a port of their own: they are for who runs the server, and for nobody else.
 * Throws a `SettingsError` where the port cannot be had.
 */
export async function openMetricsServer(
  place: ListenAddress,
  figures: () => Promise<string>,
): Promise<MetricsServer> {
  const server = createServer(async ({ url = '', method }, response) => {
    if (method !== 'GET' || !/^\/metrics(?:\?|$)/.test(url)) return void response.writeHead(404).end();
    try {
      const text = await figures();
      response.writeHead(200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }).end(text);
    } catch (err) {
      log.error({ err }, 'The figures could not be told.');
      response.writeHead(500).end();
    }
  });
  const url = await bind(server, place, ['METRICS_PORT', 'METRICS_HOST']);
  return {
    url: `${url}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
