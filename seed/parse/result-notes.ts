import type { Source } from '../read/source.js';
import type { SportsTable } from './group/sports-table.js';
import type { UnreadPart } from './match/goals/scorer-entry.js';
import type { PageNote } from './page-note.js';
import type { ResultSources } from './result-sources.js';
import type { UnreadColumn } from './table/scorer-columns.js';

/** What of a page's results was not read or not used. */
export interface UnusedResults extends Pick<ResultSources, 'unreadTemplates' | 'unreadTables' | 'missing'> {
  readonly tables: readonly SportsTable[];
  readonly unreadGoals: readonly UnreadPart[];
  /** The columns of lists that name scorers without their sides. */
  readonly scorerColumns: readonly UnreadColumn[];
  /** The offsets of results that belong to no group and no round. */
  readonly unplaced: Iterable<number>;
  /** The offsets of tables that repeat others. */
  readonly repeating: readonly number[];
}

/** The notes on what was not read or not used, each in one sentence. */
export function resultNotes(results: UnusedResults, source: Source): PageNote[] {
  const note = (kind: PageNote['kind'], message: string, offset: number): PageNote => ({
    kind,
    message,
    line: source.positionAt(offset).line,
  });
  return [
    ...results.tables.flatMap(({ rules }) =>
      rules.unknownColumns.map(({ name, line }): PageNote => {
        const message = `The column "${name}" of this table is not known; it was not read, and its points may count it.`;
        return { kind: 'UNKNOWN_COLUMN', message, line };
      }),
    ),
    ...templateNotes(results, note),
    ...results.unreadGoals.map(({ text, offset }) =>
      note('UNREAD_GOAL', `"${text}" in a list of scorers is not understood; it was not read.`, offset),
    ),
    ...results.scorerColumns.map(({ name, offset }) =>
      note(
        'UNREAD_GOAL',
        `The column "${name}" of this list does not tell for which side a scorer scored; it was not read.`,
        offset,
      ),
    ),
    ...results.unreadTables.map((offset) =>
      note(
        'UNREAD_TABLE',
        'This table seems to hold results, but not in a form that is known; it was not read.',
        offset,
      ),
    ),
    ...[...results.unplaced].map((offset) =>
      note(
        'UNREAD_TABLE',
        'No heading above these results names a group or a round, and no group of their stage has the teams; they were not used.',
        offset,
      ),
    ),
    ...results.repeating.map((offset) =>
      note('UNUSED_TEMPLATE', 'This table repeats teams of other groups; it was not used.', offset),
    ),
  ];
}

/** A template that is not given may be one that seems to hold results: that is one note. */
function templateNotes(
  { unreadTemplates, missing }: UnusedResults,
  note: (kind: PageNote['kind'], message: string, offset: number) => PageNote,
): PageNote[] {
  const notGiven = new Map(missing.map(({ offset, title }) => [offset, title]));
  const unread = new Set(unreadTemplates.map(({ offset }) => offset));
  return [
    ...unreadTemplates.map(({ name, offset }) => {
      const title = notGiven.get(offset);
      const message =
        title === undefined
          ? `The template "${name}" seems to hold results, but is unknown; it was not read.`
          : `"${title}" seems to hold results, but is not among the documents; it was not read.`;
      return note('UNREAD_TEMPLATE', message, offset);
    }),
    ...missing
      .filter(({ offset }) => !unread.has(offset))
      .map(({ title, offset }) =>
        note('MISSING_DOCUMENT', `"${title}" is not among the documents; it was not read.`, offset),
      ),
  ];
}
