import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { post, Refusal } from './ask.js';
import { type Dialect, type Question, request } from './question.js';

/** Who is measured, in the order of the results. */
export const contestantNames = ['cold', 'warm', 'postgraphile', 'mercurius', 'sql', 'hello', 'http'] as const;

export type ContestantName = (typeof contestantNames)[number];

/** How a contestant is started, and how it is asked. */
interface Kind {
  readonly file: string;
  readonly dialect: Dialect;
  readonly settings?: Readonly<Record<string, string>>;
}

const server = '../dist/start.js';

const kinds: Readonly<Record<ContestantName, Kind>> = {
  cold: { file: server, dialect: 'ours', settings: { CACHE_MB: '0' } },
  warm: { file: server, dialect: 'ours' },
  postgraphile: { file: 'contestants/postgraphile.js', dialect: 'postgraphile' },
  mercurius: { file: 'contestants/mercurius.js', dialect: 'mercurius' },
  sql: { file: 'contestants/sql.js', dialect: 'sql' },
  hello: { file: 'contestants/hello.js', dialect: 'hello' },
  http: { file: 'contestants/http.js', dialect: 'http' },
};

/** What its process runs on, and finds in its environment. */
export interface Ground {
  /** The path of the Node that runs it, and its version: `24.21.0`. */
  readonly node: { readonly path: string; readonly version: string };
  readonly databaseUrl: string;
  /** The folder of what `http` answers, a file a query. */
  readonly answers: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** A contestant whose process answers. */
export interface Contestant {
  readonly name: ContestantName;
  readonly node: string;
  readonly dialect: Dialect;
  readonly pid: number;
  readonly port: number;
  /** Milliseconds from the start of its process to its first answer. */
  readonly started: number;
  stop(): Promise<void>;
}

/** Starts a contestant as a production process of its own, and waits for its first walk. */
export async function start(name: ContestantName, ground: Ground, walk: Question): Promise<Contestant> {
  const { file, dialect, settings } = kinds[name];
  const port = await freePort();
  const url = new URL(ground.databaseUrl);
  url.searchParams.set('application_name', `bench ${name}`);
  const begun = performance.now();
  const child = spawn(ground.node.path, [fileURLToPath(new URL(file, import.meta.url))], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: url.href,
      PORT: `${port}`,
      HOST: '127.0.0.1',
      ANSWERS: ground.answers,
      ...settings,
      ...ground.settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = () => ended(child);
  try {
    const first = request('walk', dialect, walk);
    while ((await post(port, first).catch(notYet)) === undefined) {
      if (child.exitCode !== null || child.pid === undefined) throw new Error(`${name} does not start.`);
      if (performance.now() - begun > patience) throw new Error(`${name} does not answer.`);
      await sleep(2);
    }
    const started = performance.now() - begun;
    return { name, node: ground.node.version, dialect, pid: child.pid ?? 0, port, started, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Passes over that nobody listens yet, or says that it is starting; any other answer that is none is a fault. */
function notYet(error: unknown): undefined {
  const starting = error instanceof Refusal && error.status === 503;
  if (!starting && !(error instanceof TypeError)) throw error;
}

/** Milliseconds that a process is given to answer, and to end. */
const patience = 30_000;

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  await exit;
  clearTimeout(late);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}
