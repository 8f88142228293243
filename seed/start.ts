import { main } from '../src/main.js';
import { WikitextError } from './errors.js';
import { FactsError } from './parse/facts.js';
import { builtIn, load } from './seed.js';
import { RecallError } from './write/recall.js';

/** The server, with the season that comes with the project. */
await main((database, log) => load(database, builtIn, log), [WikitextError, FactsError, RecallError]);
