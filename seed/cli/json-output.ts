import type { AuditedSeason } from '../write/audited-season.js';
import type { SeasonDiff } from '../write/change.js';
import type { ExitError } from './exit-error.js';
import { groupNotes } from './note-groups.js';
import { placesOf } from './places.js';
import { countRecords } from './summary.js';

/** What `--json` prints: the season as far as it was read, and the result or the error. */
export interface ImportReport {
  readonly audited?: AuditedSeason | undefined;
  /** What was changed, or would be; null when the season is already loaded from the same page. */
  readonly done?: { readonly dryRun: boolean; readonly change: SeasonDiff | null };
  readonly error?: ExitError;
}

/** Formats the whole report as one JSON object. */
export function formatJson({ audited, done, error }: ImportReport): string {
  const parts = {
    ...(audited !== undefined && {
      season: { slug: audited.season.slug, name: audited.season.name },
      found: countRecords(audited.season),
      tieBreakers: audited.season.header.rules.tieBreakers,
      notes: groupNotes(audited.season.notes, audited.season.source),
      discrepancies: audited.discrepancies.map(({ lines, ...discrepancy }) => ({
        ...discrepancy,
        places: placesOf(audited.season.source, lines),
      })),
    }),
    ...done,
    ...(error !== undefined && {
      error: { code: error.code, message: error.message, problems: error.problems },
    }),
  };
  return JSON.stringify(parts, null, 2);
}
