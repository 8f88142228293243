import type { Comparison } from '../../compare/comparison.js';
import { formatNoteGroup } from '../note-groups.js';
import { count } from '../summary.js';
import type { EntryReport } from './entry-report.js';

const heads = ['', 'matches', 'goals', 'scorers', 'tables', 'not read', 'contradictions', 'seconds', ''];
const legend =
  'Matches, goals and tables: read/missing/wrong/invented, +those of parts of the season that the truth does not have; ' +
  'without a truth, read.';

/** Formats the reports as a table, a line an entry. */
export function formatTable(reports: readonly EntryReport[]): string {
  const lines = [heads, ...reports.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const faulty = reports.filter(({ faults }) => faults.length > 0);
  return [
    ...lines.map((cells) =>
      cells
        .map((cell, column) =>
          isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    ),
    '',
    legend,
    faulty.length === 0
      ? 'Every entry is as it is to be.'
      : `${count(faulty.length, 'entry')} of ${reports.length} not as expected.`,
  ].join('\n');
}

function isText(column: number): boolean {
  return column === 0 || column === heads.length - 1;
}

function cellsOf({
  name,
  outcome,
  counts,
  comparison,
  unread,
  discrepancies,
  seconds,
  faults,
}: EntryReport): string[] {
  const read = outcome === 'READ';
  return [
    name,
    cell(comparison?.matches ?? null, counts?.matches) + beyond(comparison),
    cell(comparison?.goals ?? null, counts?.goals),
    String(counts?.scorers ?? ''),
    cell(comparison?.tables ?? null, counts?.tables),
    read ? String(unread.reduce((total, group) => total + group.count, 0)) : '',
    read ? String(discrepancies.length) : '',
    seconds.toFixed(2),
    faults.length > 0 ? faults.join(', ') : read ? 'as expected' : 'refused as expected',
  ];
}

function beyond(comparison: EntryReport['comparison']): string {
  const number = comparison?.matches.beyondTruth ?? 0;
  return number === 0 ? '' : `+${number}`;
}

function cell(compared: Comparison | null, read: number | undefined): string {
  if (compared === null) return String(read ?? '');
  return [
    compared.read,
    ...[compared.missing, compared.wrong, compared.invented].map(({ length }) => length),
  ].join('/');
}

/** Formats all that is to be told of an entry: what is missing, wrong and invented, what was not read, and the audit. */
export function formatDetails({
  name,
  season,
  message,
  comparison,
  unread,
  discrepancies,
}: EntryReport): string {
  const lists = Object.entries(comparison ?? {}).flatMap(([what, compared]) =>
    (['missing', 'wrong', 'invented'] as const).flatMap((kind) =>
      (compared?.[kind] ?? []).map((item: string) => `${what} ${kind}: ${item}`),
    ),
  );
  const scorers = (comparison?.goals?.otherScorers ?? []).map((item) => `scorer: ${item}`);
  return [
    `${name}: ${season ?? message}`,
    ...[
      ...lists,
      ...scorers,
      ...unread.map((group) => `not read: ${formatNoteGroup(group, '')}`),
      ...discrepancies.map((contradiction) => `contradiction: ${contradiction}`),
    ].map((line) => `  ${line}`),
  ].join('\n');
}
