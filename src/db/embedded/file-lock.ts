import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Identifies a running process by its number and start time, so that a later process with the same number differs.
 * Undefined if the process does not run.
 */
export async function processIdentity(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // The second field, the program's name in parentheses, may contain spaces, so the fields are counted after it.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const startedAt = fields[18];
    // A zombie has ended; in a container it may never be reaped.
    return startedAt === undefined || state === 'Z' ? undefined : `${pid} ${startedAt}`;
  }
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', `${pid}`], { env }).catch(() => ({
    stdout: '',
  }));
  const startedAt = stdout.trim();
  return startedAt === '' ? undefined : `${pid} ${startedAt}`;
}

/** Whether the process with an identity from `processIdentity` still runs. */
export async function isRunning(identity: string): Promise<boolean> {
  return (await processIdentity(Number.parseInt(identity, 10))) === identity;
}

/**
 * Runs `work` while it holds the lock file `path`, which excludes other processes and other calls in this one.
 *
 * Node has no flock, and the packages that offer one judge a lock by its age, so that the lock of a killed process blocks
 * for seconds. This file contains the identity of its holder, so that a dead holder is detected at once.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await acquire(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function acquire(path: string): Promise<void> {
  while (!(await tryAcquire(path))) {
    const holder = await readFile(path, 'utf8').catch(() => undefined);
    if (holder === undefined || (await isRunning(holder))) {
      await sleep(10);
    } else {
      // If several processes find the holder dead, only one may remove its lock; a slower one would remove the lock
      // of the next holder. A second lock guards the removal.
      await withLock(`${path}.heir`, async () => {
        if ((await readFile(path, 'utf8').catch(() => undefined)) === holder) await rm(path);
      });
    }
  }
}

async function tryAcquire(path: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, (await processIdentity(process.pid)) ?? '');
    // A link appears together with its content, so that a lock without a holder is never read.
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
