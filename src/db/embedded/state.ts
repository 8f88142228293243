import { chown, readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Account } from './account.js';
import { EmbeddedUnavailable } from './unavailable.js';

/** What outlives the process: the password is kept nowhere else, the port is only the one to try first. */
export type State = z.infer<typeof State>;

const State = z.object({
  port: z.number(),
  password: z.string(),
  // The process that is to stop the server, as `identity` names it.
  responsible: z.string().nullable(),
});

/** Reads the state of a cluster that exists. Throws EmbeddedUnavailable when its password is lost. */
export async function load(path: string): Promise<State> {
  try {
    return State.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code !== 'ENOENT') throw cause;
    throw new EmbeddedUnavailable(
      `The password of the embedded PostgreSQL is lost: ${path} is missing or damaged.\n` +
        'Remove the folder "postgres" beside it to begin with an empty database.',
      { cause },
    );
  }
}

/** Writes the state, whole or not at all, for the user that runs the server alone. */
export async function save(path: string, state: State, account: Account | undefined): Promise<void> {
  const draft = `${path}.new`;
  await writeFile(draft, JSON.stringify(state), { mode: 0o600 });
  if (account !== undefined) await chown(draft, account.uid, account.gid);
  await rename(draft, path);
}
