import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { processIdentity } from '../../src/db/embedded/file-lock.js';
import { findPostmaster, stopPostmaster } from '../../src/db/embedded/postmaster.js';
import { settingNames } from '../../src/settings.js';

/** A process of the project: what it has printed so far, and how it ends. */
export interface Started {
  readonly child: ChildProcess;
  /** Everything printed, in both streams. */
  readonly printed: () => string;
  /** Waits for a line that matches and gives it; rejects when the process ends without it. */
  line(pattern: RegExp): Promise<string>;
  /** Waits for the end; gives the exit code, or the signal that killed it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/**
 * What `npm start` runs, without npm in between. A process of a test ends before it would gain from WebAssembly that is
 * optimized, which takes a quarter of its processor time.
 */
export const start = [process.execPath, '--liftoff-only', '--import', './preload.js', 'dist/start.js'];

/** What `npm run serve` runs, without npm in between: a server without the built-in season. */
export const serveCommand = [...start.slice(0, -1), 'dist/serve.js'];

/** What `npm run import` runs, without npm in between. */
export const importing = [...start.slice(0, -1), 'dist/import.js'];

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a command in the project's folder, with these settings and no others; killed after the test at the latest, with
 * `afterAll` after the file.
 */
export function run(
  command: readonly string[],
  settings: Readonly<Record<string, string>>,
  killAt: (kill: () => Promise<void>) => void = onTestFinished,
): Started {
  const [program = '', ...args] = command;
  const unset = Object.fromEntries(settingNames.map((name) => [name, '']));
  // A slow machine may take longer for a first answer than a client is kept waiting by default.
  const defaults = { DRAIN_SECONDS: '0', DEADLINE_MS: '120000' };
  const env = { ...process.env, ...unset, ...defaults, ...settings };
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  killAt(async () => {
    if (child.kill('SIGKILL')) await once(child, 'exit');
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  return {
    child,
    printed: () => output,
    ended,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const printed = lines.find((line) => pattern.test(line));
        if (printed !== undefined) resolve(printed);
        reader.on('line', (line) => pattern.test(line) && resolve(line));
        ended.then(() => reject(new Error(`It ended without a line like ${pattern}:\n${output}`)));
      }),
  };
}

/** A new folder for the embedded server's files, removed after the test, and before that its server stopped. */
export async function dataDir(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'copa-graph-')));
  await chmod(folder, 0o755); // under root the server runs as another user, who must get in
  onTestFinished(async () => {
    const server = await embedded(folder);
    if (server !== undefined) {
      await stopPostmaster({ path: join(folder, 'postgres'), logFile: '', account: undefined }, server);
    }
    await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 50 });
  });
  return folder;
}

/** The embedded server that runs on a folder's files. */
export function embedded(folder: string) {
  return findPostmaster(join(folder, 'postgres'));
}

/** Those of the processes that run. */
export async function running(pids: readonly number[]): Promise<number[]> {
  const identities = await Promise.all(pids.map(processIdentity));
  return pids.filter((_pid, index) => identities[index] !== undefined);
}

/** Megabytes of memory that a process takes; only Linux tells. */
export function megabytes(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
