import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const run = promisify(execFile);
/** Holds the files of servers that cannot use their `DATA_DIR`. */
const sharedFolder = '/var/lib/copa-graph';

/** The account of the operating system that a server runs as, if it is not that of this process. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** The folder of a server's files, and the account that it runs as. */
export interface DataLocation {
  readonly folder: string;
  /** Undefined for the account of this process. */
  readonly account: ServerAccount | undefined;
}

/**
 * Finds the folder for the files of the server of `dataDir`: `dataDir` itself if possible.
 *
 * PostgreSQL refuses to run as root. Under root it runs as the owner of the cluster; for a new cluster, as the user
 * `postgres` or else `nobody`. If that user cannot enter `dataDir`, the folder is one in /var/lib.
 * Throws an `EmbeddedPostgresError`.
 */
export async function resolveDataLocation(
  dataDir: string,
  log: (line: string) => void,
): Promise<DataLocation> {
  if (process.getuid?.() !== 0) return { folder: dataDir, account: undefined };
  const account = (await findClusterOwner(join(dataDir, 'postgres'))) ?? (await findServerAccount());
  if (await canAccess(account, dataDir)) return { folder: dataDir, account };

  const folder = join(sharedFolder, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  await mkdir(folder, { recursive: true });
  // Independent of root's umask.
  for (const path of [sharedFolder, folder]) await chmod(path, 0o755);
  if (!(await canAccess(account, folder))) {
    throw new EmbeddedPostgresError(
      `PostgreSQL refuses to run as root, and the user that it would run as (uid ${account.uid}) can enter ` +
        `neither ${dataDir} nor ${folder}. Let that user enter one of them.`,
    );
  }
  log(
    `PostgreSQL refuses to run as root, and the user that it runs as cannot enter ${dataDir}. Its files are in ${folder}.`,
  );
  return { folder, account };
}

/** Whether an account can enter a folder or run a program. A shell tests it, because file modes are not the only rule. */
export async function canAccess(account: ServerAccount, path: string): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'test -x "$0"', path], { ...account, cwd: '/' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') return false;
    const reason = `PostgreSQL refuses to run as root, and root cannot switch to uid ${account.uid} here.`;
    throw new EmbeddedPostgresError(reason, { cause: error });
  }
}

async function findClusterOwner(cluster: string): Promise<ServerAccount | undefined> {
  const found = await stat(cluster).catch(() => undefined);
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid };
}

/** The account that owns a new cluster under root: the first that exists. Throws an `EmbeddedPostgresError`. */
export async function findServerAccount(names = ['postgres', 'nobody']): Promise<ServerAccount> {
  for (const name of names) {
    const account = await findAccount(name);
    if (account !== undefined) return account;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL refuses to run as root, and this system has no user ${names.map((name) => `"${name}"`).join(' or ')} for it.\n` +
      'Start Copa Graph as an ordinary user, or create a user "postgres".',
  );
}

async function findAccount(name: string): Promise<ServerAccount | undefined> {
  const { stdout } = await run('id', [name]).catch(() => ({ stdout: '' }));
  const [, uid, gid] = /^uid=(\d+)\S* gid=(\d+)/.exec(stdout) ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
