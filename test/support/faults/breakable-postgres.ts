import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startEmbeddedServer } from '../../../src/db/embedded/embedded-server.js';

/** A PostgreSQL of a test's own, to be broken. */
export interface Breakable {
  readonly url: string;
  readonly readerUrl: string;
  /** Stops it: whoever is connected is cut off. */
  stop(): Promise<void>;
  /** Starts it again, at the same address. */
  start(): Promise<void>;
}

/** Starts a PostgreSQL whose files are in a folder of the test's own. */
export async function breakable(folder?: string): Promise<Breakable> {
  // Not a folder of those that are removed before the server in them is stopped, which is this process's own.
  const own = folder ?? (await mkdtemp(join(tmpdir(), 'copa-graph-')));
  await chmod(own, 0o755); // under root the server runs as another user, who must get in
  let server = await startEmbeddedServer(own, () => {});
  const { url, readerUrl } = server;
  const stop = () => server.stop();
  onTestFinished(async () => {
    await stop();
    if (folder === undefined) await rm(own, { recursive: true });
  });
  return {
    url,
    readerUrl,
    stop,
    start: async () => {
      server = await startEmbeddedServer(own, () => {});
      if (server.url !== url) throw new Error('The address is another one.');
    },
  };
}
