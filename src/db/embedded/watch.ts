import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds from one look at a server to the next; after one that could not be started again, to the next attempt. */
const pause = { look: 500, attempt: 5_000 };

/**
 * Looks after a server until it is told to leave it: `mend` does what there is to be done, and rejects when it cannot.
 * Settled, once it is told to leave it, when nothing is under way any longer. It keeps no process from ending.
 */
export function watch(mend: () => Promise<void>, failed: (error: unknown) => void): () => Promise<void> {
  const leaving = new AbortController();
  const { signal } = leaving;
  const run = async () => {
    let wait = pause.look;
    while (!signal.aborted) {
      await sleep(wait, undefined, { ref: false, signal }).catch(() => {}); // told to leave it
      if (signal.aborted) return;
      wait = pause.look;
      await mend().catch((error: unknown) => {
        wait = pause.attempt;
        failed(error);
      });
    }
  };
  const ended = run();
  return () => {
    leaving.abort();
    return ended;
  };
}
