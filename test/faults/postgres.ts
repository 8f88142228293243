import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { home } from '../../src/database/embedded/account.js';
import { halt, postmaster } from '../../src/database/embedded/postmaster.js';
import { startEmbedded } from '../../src/database/embedded.js';
import { dataDir } from '../process.js';

/** A PostgreSQL of a test's own, to be broken. */
export interface Breakable {
  readonly url: string;
  readonly readingUrl: string;
  /** Stops it: whoever is connected is cut off. */
  stop(): Promise<void>;
  /** Starts it again, at the same address. */
  start(): Promise<void>;
}

/** Starts a PostgreSQL whose files are in a folder of the test's own. */
export async function breakable(folder?: string): Promise<Breakable> {
  const own = folder ?? (await dataDir());
  const { url, readingUrl } = await startEmbedded(own, () => {});
  const { folder: files, account } = await home(own, () => {});
  const site = { cluster: join(files, 'postgres'), log: join(files, 'server.log'), account };
  const stop = async () => {
    const server = await postmaster(site.cluster);
    if (server !== undefined) await halt(site, server);
  };
  onTestFinished(stop);
  return {
    url,
    readingUrl,
    stop,
    start: async () => {
      const again = await startEmbedded(own, () => {});
      if (again.url !== url) throw new Error('The address is another one.');
    },
  };
}
