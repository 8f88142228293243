import { join } from 'node:path';
import { Readable } from 'node:stream';
import { auditSeason } from '../../audit/audit.js';
import { FactsError, readFacts } from '../../parse/facts-file.js';
import { readSeason, type SeasonRecord } from '../../parse/season.js';
import { DocumentError } from '../../read/document-error.js';
import { Source } from '../../read/source.js';
import { FileError, readPageText } from '../read-file.js';
import type { ManifestEntry } from './manifest.js';

/** What came of the reading of an entry's documents. */
export type EntryReading = {
  /** Processor time. */
  readonly seconds: number;
} & (
  | { readonly outcome: 'READ'; readonly season: SeasonRecord; readonly discrepancies: readonly string[] }
  | {
      /** Refused with a message, or failed by an error of the reader itself. */
      readonly outcome: 'REFUSED' | 'FAILED';
      readonly message: string;
    }
);

/** Reads the documents of an entry; never throws. */
export async function readEntry(folder: string, entry: ManifestEntry): Promise<EntryReading> {
  const before = process.cpuUsage();
  const seconds = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  try {
    const season = await readDocuments(folder, entry);
    const discrepancies = auditSeason(season).map(({ message }) => message);
    return { outcome: 'READ', season, discrepancies, seconds: seconds() };
  } catch (error) {
    const refused = [DocumentError, FactsError, FileError].some((kind) => error instanceof kind);
    return {
      outcome: refused ? 'REFUSED' : 'FAILED',
      message: describe(error, refused),
      seconds: seconds(),
    };
  }
}

/** The reason of a refusal in a few lines; of another error also where it arose. */
function describe(error: unknown, refused: boolean): string {
  if (!(error instanceof Error)) return String(error);
  if (!refused) return error.stack ?? error.message;
  if (!(error instanceof DocumentError)) return error.message;
  const messages = [...new Set(error.problems.map(({ message }) => message))];
  const rest = messages.length - MAX_MESSAGES;
  return [...messages.slice(0, MAX_MESSAGES), ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n  ');
}

const MAX_MESSAGES = 5;

async function readDocuments(
  folder: string,
  { documents, competition, year, section }: ManifestEntry,
): Promise<SeasonRecord> {
  const given = await Promise.all(
    documents.map(async (document) => ({
      source: new Source(document, await readPageText(join(folder, document), Readable.from([]))),
    })),
  );
  return readSeason(given, readFacts('{}', 'The facts'), {
    ...(competition !== undefined && { competition }),
    ...(section !== undefined && { section }),
    ...(typeof year === 'number' ? { year } : year),
  });
}
