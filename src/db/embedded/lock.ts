import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Names a running process so that no later one with the same number can be taken for it: its number and the
 * moment it began. Undefined when no such process runs.
 */
export async function identity(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // The second field is the program's name in brackets and may hold spaces, so we count from behind it.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const began = fields[18];
    // A zombie has ended; in a container nobody may ever collect it.
    return began === undefined || state === 'Z' ? undefined : `${pid} ${began}`;
  }
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', `${pid}`], { env }).catch(() => ({
    stdout: '',
  }));
  const began = stdout.trim();
  return began === '' ? undefined : `${pid} ${began}`;
}

/** Whether the process that `identity` once named still runs. */
export async function alive(name: string): Promise<boolean> {
  return (await identity(Number.parseInt(name, 10))) === name;
}

/**
 * Does `work` while no other process, and no other call in this one, holds the lock file `path`.
 *
 * Node has no flock, and the packages that offer one judge a lock by its age: one left by a killed process
 * then blocks for seconds. Here the file names its holder, so that a dead one is seen at once.
 */
export async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  await take(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<void> {
  while (!(await taken(path))) {
    const holder = await readFile(path, 'utf8').catch(() => undefined);
    if (holder === undefined || (await alive(holder))) {
      await sleep(10);
    } else {
      // Of several that find the holder dead only one may remove its lock, or the slower ones would remove
      // the lock of the quickest. Only an heir removes a dead holder's lock, so it cannot change in here.
      await locked(`${path}.heir`, async () => {
        if ((await readFile(path, 'utf8').catch(() => undefined)) === holder) await rm(path);
      });
    }
  }
}

async function taken(path: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, (await identity(process.pid)) ?? '');
    // A link appears with its content or not at all: nobody ever reads a lock that has no holder yet.
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
