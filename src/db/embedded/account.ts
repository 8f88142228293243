import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedUnavailable } from './unavailable.js';

const run = promisify(execFile);
const SHARED = '/var/lib/copa-graph';

/** The user that a server runs as, where that is not the user of this process. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Where a server's files lie, and as whom it runs: undefined is the user of this process. */
export interface Home {
  readonly folder: string;
  readonly account: Account | undefined;
}

/**
 * Finds a home for the server of `dataDir`, which is `dataDir` itself wherever possible.
 *
 * PostgreSQL refuses to run as root. Under root it runs as the owner of the cluster, or as the user
 * `postgres` or else `nobody` for a new one; when that user cannot enter `dataDir`, the home is a folder in /var/lib.
 */
export async function home(dataDir: string, log: (line: string) => void): Promise<Home> {
  if (process.getuid?.() !== 0) return { folder: dataDir, account: undefined };
  const account = (await owner(join(dataDir, 'postgres'))) ?? (await serverUser());
  if (await reaches(account, dataDir)) return { folder: dataDir, account };

  const folder = join(SHARED, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  await mkdir(folder, { recursive: true });
  // Whatever root's umask is.
  for (const open of [SHARED, folder]) await chmod(open, 0o755);
  if (!(await reaches(account, folder))) {
    throw new EmbeddedUnavailable(
      `PostgreSQL does not run as root, and the user it would run as (uid ${account.uid}) can enter ` +
        `neither ${dataDir} nor ${folder}.`,
    );
  }
  log(
    `PostgreSQL does not run as root, and the user it runs as cannot enter ${dataDir}: its files are in ${folder}.`,
  );
  return { folder, account };
}

/** Whether that user can reach a folder or a program; asked of the system, which knows more than modes. */
export async function reaches(account: Account, path: string): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'test -x "$0"', path], { ...account, cwd: '/' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') return false;
    const reason = `PostgreSQL does not run as root, and root cannot become uid ${account.uid} here.`;
    throw new EmbeddedUnavailable(reason, { cause: error });
  }
}

async function owner(cluster: string): Promise<Account | undefined> {
  const found = await stat(cluster).catch(() => undefined);
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid };
}

/** The user that a new cluster belongs to under root. No user is created. Throws an EmbeddedUnavailable. */
export async function serverUser(names = ['postgres', 'nobody']): Promise<Account> {
  for (const name of names) {
    const account = await lookUp(name);
    if (account !== undefined) return account;
  }
  throw new EmbeddedUnavailable(
    `PostgreSQL does not run as root, and this system has no user ${names.map((name) => `"${name}"`).join(' or ')} that it could run as.\n` +
      'Start this as an ordinary user, or create a user "postgres".',
  );
}

async function lookUp(name: string): Promise<Account | undefined> {
  const { stdout } = await run('id', [name]).catch(() => ({ stdout: '' }));
  const [, uid, gid] = /^uid=(\d+)\S* gid=(\d+)/.exec(stdout) ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
