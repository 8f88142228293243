import { setTimeout as sleep } from 'node:timers/promises';

/** The time between two checks of a server, and the time before the next attempt after one has failed. */
const intervalMs = { check: 500, retry: 5_000 };

/**
 * Runs `check` at intervals, and `onError` when it rejects, until the returned function is called. That function's
 * promise resolves when no check runs any longer. The timer does not keep the process alive.
 */
export function watchServer(
  check: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  const run = async () => {
    let delayMs = intervalMs.check;
    while (!signal.aborted) {
      await sleep(delayMs, undefined, { ref: false, signal }).catch(() => {}); // aborted
      if (signal.aborted) return;
      delayMs = intervalMs.check;
      await check().catch((error: unknown) => {
        delayMs = intervalMs.retry;
        onError(error);
      });
    }
  };
  const ended = run();
  return () => {
    controller.abort();
    return ended;
  };
}
