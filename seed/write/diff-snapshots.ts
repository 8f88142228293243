import type { DiffKind, SeasonDiff } from './change.js';
import type { FieldValues, SeasonSnapshot } from './snapshot.js';

/** The numbers of the rows that are new or other than they were, and how many are there no longer. */
export interface ChangedRows {
  readonly matches: readonly number[];
  readonly ties: readonly number[];
  readonly standings: readonly number[];
  readonly gone: number;
}

/** What of a season's results is other at one time than it was at another, in words and in numbers. */
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
        before: was?.says.score ?? null,
        after: is?.says.score ?? null,
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
        return { field, before: was?.says[field] ?? null, after: is?.says[field] ?? null };
      }),
    })),
    touched: {
      matches: presentIds(matches),
      ties: presentIds(ties),
      standings: presentIds(standings),
      gone: [...matches, ...ties, ...standings].filter(({ what }) => what === 'GONE').length,
    },
  };
}

interface RowDifference<Row> {
  readonly what: DiffKind;
  readonly id: number;
  /** As it is, or else as it was. */
  readonly row: Row;
  readonly was: Row | null;
  readonly is: Row | null;
  /** Of a row that was there and is there. */
  readonly fields: readonly string[];
}

/** Rows that are new or changed, in their order, and after them those that are gone. */
function diffRows<Row extends { readonly says: FieldValues }>(
  before: ReadonlyMap<number, Row>,
  after: ReadonlyMap<number, Row>,
): RowDifference<Row>[] {
  const there = [...after].flatMap(([id, row]): RowDifference<Row>[] => {
    const was = before.get(id);
    if (was === undefined) return [{ what: 'NEW', id, row, was: null, is: row, fields: [] }];
    const fields = Object.keys(row.says).filter((field) => row.says[field] !== was.says[field]);
    return fields.length === 0 ? [] : [{ what: 'CHANGED', id, row, was, is: row, fields }];
  });
  const gone = [...before].flatMap(([id, row]): RowDifference<Row>[] =>
    after.has(id) ? [] : [{ what: 'GONE', id, row, was: row, is: null, fields: [] }],
  );
  return [...there, ...gone];
}

function presentIds(differences: readonly RowDifference<unknown>[]): number[] {
  return differences.flatMap(({ what, id }) => (what === 'GONE' ? [] : id));
}
