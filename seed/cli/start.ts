import { main } from '../../src/main.js';
import { FactsError } from '../parse/facts-file.js';
import { DocumentError } from '../read/document-error.js';
import { RecallError } from '../write/invalidate-cache.js';
import { builtIn, load } from './load-built-in-season.js';

/** The server, with the season that comes with the project. */
await main((database, log) => load(database, builtIn, log), [DocumentError, FactsError, RecallError]);
