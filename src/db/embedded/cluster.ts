import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { lastLines, postgresEnvironment } from './postmaster.js';
import type { ServerAccount } from './server-account.js';

const run = promisify(execFile);
/**
 * How initdb has its thousand files written to the disk before it ends: on Linux by one call for the whole file system,
 * which takes a third of the time of one for each file.
 */
const syncFlags = process.platform === 'linux' ? ['--sync-method=syncfs'] : [];
/** Precedes the random part of the name of a cluster that is being created. */
const draftSuffix = '.new-';

/**
 * Whether a path has a cluster. Throws an `EmbeddedPostgresError` if another major version of PostgreSQL created it:
 * this one cannot read its files.
 */
export async function clusterExists({ version }: Binaries, cluster: string): Promise<boolean> {
  const clusterVersion = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(ignoreMissing);
  if (clusterVersion === undefined) return false;
  const [major] = version.split('.');
  if (clusterVersion.trim() === major) return true;
  throw new EmbeddedPostgresError(
    `PostgreSQL ${clusterVersion.trim()} created the files in ${cluster}, and version ${major}, which is installed, cannot read them.\n` +
      'Remove that folder to start with an empty database.',
  );
}

/**
 * Creates a cluster with the superuser `copa`, completely or not at all; calls `onWait` while it waits for that. Throws
 * an `EmbeddedPostgresError`.
 */
export async function createCluster(
  { native }: Binaries,
  cluster: string,
  password: string,
  account: ServerAccount | undefined,
  onWait: () => void = () => {},
): Promise<void> {
  // A new name each time: an initdb survives the process that was killed, and still writes to its folder.
  const draft = await mkdtemp(`${cluster}${draftSuffix}`);
  const secret = join(draft, 'password');
  try {
    await writeFile(secret, password, { mode: 0o600 });
    if (account !== undefined)
      for (const path of [draft, secret]) await chown(path, account.uid, account.gid);
    const flags = ['--locale=C', '--encoding=UTF8', '--auth=scram-sha-256', '--username=copa'];
    const created = run(
      join(native, 'bin', 'initdb'),
      ['-D', join(draft, 'cluster'), ...flags, ...syncFlags, `--pwfile=${secret}`, '--no-instructions'],
      { ...account, cwd: '/', env: postgresEnvironment() },
    );
    onWait();
    await created;
    await rename(join(draft, 'cluster'), cluster);
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    if (stdout + stderr === '') throw cause;
    throw new EmbeddedPostgresError(`PostgreSQL's initdb failed:\n${lastLines(stdout + stderr)}`, { cause });
  } finally {
    for (const name of await readdir(dirname(cluster))) {
      if (name.startsWith(basename(cluster) + draftSuffix)) await removeDraft(join(dirname(cluster), name));
    }
  }
}

async function removeDraft(draft: string): Promise<void> {
  // An orphaned initdb may add files while we remove them; it ends at the first that it cannot find.
  await rm(draft, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
