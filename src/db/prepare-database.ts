import { hostUrls } from '../settings.js';
import { migrate } from './migrate.js';
import type { Postgres } from './postgres.js';
import { grantReader } from './roles.js';

/**
 * Migrates a database to the newest structure and grants the reader's role its rights. Returns the names of the
 * migrations that it applied. Throws a `MigrationError` or a `ReaderError`.
 */
export async function prepareDatabase({
  url,
  readerUrl,
}: Pick<Postgres, 'url' | 'readerUrl'>): Promise<string[]> {
  const applied = await migrate(url);
  const urls = hostUrls(readerUrl);
  if (!urls.includes(url)) await grantReader(url, urls[0]);
  return applied;
}
