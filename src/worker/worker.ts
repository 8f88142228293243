import { once } from 'node:events';
import { explain } from '../explain.js';
import { type Job, serve } from '../server/serve.js';
import { SettingsError } from '../settings.js';
import type { Answer } from './workers.js';

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
    await close().catch((error) => console.error(error));
    process.exit(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  await starting.catch((error) => {
    if (!leaving.signal.aborted) answer({ fault: explain(error, [SettingsError]) }, () => process.exit(1));
  });
}

async function start(leaving: AbortSignal): Promise<() => Promise<void>> {
  // It comes once the database is ready, which takes about as long as our own start.
  const told = once(process, 'message', { signal: leaving });
  answer({ ready: true });
  const [job] = (await told) as [Job]; // workers.ts sends nothing else
  const server = await serve(job);
  answer({ url: server.url });
  return () => server.close();
}

/** Tells the first process, which may be gone. */
function answer(message: Answer, told: () => void = () => {}): void {
  process.send?.(message, told);
}

await work();
