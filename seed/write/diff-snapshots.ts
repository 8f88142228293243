import type { DiffKind, SeasonDiff } from './change.js';
import type { FieldValues, SeasonSnapshot } from './snapshot.js';

/** The ids of the rows that are new or changed, and the number of those that were removed. */
export interface ChangedRows {
  readonly matches: readonly number[];
  readonly ties: readonly number[];
  readonly standings: readonly number[];
  readonly removedCount: number;
}

/** Compares two snapshots of a season: the differences for a person, and the ids of the changed rows. */
export function diffSnapshots(
  before: SeasonSnapshot,
  after: SeasonSnapshot,
): Pick<SeasonDiff, 'matches' | 'ties' | 'standings'> & { readonly touched: ChangedRows } {
  const matches = diffRows(before.matches, after.matches);
  const ties = diffRows(before.ties, after.ties);
  const standings = diffRows(before.standings, after.standings);
  return {
    matches: matches.map(({ what, row: { slug, home, away }, was, is, fields }) => {
      return {
        what,
        slug,
        home,
        away,
        before: was?.values.score ?? null,
        after: is?.values.score ?? null,
        fields,
      };
    }),
    ties: ties.map(({ what, row: { slug, round, team1, team2 }, was, is, fields }) => {
      return {
        what,
        slug,
        round,
        team1,
        team2,
        before: was?.outcome ?? null,
        after: is?.outcome ?? null,
        fields,
      };
    }),
    standings: standings.map(({ what, row: { group, team }, was, is, fields }) => ({
      what,
      group,
      team,
      fields: fields.map((field) => {
        return { field, before: was?.values[field] ?? null, after: is?.values[field] ?? null };
      }),
    })),
    touched: {
      matches: presentIds(matches),
      ties: presentIds(ties),
      standings: presentIds(standings),
      removedCount: [...matches, ...ties, ...standings].filter(({ what }) => what === 'GONE').length,
    },
  };
}

interface RowDifference<Row> {
  readonly what: DiffKind;
  readonly id: number;
  /** The row as it is now, or as it was when it is removed. */
  readonly row: Row;
  readonly was: Row | null;
  readonly is: Row | null;
  /** The changed fields of a row that is in both snapshots. */
  readonly fields: readonly string[];
}

/** New and changed rows in their order, followed by the removed ones. */
function diffRows<Row extends { readonly values: FieldValues }>(
  before: ReadonlyMap<number, Row>,
  after: ReadonlyMap<number, Row>,
): RowDifference<Row>[] {
  const present = [...after].flatMap(([id, row]): RowDifference<Row>[] => {
    const was = before.get(id);
    if (was === undefined) return [{ what: 'NEW', id, row, was: null, is: row, fields: [] }];
    const fields = Object.keys(row.values).filter((field) => row.values[field] !== was.values[field]);
    return fields.length === 0 ? [] : [{ what: 'CHANGED', id, row, was, is: row, fields }];
  });
  const removed = [...before].flatMap(([id, row]): RowDifference<Row>[] =>
    after.has(id) ? [] : [{ what: 'GONE', id, row, was: row, is: null, fields: [] }],
  );
  return [...present, ...removed];
}

function presentIds(differences: readonly RowDifference<unknown>[]): number[] {
  return differences.flatMap(({ what, id }) => (what === 'GONE' ? [] : id));
}
