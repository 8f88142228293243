import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { environment, tail } from './postmaster.js';
import { EmbeddedUnavailable } from './unavailable.js';

const run = promisify(execFile);
const DRAFT = '.new-';

/**
 * Whether there is a cluster at this path yet. Throws EmbeddedUnavailable for one that another major version
 * of PostgreSQL has made: its files cannot be read by this one.
 */
export async function initialised({ version }: Binaries, cluster: string): Promise<boolean> {
  const made = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(unlessMissing);
  if (made === undefined) return false;
  const [major] = version.split('.');
  if (made.trim() === major) return true;
  throw new EmbeddedUnavailable(
    `The files in ${cluster} were made by PostgreSQL ${made.trim()}, and the one installed here is ${major}.\n` +
      'Remove that folder to begin with an empty database.',
  );
}

/** Makes a new cluster with the superuser `copa`; when it is interrupted, there is nothing at `cluster`. */
export async function initialise(
  { native }: Binaries,
  cluster: string,
  password: string,
  account: Account | undefined,
): Promise<void> {
  // Never a name used before: an initdb outlives the process that was killed, and still writes to its own.
  const draft = await mkdtemp(`${cluster}${DRAFT}`);
  const secret = join(draft, 'password');
  try {
    await writeFile(secret, password, { mode: 0o600 });
    if (account !== undefined)
      for (const path of [draft, secret]) await chown(path, account.uid, account.gid);
    const flags = ['--locale=C', '--encoding=UTF8', '--auth=scram-sha-256', '--username=copa'];
    await run(
      join(native, 'bin', 'initdb'),
      ['-D', join(draft, 'cluster'), ...flags, `--pwfile=${secret}`, '--no-instructions'],
      { ...account, cwd: '/', env: environment() },
    );
    await rename(join(draft, 'cluster'), cluster);
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    if (stdout + stderr === '') throw cause;
    throw new EmbeddedUnavailable(`PostgreSQL's initdb failed:\n${tail(stdout + stderr)}`, { cause });
  } finally {
    for (const name of await readdir(dirname(cluster))) {
      if (name.startsWith(basename(cluster) + DRAFT)) await remove(join(dirname(cluster), name));
    }
  }
}

async function remove(draft: string): Promise<void> {
  // The orphaned initdb may still add files while we remove them; it gives up at the first that it misses.
  await rm(draft, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
