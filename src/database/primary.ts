import pg from 'pg';

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
 * is not asked, where there are no several. Rejects with a `NoPrimary` where none does.
 */
export async function primaryOf(text: string): Promise<string> {
  const addresses = addressesOf(text);
  if (addresses.length === 1) return text;
  const told = await Promise.all(addresses.map((address) => reasonAgainst(address)));
  const primary = addresses[told.indexOf(null)];
  if (primary !== undefined) return primary;
  const reasons = addresses.map((address, index) => `${new URL(address).host} ${told[index]}`);
  throw new NoPrimary(`No PostgreSQL takes changes: ${reasons.join('; ')}.`);
}

/** Why the PostgreSQL of an address is not the one that takes changes; null if it is. */
async function reasonAgainst(address: string): Promise<string | null> {
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  client.on('error', () => {}); // the statement that misses the connection tells of it
  try {
    await client.connect();
    return (await isReplica(client)) ? 'is a replica' : null;
  } catch (error) {
    return `cannot be asked (${(error as Error).message})`;
  } finally {
    void client.end().catch(() => {});
  }
}

/** Whether a connection leads to a PostgreSQL that only repeats what another one does. */
export async function isReplica(client: pg.ClientBase): Promise<boolean> {
  // Not by the way in which questions are asked.
  const ask = pg.Client.prototype.query as (this: pg.ClientBase, sql: string) => Promise<pg.QueryResult>;
  const { rows } = await ask.call(client, 'SELECT pg_is_in_recovery() AS replica');
  return rows[0]?.replica === true;
}
