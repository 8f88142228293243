import type { MatchListLayout } from './match-list-layout.js';
import { textOf } from './table-grid.js';

/** A column by the text and the offset of its head. */
export interface UnreadColumn {
  readonly name: string;
  readonly offset: number;
}

/** The columns of lists of matches that name scorers. They do not tell the side of each, so that none of them is read. */
export function scorerColumns(lists: Iterable<MatchListLayout>): UnreadColumn[] {
  return [...lists].flatMap(({ columns: { at, heads }, sections }) => {
    const index = at.get('SCORERS');
    const head = index === undefined ? undefined : heads?.cells[index];
    if (index === undefined || head === undefined) return [];
    const cells = sections.flatMap(({ rows }) => rows.map(({ row }) => row.cells[index]));
    const named = cells.some((cell) => cell !== undefined && /\p{L}/u.test(textOf(cell)));
    return named ? [{ name: textOf(head), offset: head.value.offset }] : [];
  });
}
