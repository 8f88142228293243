import { on } from 'node:events';
import { formatError } from '../../format-error.js';
import { readSettings, SettingsError } from '../../settings.js';
import { log, openLog } from '../../telemetry/log.js';
import { type HttpListener, openHttpListener } from '../listener.js';
import type { Answer, Order } from './workers.js';

/**
 * One of the processes that serve: does the job that the first process tells it, until that one, or anybody else,
 * sends SIGINT or SIGTERM; what is under way is then still answered. When the first process is gone it ends at once,
 * which node sees to.
 */
async function work(): Promise<void> {
  const leaving = new AbortController();
  const starting = start(leaving.signal);
  const onSignal = async () => {
    // A Ctrl-C reaches every process of a terminal, and the first of them tells us once more.
    if (leaving.signal.aborted) return;
    leaving.abort();
    const close = await starting.catch(() => async () => {});
    await close().catch((err) => log.error({ err }, 'Something could not be stopped.'));
    process.exit(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  await starting.catch((error) => {
    if (!leaving.signal.aborted)
      answer({ fault: formatError(error, [SettingsError]) }, () => process.exit(1));
  });
}

async function start(leaving: AbortSignal): Promise<() => Promise<void>> {
  await openLog(readSettings(process.env));
  const orders = on(process, 'message', { signal: leaving });
  answer({ ready: true });
  // The job comes once the database is ready, which takes about as long as to load what serves it.
  const loading = import('../serve.js');
  let door: HttpListener | undefined;
  for await (const [order] of orders as AsyncIterable<[Order]>) {
    // workers.ts sends nothing else
    if ('open' in order) door = await openHttpListener(order.open);
    if (!('job' in order)) continue;
    const { serve } = await loading;
    const server = await serve(order.job, door);
    process.on('message', async (order: object) => {
      if ('tell' in order) answer({ figures: await server.metricValues() });
    });
    answer({ url: server.url });
    return () => server.close();
  }
  throw new Error('The first process tells nothing any longer.');
}

/** Tells the first process, which may be gone. */
function answer(message: Answer, told: () => void = () => {}): void {
  process.send?.(message, told);
}

await work();
