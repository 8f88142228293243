import { main } from '../../src/main.js';
import { FactsError } from '../parse/facts-file.js';
import { DocumentError } from '../read/document-error.js';
import { CacheInvalidationError } from '../write/invalidate-cache.js';
import { builtInSeasonFolder, loadBuiltInSeason } from './load-built-in-season.js';

/** `npm start`: the server, with the built-in season. */
await main(
  (database, log) => loadBuiltInSeason(database, builtInSeasonFolder, log),
  [DocumentError, FactsError, CacheInvalidationError],
);
