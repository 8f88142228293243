import { chown, readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { ServerAccount } from './server-account.js';

/** The state of a server between processes. The password is stored only here; the port is the one to try first. */
export type ServerState = z.infer<typeof State>;

const State = z.object({
  port: z.number(),
  password: z.string(),
  // The `processIdentity` of the process that stops the server.
  responsible: z.string().nullable(),
});

/** Reads the state of a cluster that exists. Throws an `EmbeddedPostgresError` if its password is lost. */
export async function loadState(path: string): Promise<ServerState> {
  try {
    return State.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code !== 'ENOENT') throw cause;
    throw new EmbeddedPostgresError(
      `The password of the embedded PostgreSQL is lost: ${path} is missing or damaged.\n` +
        'Restore the file, or remove the folder "postgres" beside it to start with an empty database.',
      { cause },
    );
  }
}

/** Writes the state, completely or not at all, readable only by the account that runs the server. */
export async function saveState(
  path: string,
  state: ServerState,
  account: ServerAccount | undefined,
): Promise<void> {
  const draft = `${path}.new`;
  await writeFile(draft, JSON.stringify(state), { mode: 0o600 });
  if (account !== undefined) await chown(draft, account.uid, account.gid);
  await rename(draft, path);
}
