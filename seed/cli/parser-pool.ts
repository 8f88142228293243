import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { AuditedSeason } from '../write/audited-season.js';
import type { SeasonDocument } from './document-digest.js';
import { parseDocument } from './parse-document.js';
import { type PortableSeason, packDocument, unpackSeason } from './portable-season.js';

/** The program of a thread, which is bundled as all programs are. */
const program = fileURLToPath(new URL('../../dist/parser-thread.js', import.meta.url));

/** One core is PostgreSQL's. Parsing takes about as long as writing, and a thread tens of megabytes. */
const maxThreads = Math.min(3, Math.max(1, availableParallelism() - 1));

/** Threads that parse seasons while this one writes others. */
export interface ParserPool {
  /** Parses and audits a season. Rejects with a `DocumentError` or a `FactsError`. */
  parse(document: SeasonDocument): Promise<AuditedSeason>;
  close(): Promise<void>;
}

export function openParserPool(): ParserPool {
  // A larger one is filled before it is collected: 44 MB more with 300 seasons, and no faster.
  const resourceLimits = { maxYoungGenerationSizeMb: 6 };
  const pool = new Tinypool({
    filename: program,
    minThreads: 0,
    maxThreads,
    isolateWorkers: false,
    resourceLimits,
  });
  return {
    parse: async (document) => {
      const season: PortableSeason | null = await pool.run(packDocument(document));
      // Parsed again here, for its error as it is.
      return season === null ? parseDocument(document) : unpackSeason(season);
    },
    close: () => pool.destroy(),
  };
}
