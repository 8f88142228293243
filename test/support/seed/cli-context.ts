import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { run } from '../../../seed/cli/run-import.js';

/** How the command ended, what it printed, and what it told beside it. */
export interface Ended {
  readonly status: number;
  readonly output: string;
  readonly told: string;
}

/** Runs the command in this process, on a database, with an input where it reads one. */
export async function imported(
  args: readonly string[],
  at: { readonly url: string; readonly input?: string; readonly leaving?: AbortSignal },
): Promise<Ended> {
  const [output, screen] = [new Paper(), new Paper()];
  const status = await run(args, {
    environment: { DATABASE_URL: at.url },
    input: Readable.from([Buffer.from(at.input ?? '')]),
    output,
    screen,
    leaving: at.leaving ?? new AbortController().signal,
  });
  return { status, output: output.text, told: screen.text };
}

/** Keeps what is written to it. */
export class Paper extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** A file in a folder of its own, removed after the test. */
export async function file(content: string | Buffer, name = 'page.wikitext'): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, content);
  return path;
}

/** A folder, removed after the test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'copa-import-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}
