import pg from 'pg';
import { onTestFinished } from 'vitest';

/** Locks the table of seasons until the returned function is called, or the test ends. */
export async function lockSeasons(url: string): Promise<() => Promise<void>> {
  const session = new pg.Client({ connectionString: url });
  await session.connect();
  await session.query('BEGIN; LOCK "Season"');
  let held = true;
  const release = async () => {
    if (held) await session.end();
    held = false;
  };
  onTestFinished(release);
  return release;
}
