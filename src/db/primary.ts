import pg from 'pg';
import { askPlainly } from './raw-query.js';

/** Milliseconds that a PostgreSQL is given to say whether it takes changes. */
const patience = 2_000;

/** None of several PostgreSQL takes changes at the moment; the message says of each why, and holds no password. */
export class NoPrimary extends Error {
  override readonly name = 'NoPrimary';
  /** PostgreSQL's own code of a connection that is not to be had. */
  readonly code = '08001';
}

/** The addresses of PostgreSQL that are told in one text, with commas between them. */
export function addressesOf(text: string): [string, ...string[]] {
  const [first = '', ...others] = text.split(/,(?=\w+:\/\/)/);
  return [first, ...others];
}

/**
 * That one of several addresses whose PostgreSQL takes changes, and is no replica of another one; the only one, which
 * is not asked, where there are no several. Of two that take changes it is the one that was promoted later: the other
 * one has come back, and does not know. Rejects with a `NoPrimary` where none does.
 */
export async function primaryOf(text: string): Promise<string> {
  const addresses = addressesOf(text);
  if (addresses.length === 1) return text;
  const looks = await Promise.all(addresses.map(look));
  const [best] = looks
    .flatMap((found) => ('timeline' in found ? found : []))
    .sort((one, other) => other.timeline - one.timeline);
  if (best !== undefined) return best.address;
  const reasons = looks.map((found) => `${new URL(found.address).host} ${'why' in found ? found.why : ''}`);
  throw new NoPrimary(`No PostgreSQL takes changes: ${reasons.join('; ')}.`);
}

/** What an address leads to: what takes changes, after so many promotions; or why it is nothing of the kind. */
type Look =
  | { readonly address: string; readonly timeline: number }
  | { readonly address: string; readonly why: string };

async function look(address: string): Promise<Look> {
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  client.on('error', () => {}); // the statement that misses the connection tells of it
  try {
    await client.connect();
    if (await isReplica(client)) return { address, why: 'is a replica' };
    const { rows } = await client.query<{ file: string }>(
      'SELECT pg_walfile_name(pg_current_wal_lsn()) AS file',
    );
    return { address, timeline: Number.parseInt(rows[0]?.file.slice(0, 8) ?? '', 16) };
  } catch (error) {
    return { address, why: `cannot be asked (${(error as Error).message})` };
  } finally {
    void client.end().catch(() => {});
  }
}

/** Whether a connection leads to a PostgreSQL that only repeats what another one does. */
export async function isReplica(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await askPlainly<{ replica: boolean }>(client, 'SELECT pg_is_in_recovery() AS replica');
  return rows[0]?.replica === true;
}
