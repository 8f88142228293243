/** The command was told to end before its work was done. */
export class InterruptedError extends Error {
  override readonly name = 'Interrupted';
  /** As shells count it: 128 and the signal's number. */
  readonly status: number;

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`${signal}: stopped.`);
    this.status = signal === 'SIGINT' ? 130 : 143;
  }
}

/** Milliseconds within which a second signal is the first one again: npm passes on a Ctrl-C that we had ourselves. */
const echo = 500;

/** Aborts, with an `Interrupted`, at SIGINT or SIGTERM; a second one ends the process at once. */
export function abortOnSignal(): AbortSignal {
  const leaving = new AbortController();
  let left = 0;
  const onSignal = (signal: 'SIGINT' | 'SIGTERM') => {
    const interrupted = new InterruptedError(signal);
    if (leaving.signal.aborted && Date.now() - left > echo) process.exit(interrupted.status);
    if (leaving.signal.aborted) return;
    left = Date.now();
    leaving.abort(interrupted);
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return leaving.signal;
}
