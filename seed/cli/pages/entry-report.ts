import { compareSeason, type SeasonComparison } from '../../compare/compare-season.js';
import { isPrinted } from '../../compare/compare-tables.js';
import type { Truth } from '../../compare/truth.js';
import { findSeasonYears } from '../../parse/header/season-year.js';
import { isUnread } from '../../parse/page-note.js';
import type { SeasonRecord } from '../../parse/season.js';
import { groupNotes, type NoteGroup } from '../note-groups.js';
import type { ManifestEntry } from './manifest.js';
import type { EntryReading } from './read-entry.js';
import { type EntryCounts, lessThanRecorded } from './record.js';

/** What is printed of an entry. */
export interface EntryReport {
  readonly name: string;
  readonly outcome: EntryReading['outcome'];
  /** The season's name, null if it was not read. */
  readonly season: string | null;
  /** Why it was not read; null if it was. */
  readonly message: string | null;
  /** How much was read that is as in the truth, or was read at all where there is no truth; null if it was not read. */
  readonly counts: EntryCounts | null;
  /** Null without a truth. */
  readonly comparison: SeasonComparison | null;
  /** What was not read. */
  readonly unread: readonly NoteGroup[];
  /** What the season's audit finds. */
  readonly discrepancies: readonly string[];
  /** Processor time. */
  readonly seconds: number;
  /** Why the entry is not as it is to be; empty if it is. */
  readonly faults: readonly string[];
}

/** Reports on the reading of an entry: compared with its truth, and with what was read of it when it was recorded. */
export function reportEntry(
  entry: ManifestEntry,
  reading: EntryReading,
  truth: Truth | null,
  recorded: EntryCounts | undefined,
): EntryReport {
  const { outcome, seconds } = reading;
  const base = { name: entry.name, outcome, seconds };
  if (reading.outcome !== 'READ') {
    const { message } = reading;
    const expected = outcome === 'REFUSED' && entry.refuse;
    const faults = [
      ...(expected ? [] : [outcome === 'FAILED' ? 'the reader failed' : 'refused']),
      ...lessThanRecorded(null, recorded),
    ];
    return {
      ...base,
      season: null,
      message,
      counts: null,
      comparison: null,
      unread: [],
      discrepancies: [],
      faults,
    };
  }
  const { season, discrepancies } = reading;
  const comparison = truth === null ? null : compareSeason(season, truth, entry.complete);
  const counts = countRead(season, comparison);
  return {
    ...base,
    season: season.name,
    message: null,
    counts,
    comparison,
    unread: groupNotes(season.notes.filter(isUnread), season.source),
    discrepancies,
    faults: [
      ...(entry.refuse ? ['read, but is to be refused'] : []),
      ...faultsOfYear(entry, season),
      ...faultsOf(comparison),
      ...lessThanRecorded(counts, recorded),
    ],
  };
}

function faultsOfYear({ season: title }: ManifestEntry, { header }: SeasonRecord): string[] {
  const expected = title === null ? undefined : findSeasonYears(title);
  const isSame =
    expected === undefined || (expected.year === header.year && expected.startYear === header.startYear);
  return isSame ? [] : [`read as ${header.startYear}–${header.year}`];
}

function faultsOf(comparison: SeasonComparison | null): string[] {
  return Object.entries(comparison ?? {}).flatMap(([what, compared]) =>
    (['wrong', 'invented'] as const).flatMap((kind) => {
      const number = compared?.[kind].length ?? 0;
      return number === 0 ? [] : [`${what} ${kind}: ${number}`];
    }),
  );
}

function countRead(season: SeasonRecord, comparison: SeasonComparison | null): EntryCounts {
  const { matches, groups } = season;
  const goals = matches.flatMap((match) => match.goals);
  return {
    matches: comparison?.matches.read ?? matches.length,
    dated: comparison?.matches.dated ?? matches.filter(({ date }) => date !== null).length,
    goals: comparison?.goals?.read ?? goals.length,
    scorers: comparison?.goals?.scorers ?? goals.length,
    tables: comparison?.tables?.read ?? groups.filter(isPrinted).length,
  };
}
