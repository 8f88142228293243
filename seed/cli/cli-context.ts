import type { Readable, Writable } from 'node:stream';
import type { ProgressStream } from './progress.js';

/** What a command reads from and writes to. */
export interface CliContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  /** For results. */
  readonly stdout: Writable;
  /** For progress and errors. */
  readonly stderr: ProgressStream;
  readonly signal: AbortSignal;
}

/** Prints a text and a line break. Waits until it is written: the process ends next, and a pipe can be slow. */
export async function print({ stdout }: CliContext, text: string): Promise<void> {
  await new Promise((resolve) => stdout.write(`${text}\n`, resolve));
}
