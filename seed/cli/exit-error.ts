import { EmbeddedPostgresError } from '../../src/db/embedded/embedded-postgres-error.js';
import { MigrationError } from '../../src/db/migrate.js';
import { DatabaseUnavailableError } from '../../src/db/postgres.js';
import { SettingsError } from '../../src/settings.js';
import { FactsError } from '../parse/facts-file.js';
import { DocumentError } from '../read/document-error.js';
import { PageAddressError, WikiError } from '../read/fetch/fetch-error.js';
import type { AuditedSeason } from '../write/audited-season.js';
import { CacheInvalidationError } from '../write/invalidate-cache.js';
import { UsageError } from './command-arguments.js';
import { toDatabaseError } from './database-error.js';
import { exitStatus } from './exit-status.js';
import { InterruptedError } from './interrupt.js';
import { FileError } from './read-file.js';

/** An error as the command reports it, with the exit status. */
export interface ExitError {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly problems: readonly LocatedProblem[];
  /** Whether the connection was lost. The transaction is rolled back, unless it was being committed. */
  readonly connectionLost: boolean;
}

/** A problem of a document; lines and columns from 1. */
interface LocatedProblem {
  /** The name of the document's file. */
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

type ErrorCode =
  | 'USAGE'
  | 'FILE'
  | 'ADDRESS'
  | 'WIKI'
  | 'PAGE'
  | 'FACTS'
  | 'STRICT'
  | 'DATABASE'
  | 'INTERRUPTED'
  | 'UNEXPECTED';

/** A page that --strict rejects. */
export class StrictError extends Error {
  override readonly name = 'StrictError';

  constructor(
    message: string,
    readonly audited: AuditedSeason,
  ) {
    super(message);
  }
}

/** A page of a list that cannot be imported; the cause says why. */
export class ListEntryError extends Error {
  override readonly name = 'ListedError';

  constructor(
    /** The line of the list, `list.jsonl:3`. */
    readonly location: string,
    override readonly cause: unknown,
  ) {
    super(`${location} names a page that cannot be imported.`, { cause });
  }
}

/** Describes an error of any kind for the user, without SQL statements and passwords. */
export function toExitError(error: unknown): ExitError {
  if (error instanceof ListEntryError) {
    const why = toExitError(error.cause);
    return { ...why, message: `${error.location}: ${why.message}` };
  }
  const defaults = { status: exitStatus.failed, problems: [], connectionLost: false };
  if (error instanceof DocumentError) {
    const problems = error.problems.map(({ message, offset }) => {
      const { document, line, column } = error.source.locateOffset(offset);
      return { document: document.name, line, column, message };
    });
    return { ...defaults, status: exitStatus.unreadable, code: 'PAGE', message: error.message, problems };
  }
  for (const [kind, code, ends] of kinds)
    if (error instanceof kind) return { ...defaults, status: ends, code, message: error.message };
  if (error instanceof InterruptedError)
    return { ...defaults, status: error.status, code: 'INTERRUPTED', message: error.message };
  const failed = toDatabaseError(error);
  if (failed !== undefined) return { ...defaults, code: 'DATABASE', ...failed };
  return { ...defaults, code: 'UNEXPECTED', message: unexpected(error) };
}

const kinds: readonly (readonly [abstract new (...args: never[]) => Error, ErrorCode, number])[] = [
  [UsageError, 'USAGE', exitStatus.misused],
  [SettingsError, 'USAGE', exitStatus.misused],
  [FileError, 'FILE', exitStatus.misused],
  [PageAddressError, 'ADDRESS', exitStatus.misused],
  [WikiError, 'WIKI', exitStatus.unfetched],
  [FactsError, 'FACTS', exitStatus.unreadable],
  [StrictError, 'STRICT', exitStatus.refused],
  [EmbeddedPostgresError, 'DATABASE', exitStatus.failed],
  [DatabaseUnavailableError, 'DATABASE', exitStatus.failed],
  [MigrationError, 'DATABASE', exitStatus.failed],
  [CacheInvalidationError, 'DATABASE', exitStatus.failed],
];

/** A bug, with its stack; user and password are removed from addresses. */
function unexpected(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Unexpected error; please report it: ${text.slice(0, 3_000).replaceAll(/:\/\/[^@/\s]*@/g, '://')}`;
}
