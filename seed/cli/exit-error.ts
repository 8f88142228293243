import { EmbeddedUnavailable } from '../../src/db/embedded/embedded-server.js';
import { MigrationError } from '../../src/db/migrate.js';
import { DatabaseUnavailable } from '../../src/db/postgres.js';
import { SettingsError } from '../../src/settings.js';
import { FactsError } from '../parse/facts-file.js';
import { DocumentError } from '../read/document-error.js';
import type { AuditedSeason } from '../write/audited-season.js';
import { CacheInvalidationError } from '../write/invalidate-cache.js';
import { UsageError } from './arguments.js';
import { toDatabaseError } from './database-error.js';
import { exitStatus } from './exit-status.js';
import { InterruptedError } from './interrupt.js';
import { FileError } from './read-file.js';

/** What is told of an error, and how the command ends by it. */
export interface ExitError {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  /** What is wrong with the page, place by place; lines and columns from 1. */
  readonly faults: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  /** The connection was lost: what was being written is undone, unless it was at its very end. */
  readonly connectionLost: boolean;
}

type ErrorCode = 'USAGE' | 'FILE' | 'PAGE' | 'FACTS' | 'STRICT' | 'DATABASE' | 'INTERRUPTED' | 'UNEXPECTED';

/** A page that --strict refuses. */
export class StrictError extends Error {
  override readonly name = 'StrictError';

  constructor(
    message: string,
    readonly reading: AuditedSeason,
  ) {
    super(message);
  }
}

/** A page of a list that cannot be loaded; the cause says why. */
export class ListEntryError extends Error {
  override readonly name = 'ListedError';

  constructor(
    /** Where the list names it, `list.jsonl:3`. */
    readonly location: string,
    override readonly cause: unknown,
  ) {
    super(`${location} names a page that cannot be loaded.`, { cause });
  }
}

/** Words for an error of any kind: what its reader can do something about, without statement or password. */
export function toExitError(error: unknown): ExitError {
  if (error instanceof ListEntryError) {
    const why = toExitError(error.cause);
    return { ...why, message: `${error.location}: ${why.message}` };
  }
  const plain = { status: exitStatus.failed, faults: [], connectionLost: false };
  if (error instanceof DocumentError) {
    const faults = error.problems.map(({ message, offset }) => ({
      ...error.source.positionAt(offset),
      message,
    }));
    return { ...plain, status: exitStatus.unreadable, code: 'PAGE', message: error.message, faults };
  }
  for (const [kind, code, ends] of kinds)
    if (error instanceof kind) return { ...plain, status: ends, code, message: error.message };
  if (error instanceof InterruptedError)
    return { ...plain, status: error.status, code: 'INTERRUPTED', message: error.message };
  const failed = toDatabaseError(error);
  if (failed !== undefined) return { ...plain, code: 'DATABASE', ...failed };
  return { ...plain, code: 'UNEXPECTED', message: unexpected(error) };
}

const kinds: readonly (readonly [abstract new (...args: never[]) => Error, ErrorCode, number])[] = [
  [UsageError, 'USAGE', exitStatus.misused],
  [SettingsError, 'USAGE', exitStatus.misused],
  [FileError, 'FILE', exitStatus.misused],
  [FactsError, 'FACTS', exitStatus.unreadable],
  [StrictError, 'STRICT', exitStatus.refused],
  [EmbeddedUnavailable, 'DATABASE', exitStatus.failed],
  [DatabaseUnavailable, 'DATABASE', exitStatus.failed],
  [MigrationError, 'DATABASE', exitStatus.failed],
  [CacheInvalidationError, 'DATABASE', exitStatus.failed],
];

/** A fault of ours, and where it happened; an address in it loses its user and password. */
function unexpected(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Something happened that should not: ${text.slice(0, 3_000).replaceAll(/:\/\/[^@/\s]*@/g, '://')}`;
}
