import { Worker } from 'node:worker_threads';

/** Ends the process when what it watches takes too long, even if that never yields. */
export interface Watchdog {
  /** Begins to watch; `what` is printed if it takes too long. */
  readonly start: (what: string) => void;
  readonly stop: () => void;
  readonly close: () => Promise<unknown>;
}

// In JavaScript, because a worker of a text is not compiled.
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  let timer;
  parentPort.on('message', (what) => {
    clearTimeout(timer);
    if (what === null) return;
    timer = setTimeout(() => {
      writeSync(2, what + ' takes more than ' + workerData + ' ms.\\n');
      process.kill(process.pid, 'SIGKILL');
    }, workerData);
  });
`;

/** A watchdog with a limit in milliseconds. */
export function createWatchdog(limitMs: number): Watchdog {
  const worker = new Worker(program, { eval: true, workerData: limitMs });
  worker.unref();
  return {
    start: (what) => worker.postMessage(what),
    stop: () => worker.postMessage(null),
    close: () => worker.terminate(),
  };
}
