import { chmod, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for an embedded PostgreSQL: under root it runs as another user, who must be able to enter. */
export async function newFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'copa-graph-')));
  await chmod(folder, 0o755);
  return folder;
}
