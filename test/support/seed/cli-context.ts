import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { runImport } from '../../../seed/cli/run-import.js';

/** How the command ended, what it printed, and what it told beside it. */
export interface CommandResult {
  readonly status: number;
  readonly output: string;
  readonly errorOutput: string;
}

/** Runs the command in this process, on a database or an embedded server, with an input where it reads one. */
export async function importInProcess(
  args: readonly string[],
  at: {
    readonly url?: string;
    /** The folder of the embedded server, where there is no `url`. */
    readonly dataDir?: string;
    readonly input?: string;
    readonly signal?: AbortSignal;
    /** The folder of fetched pages. */
    readonly cache?: string;
  },
): Promise<CommandResult> {
  const [output, screen] = [new CapturedOutput(), new CapturedOutput()];
  const status = await runImport(args, {
    environment: { DATABASE_URL: at.url, DATA_DIR: at.dataDir, WIKI_CACHE_DIR: at.cache },
    stdin: Readable.from([Buffer.from(at.input ?? '')]),
    stdout: output,
    stderr: screen,
    signal: at.signal ?? new AbortController().signal,
  });
  return { status, output: output.text, errorOutput: screen.text };
}

/** Keeps what is written to it. */
export class CapturedOutput extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** A file in a folder of its own, removed after the test. */
export async function temporaryFile(content: string | Buffer, name = 'page.wikitext'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

/** A folder, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'copa-import-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}
