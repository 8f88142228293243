import type { Writable } from 'node:stream';

/** Shows what a command is doing. */
export interface Progress {
  /** Starts a phase, which ends the one before. */
  phase(what: string): void;
  /** Prints a line that stays. */
  line(text: string): void;
  /** Ends the last phase. */
  end(): void;
}

/** The stream for progress; a terminal has columns. */
export interface ProgressStream extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** On a terminal, one line that shows the current phase and its seconds; elsewhere, a line for each phase. */
export function createProgress(screen: ProgressStream): Progress {
  if (screen.isTTY !== true) {
    const line = (text: string) => void screen.write(`${text}\n`);
    return { phase: (what) => line(`${what} …`), line, end: () => {} };
  }
  let clock: NodeJS.Timeout | undefined;
  const end = () => {
    if (clock === undefined) return;
    clearInterval(clock);
    clock = undefined;
    screen.write(erased);
  };
  const phase = (what: string) => {
    end();
    const startedAt = Date.now();
    const show = () => {
      const seconds = Math.floor((Date.now() - startedAt) / 1_000);
      const text = `${what} …${seconds === 0 ? '' : ` ${seconds} s`}`;
      // A line that wraps could not be erased.
      screen.write(`${erased}${text.slice(0, (screen.columns || 80) - 1)}`);
    };
    show();
    clock = setInterval(show, 1_000).unref();
  };
  const line = (text: string) => {
    if (clock !== undefined) screen.write(erased);
    screen.write(`${text}\n`);
  };
  return { phase, line, end };
}

const erased = '\r\x1b[2K';
