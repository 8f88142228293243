import type { Readable, Writable } from 'node:stream';
import type { Screen } from './progress.js';

/** What the command is run in. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: Readable;
  /** For the results. */
  readonly output: Writable;
  /** For what is under way, and what is wrong. */
  readonly screen: Screen;
  readonly leaving: AbortSignal;
}

/** Waits for what is printed: the process ends next, and a pipe may be slow. */
export async function print({ output }: World, text: string): Promise<void> {
  await new Promise((resolve) => output.write(`${text}\n`, resolve));
}
