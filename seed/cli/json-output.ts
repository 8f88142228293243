import type { AuditedSeason } from '../write/audited-season.js';
import type { SeasonDiff } from '../write/change.js';
import type { ExitError } from './exit-error.js';
import { countRecords } from './summary.js';

/** What `--json` prints: what was read, as far as it was, and what came of it. */
export interface ImportReport {
  readonly reading?: AuditedSeason | undefined;
  /** What was changed, or would be; null when the season is loaded from the same page already. */
  readonly done?: { readonly dryRun: boolean; readonly change: SeasonDiff | null };
  readonly error?: ExitError;
}

/** One JSON object with nothing left out. */
export function formatJson({ reading, done, error }: ImportReport): string {
  const parts = {
    ...(reading !== undefined && {
      season: { slug: reading.season.slug, name: reading.season.name },
      found: countRecords(reading.season),
      notes: reading.season.notes,
      discrepancies: reading.discrepancies,
    }),
    ...done,
    ...(error !== undefined && {
      error: { code: error.code, message: error.message, faults: error.faults },
    }),
  };
  return JSON.stringify(parts, null, 2);
}
