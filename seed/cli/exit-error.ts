import { EmbeddedUnavailable } from '../../src/db/embedded/embedded-server.js';
import { MigrationError } from '../../src/db/migrate.js';
import { DatabaseUnavailable } from '../../src/db/postgres.js';
import { SettingsError } from '../../src/settings.js';
import { FactsError } from '../parse/facts-file.js';
import { DocumentError } from '../read/document-error.js';
import { RecallError } from '../write/invalidate-cache.js';
import { UsageError } from './arguments.js';
import { failure } from './database-error.js';
import { status } from './exit-status.js';
import type { Reading } from './import-season.js';
import { Interrupted } from './interrupt.js';
import { FileError } from './read-file.js';

/** What is told of an error, and how the command ends by it. */
export interface Trouble {
  readonly status: number;
  readonly code: Code;
  readonly message: string;
  /** What is wrong with the page, place by place; lines and columns from 1. */
  readonly faults: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  /** The connection was lost: what was being written is undone, unless it was at its very end. */
  readonly lost: boolean;
}

type Code = 'USAGE' | 'FILE' | 'PAGE' | 'FACTS' | 'STRICT' | 'DATABASE' | 'INTERRUPTED' | 'UNEXPECTED';

/** A page that --strict refuses. */
export class StrictError extends Error {
  override readonly name = 'StrictError';

  constructor(
    message: string,
    readonly reading: Reading,
  ) {
    super(message);
  }
}

/** A page of a list that cannot be loaded; the cause says why. */
export class ListedError extends Error {
  override readonly name = 'ListedError';

  constructor(
    /** Where the list names it, `list.jsonl:3`. */
    readonly place: string,
    override readonly cause: unknown,
  ) {
    super(`${place} names a page that cannot be loaded.`, { cause });
  }
}

/** Words for an error of any kind: what its reader can do something about, without statement or password. */
export function trouble(error: unknown): Trouble {
  if (error instanceof ListedError) {
    const why = trouble(error.cause);
    return { ...why, message: `${error.place}: ${why.message}` };
  }
  const plain = { status: status.failed, faults: [], lost: false };
  if (error instanceof DocumentError) {
    const faults = error.problems.map(({ message, offset }) => ({
      ...error.source.positionAt(offset),
      message,
    }));
    return { ...plain, status: status.unreadable, code: 'PAGE', message: error.message, faults };
  }
  for (const [kind, code, ends] of kinds)
    if (error instanceof kind) return { ...plain, status: ends, code, message: error.message };
  if (error instanceof Interrupted)
    return { ...plain, status: error.status, code: 'INTERRUPTED', message: error.message };
  const failed = failure(error);
  if (failed !== undefined) return { ...plain, code: 'DATABASE', ...failed };
  return { ...plain, code: 'UNEXPECTED', message: unexpected(error) };
}

const kinds: readonly (readonly [abstract new (...args: never[]) => Error, Code, number])[] = [
  [UsageError, 'USAGE', status.misused],
  [SettingsError, 'USAGE', status.misused],
  [FileError, 'FILE', status.misused],
  [FactsError, 'FACTS', status.unreadable],
  [StrictError, 'STRICT', status.refused],
  [EmbeddedUnavailable, 'DATABASE', status.failed],
  [DatabaseUnavailable, 'DATABASE', status.failed],
  [MigrationError, 'DATABASE', status.failed],
  [RecallError, 'DATABASE', status.failed],
];

/** A fault of ours, and where it happened; an address in it loses its user and password. */
function unexpected(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Something happened that should not: ${text.slice(0, 3_000).replaceAll(/:\/\/[^@/\s]*@/g, '://')}`;
}
