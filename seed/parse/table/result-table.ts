import type { Table } from '../../read/wikitext/table.js';
import { memoize } from '../memoize.js';
import { type BracketLayout, findBracket } from './bracket-layout.js';
import { type CrosstableLayout, findCrosstable } from './crosstable-layout.js';
import { findBareList, findHeadedList, type MatchListLayout } from './match-list-layout.js';
import { withPairsSplit } from './pair-column.js';
import { findStandings, type StandingsLayout } from './standings-layout.js';
import { gridOf } from './table-grid.js';

/** What kind of results a plain table holds, and where. */
export type ResultTable =
  | { readonly kind: 'STANDINGS'; readonly layout: StandingsLayout }
  | { readonly kind: 'CROSSTABLE'; readonly layout: CrosstableLayout }
  | { readonly kind: 'MATCHES'; readonly layout: MatchListLayout }
  | { readonly kind: 'BRACKET'; readonly layout: BracketLayout };

/** The results of a plain table, recognised by its structure and its words; undefined for a table of anything else. */
export const resultTable = memoize((table: Table): ResultTable | undefined => {
  const grid = gridOf(table);
  const standings = findStandings(grid);
  if (standings !== undefined) return { kind: 'STANDINGS', layout: standings };
  const headed = findHeadedList(grid);
  if (headed !== undefined) return { kind: 'MATCHES', layout: headed };
  const crosstable = findCrosstable(grid);
  if (crosstable !== undefined) return { kind: 'CROSSTABLE', layout: crosstable };
  const bracket = findBracket(grid);
  if (bracket !== undefined) return { kind: 'BRACKET', layout: bracket };
  const paired = withPairsSplit(grid);
  const bare = (paired && findHeadedList(paired)) ?? findBareList(grid);
  return bare === undefined ? undefined : { kind: 'MATCHES', layout: bare };
});
