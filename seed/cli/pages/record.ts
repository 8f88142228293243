import { writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { readJson } from './manifest.js';

const counts = ['matches', 'dated', 'goals', 'scorers', 'tables'] as const;

/** How much of an entry is read, in numbers alone. */
export type EntryCounts = Readonly<Record<(typeof counts)[number], number>>;

const count = z.int().min(0);
const record = z.record(
  z.string(),
  z.strictObject({ matches: count, dated: count, goals: count, scorers: count, tables: count }),
);

/** How much was read of each entry when the record was written, by the entry's name. */
export type ReadingRecord = Readonly<Record<string, EntryCounts>>;

/** Reads a record. Throws a `FileError`. */
export async function readRecord(path: string): Promise<ReadingRecord> {
  return readJson(path, record);
}

/** Writes a record. */
export async function writeRecord(path: string, counts: ReadingRecord): Promise<void> {
  await writeFile(path, `${JSON.stringify(counts, null, 2)}\n`);
}

/** Of what less is read than the record says: `matches 17, recorded 18`. */
export function lessThanRecorded(read: EntryCounts | null, recorded: EntryCounts | undefined): string[] {
  if (recorded === undefined) return [];
  return counts.flatMap((what) => {
    const number = read?.[what] ?? 0;
    return number < recorded[what] ? [`${what} ${number}, recorded ${recorded[what]}`] : [];
  });
}
