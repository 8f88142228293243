import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Request } from './question.js';

/** What is asked of a server, and for how long. */
export interface Asking {
  readonly port: number;
  /** Asked in turn, and again from the first. */
  readonly requests: readonly Request[];
  readonly connections: number;
  /** How many requests are asked at least, however long that takes. */
  readonly least: number;
  readonly seconds: number;
}

/** What came of it. */
export interface Load {
  readonly answered: number;
  readonly milliseconds: number;
  /** Milliseconds within which half of the answers came. */
  readonly p50: number;
  /** Milliseconds within which 99 of 100 came. */
  readonly p99: number;
  /** Which part of a core asking took: near 1, it is what limits. */
  readonly busy: number;
}

/** What the process that asks says. */
export type Told = Load | { readonly error: string };

/** Connections that ask at the same time. */
const connections = 16;

/** A process that asks, for as long as the bench runs. */
export interface Loader {
  load(asking: Omit<Asking, 'connections'>): Promise<Load>;
  stop(): Promise<void>;
}

/** Starts the process that asks. */
export function startLoader(): Loader {
  const child = fork(fileURLToPath(new URL('client.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const exit = once(child, 'exit');
  return {
    async load(asking) {
      child.send({ ...asking, connections } satisfies Asking);
      const gone = exit.then(() => [{ error: 'The process that asks has ended.' }]);
      const [told] = (await Promise.race([once(child, 'message'), gone])) as [Told];
      if ('error' in told) throw new Error(told.error);
      return told;
    },
    async stop() {
      child.disconnect();
      await exit;
    },
  };
}
