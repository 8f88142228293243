import { hostUrls } from '../settings.js';
import { migrate } from './migrate.js';
import type { Postgres } from './postgres.js';
import { grantReader } from './roles.js';

/**
 * Brings a database to the newest structure, has whoever serves it let in to read it, and tells the names of the
 * migrations that this took. Throws a `MigrationError` or a `ReaderError`.
 */
export async function prepareDatabase({
  url,
  readingUrl,
}: Pick<Postgres, 'url' | 'readingUrl'>): Promise<string[]> {
  const applied = await migrate(url);
  const addresses = hostUrls(readingUrl);
  if (!addresses.includes(url)) await grantReader(url, addresses[0]);
  return applied;
}
