import type { Preparation } from '../../src/main.js';
import { FactsError } from '../parse/facts-file.js';
import { DocumentError } from '../read/document-error.js';
import type { AuditedSeason } from '../write/audited-season.js';
import { CacheInvalidationError } from '../write/invalidate-cache.js';
import { builtInSeasonFolder, loadBuiltInSeason, readBuiltInSeason } from './load-built-in-season.js';

let reading: Promise<AuditedSeason> | undefined;

/** Loads the season that comes with the project; for a new database it is read before that is there. */
export const builtInSeason: Preparation = {
  begin: async () => {
    reading = readBuiltInSeason(builtInSeasonFolder);
    await reading.catch(() => {}); // `run` rejects
  },
  run: (database, log) => loadBuiltInSeason(database, builtInSeasonFolder, log, reading),
  errors: [DocumentError, FactsError, CacheInvalidationError],
};
