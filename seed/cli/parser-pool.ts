import { availableParallelism, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import { Piscina } from 'piscina';
import type { AuditedSeason } from '../write/audited-season.js';
import type { SeasonDocument } from './document-digest.js';
import { parseDocument } from './parse-document.js';
import { type PortableSeason, packDocument, unpackSeason } from './portable-season.js';
import { FileError } from './read-file.js';

/** The program of a thread, which is bundled as all programs are. */
const program = fileURLToPath(new URL('../../dist/parser-thread.js', import.meta.url));

/** Threads that parse seasons while this one writes others. */
export interface ParserPool {
  /**
   * Parses and audits a season. Rejects with a `DocumentError` or a `FactsError`, and with a `FileError` when a thread
   * runs out of memory, which another one replaces.
   */
  parse(document: SeasonDocument): Promise<AuditedSeason>;
  close(): Promise<void>;
}

export function openParserPool(): ParserPool {
  const threads = countThreads({
    processors: availableParallelism(),
    // That of a container may be less.
    megabytes: Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / 2 ** 20,
  });
  const pool = new Piscina({
    filename: program,
    minThreads: threads,
    maxThreads: threads,
    // A larger one is filled before it is collected: 44 MB more with 300 seasons, and no faster.
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  });
  return {
    parse: async (document) => {
      const parsing: Promise<PortableSeason | null> = pool.run(packDocument(document));
      const season = await parsing.catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? memoryError(document, error) : error;
      });
      // Parsed again here, for its error as it is.
      return season === null ? parseDocument(document) : unpackSeason(season);
    },
    close: () => pool.destroy(),
  };
}

/**
 * How many threads fit. One processor is PostgreSQL's, as is half of the memory; and parsing takes about as long as
 * writing.
 */
export function countThreads(machine: { readonly processors: number; readonly megabytes: number }): number {
  const affordable = Math.floor((machine.megabytes / 2 - megabytesBeside) / megabytesEach);
  return Math.max(1, Math.min(3, machine.processors - 1, affordable));
}

/** What an import takes beside its threads, and what each of them adds: estimated with one and with three. */
const megabytesBeside = 360;
const megabytesEach = 60;

function memoryError({ documents }: SeasonDocument, cause: Error): FileError {
  const limit = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
  const others = documents.length === 1 ? '' : ` and ${documents.length - 1} more`;
  return new FileError(
    `${documents[0]?.source.name}${others} cannot be read in ${limit} MB of memory. Give Node more, as with NODE_OPTIONS=--max-old-space-size=${limit * 2}.`,
    { cause },
  );
}
