import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Milliseconds of the processors' time that a process has used, its children that have ended with it; null where the system does not tell. */
export function processorTime(pid: number): number | null {
  return times(pid)?.time ?? null;
}

/** The same of a process and of all processes that it has started, such as PostgreSQL's. */
export function familyTime(pid: number): number | null {
  const own = times(pid);
  if (own === null) return null;
  const children = processes()
    .map(times)
    .filter((one) => one?.parent === pid);
  return children.reduce((sum, child) => sum + (child?.time ?? 0), own.time);
}

/** The process that started another one; null where the system does not tell. */
export function parentOf(pid: number): number | null {
  return times(pid)?.parent ?? null;
}

/** The most memory that a process has had, in megabytes; null where the system does not tell. */
export function peakMemory(pid: number): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1_024;
}

/** Milliseconds in which Linux counts. */
const tick = 10;

function times(pid: number): { readonly parent: number; readonly time: number } | null {
  // A process's name, in brackets, may have brackets and blanks.
  const [, parent, ...rest] = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  if (parent === undefined) return null;
  const time = rest.slice(9, 13).reduce((sum, ticks) => sum + Number(ticks) * tick, 0);
  return { parent: Number(parent), time };
}

function processes(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The size of a database in megabytes. */
export async function databaseMegabytes(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ bytes: string }>(
      'SELECT pg_database_size(current_database()) AS bytes',
    );
    return Number(rows[0]?.bytes) / 2 ** 20;
  } finally {
    await client.end();
  }
}
