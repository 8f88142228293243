import type { Cell } from '../../read/wikitext/table.js';
import { linkOf } from '../team/team-mentions.js';
import { readTeamReference } from '../team/team-reference.js';
import { type CrosstableLayout, scoresOf } from './crosstable-layout.js';

/**
 * The index of the row of the team at the head of each column: by the links at the head and at the side where each has its
 * own, else by the cells that have no score because a team would meet itself. Undefined where neither tells it.
 */
export function matchColumns(layout: CrosstableLayout, wiki: string): readonly number[] | undefined {
  return byLinks(layout, wiki) ?? inOrder(layout) ?? byEmptyCells(layout);
}

function byLinks({ heads, rows }: CrosstableLayout, wiki: string): readonly number[] | undefined {
  const keyOf = (cell: Cell): string | undefined => {
    const reference = readTeamReference(cell.value, wiki);
    return reference === undefined ? undefined : linkOf(reference)?.key;
  };
  const rowsByKey = new Map(rows.map(({ name }, index) => [keyOf(name), index]));
  if (rowsByKey.has(undefined)) return undefined;
  return permutation(heads.map((head) => rowsByKey.get(keyOf(head))));
}

/** The order of the rows, if it leaves no team with a score against itself. */
function inOrder({ heads, rows }: CrosstableLayout): readonly number[] | undefined {
  const isApart = rows.every(({ cells }, index) => !hasScore(cells[index]));
  return isApart ? heads.map((_, index) => index) : undefined;
}

/** The order in which each column has its only cell without a score in another row. */
function byEmptyCells({ heads, rows }: CrosstableLayout): readonly number[] | undefined {
  return permutation(
    heads.map((_, column) => {
      const [own, another] = [...rows.entries()].filter(([, { cells }]) => !hasScore(cells[column]));
      return another === undefined ? own?.[0] : undefined;
    }),
  );
}

function hasScore(cell: Cell | undefined): boolean {
  return cell !== undefined && scoresOf(cell).length > 0;
}

function permutation(indexes: readonly (number | undefined)[]): readonly number[] | undefined {
  const known = indexes.flatMap((index) => index ?? []);
  return known.length === indexes.length && new Set(known).size === known.length ? known : undefined;
}
