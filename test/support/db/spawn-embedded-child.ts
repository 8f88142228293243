import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The program of the process, as one file: to compile its modules would take most of its start. */
const program = fileURLToPath(new URL('../../../dist/embedded-child.js', import.meta.url));

/** A process that has started, or shares, the embedded server of a folder. */
export interface EmbeddedChild {
  /** The address of the server. */
  readonly url: string;
  /** What the process has printed, with the address at its end. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Makes the program; before the first process. */
export async function buildEmbeddedChild(): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('embedded-child.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
}

/** Starts a process that starts, or shares, the server of a folder. */
export function spawnEmbeddedChild(folder: string): ChildProcess {
  return spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** A process once it has a server. */
export async function embeddedChild(spawned: ChildProcess): Promise<EmbeddedChild> {
  const lines: string[] = [];
  if (spawned.stdout === null) throw new Error('The child has no output.');
  for await (const line of createInterface(spawned.stdout)) {
    lines.push(line);
    if (line.startsWith('postgres://')) break;
  }
  const end = async (how: () => void) => {
    const ended = once(spawned, 'exit');
    how();
    await ended;
  };
  return {
    url: lines.at(-1) ?? '',
    lines,
    stop: () => end(() => spawned.stdin?.end()),
    kill: () => end(() => spawned.kill('SIGKILL')),
  };
}
