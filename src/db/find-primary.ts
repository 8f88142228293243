import pg from 'pg';
import { hostUrls } from '../settings.js';

/** The time that a host has to say whether it accepts writes. */
const timeoutMs = 2_000;

/** None of several PostgreSQL hosts accepts writes. The message gives the reason for each host, and no password. */
export class NoPrimaryError extends Error {
  override readonly name = 'NoPrimaryError';
  /** PostgreSQL's code for a client that cannot establish a connection. */
  readonly code = '08001';
}

/**
 * The URL of the host that accepts writes, as libpq finds it by `target_session_attrs=primary`. A single host is
 * returned without a connection to it. Rejects with a `NoPrimaryError`.
 *
 * If two hosts accept writes, the one that was promoted last wins: the other one is an old primary that came back.
 */
export async function findPrimary(url: string): Promise<string> {
  const urls = hostUrls(url);
  if (urls.length === 1) return urls[0];
  const hosts = await Promise.all(urls.map(probe));
  const [primary] = hosts
    .flatMap((host) => ('timeline' in host ? host : []))
    .sort((one, other) => other.timeline - one.timeline);
  if (primary !== undefined) return primary.url;
  const reasons = hosts.map((host) => `${new URL(host.url).host} ${'reason' in host ? host.reason : ''}`);
  throw new NoPrimaryError(`No PostgreSQL host accepts writes: ${reasons.join('; ')}.`);
}

/** A host that accepts writes, with the number of its timeline, which grows with each promotion; or why it does not. */
type Host =
  | { readonly url: string; readonly timeline: number }
  | { readonly url: string; readonly reason: string };

async function probe(url: string): Promise<Host> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
  });
  client.on('error', () => {}); // the query that needs the connection rejects
  try {
    await client.connect();
    const { rows } = await client.query<{ file: string | null }>(
      'SELECT CASE WHEN NOT pg_is_in_recovery() THEN pg_walfile_name(pg_current_wal_lsn()) END AS file',
    );
    const file = rows[0]?.file ?? null;
    if (file === null) return { url, reason: 'is a standby' };
    // The name of a WAL file begins with the timeline, in eight hexadecimal digits.
    return { url, timeline: Number.parseInt(file.slice(0, 8), 16) };
  } catch (error) {
    return { url, reason: `cannot be reached (${(error as Error).message})` };
  } finally {
    void client.end().catch(() => {});
  }
}
