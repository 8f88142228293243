/** The command was interrupted by a signal. */
export class InterruptedError extends Error {
  override readonly name = 'Interrupted';
  /** 128 plus the signal's number, as in a shell. */
  readonly status: number;

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`Interrupted by ${signal}.`);
    this.status = signal === 'SIGINT' ? 130 : 143;
  }
}

/** Milliseconds within which a second signal counts as the first: npm forwards a Ctrl-C that this process also got. */
const repeatMs = 500;

/** Returns a signal that SIGINT or SIGTERM aborts with an `InterruptedError`. A second one ends the process at once. */
export function abortOnSignal(): AbortSignal {
  const controller = new AbortController();
  let abortedAt = 0;
  const onSignal = (signal: 'SIGINT' | 'SIGTERM') => {
    const interrupted = new InterruptedError(signal);
    if (controller.signal.aborted && Date.now() - abortedAt > repeatMs) process.exit(interrupted.status);
    if (controller.signal.aborted) return;
    abortedAt = Date.now();
    controller.abort(interrupted);
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return controller.signal;
}
