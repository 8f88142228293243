import type { Writable } from 'node:stream';

/** Tells what is being done. */
export interface Progress {
  /** Begins a phase. */
  phase(what: string): void;
  /** Tells something that stays. */
  line(text: string): void;
  /** Ends the last phase. */
  end(): void;
}

/** Where it is told; a terminal has columns. */
export interface ProgressStream extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** On a terminal one line that lives as long as its phase, with its seconds; elsewhere a plain line for each. */
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
    const began = Date.now();
    const show = () => {
      const seconds = Math.floor((Date.now() - began) / 1_000);
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
