import type { Readable, Writable } from 'node:stream';
import type { ProgressStream } from './progress.js';

/** What the command is run in. */
export interface CliContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  /** For the results. */
  readonly stdout: Writable;
  /** For what is under way, and what is wrong. */
  readonly stderr: ProgressStream;
  readonly signal: AbortSignal;
}

/** Waits for what is printed: the process ends next, and a pipe may be slow. */
export async function print({ stdout: output }: CliContext, text: string): Promise<void> {
  await new Promise((resolve) => output.write(`${text}\n`, resolve));
}
