import type { Change } from '../write/change.js';
import type { Trouble } from './exit-error.js';
import type { Reading } from './import-season.js';
import { counted } from './summary.js';

/** What `--json` prints: what was read, as far as it was, and what came of it. */
export interface Answer {
  readonly reading?: Reading | undefined;
  /** What was changed, or would be; null when the season is loaded from the same page already. */
  readonly done?: { readonly dryRun: boolean; readonly change: Change | null };
  readonly error?: Trouble;
}

/** One JSON object with nothing left out. */
export function answer({ reading, done, error }: Answer): string {
  const parts = {
    ...(reading !== undefined && {
      season: { slug: reading.season.slug, name: reading.season.name },
      found: counted(reading.season),
      notes: reading.season.notes,
      findings: reading.findings,
    }),
    ...done,
    ...(error !== undefined && {
      error: { code: error.code, message: error.message, faults: error.faults },
    }),
  };
  return JSON.stringify(parts, null, 2);
}
