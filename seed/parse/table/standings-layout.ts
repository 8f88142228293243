import { isName } from './cell-content.js';
import type { ColumnKind } from './column-kind.js';
import { type Column, columnLookups, hasHead, wordsOf } from './column-words.js';
import { type CrosstableLayout, findMatchColumns } from './crosstable-layout.js';
import { readFigure } from './figure.js';
import { qualificationColumn } from './qualification-column.js';
import { figureOf, goalsOf, readStandingsColumns, type StandingsColumns } from './standings-columns.js';
import { distinctCells, type GridRow, type TableGrid, textOf } from './table-grid.js';

/** Where a table of standings has its teams and figures. */
export interface StandingsLayout extends StandingsColumns {
  /** The column that says what a place is worth. */
  readonly qualification: number | undefined;
  /** The matches to the right of the figures. */
  readonly matches: CrosstableLayout | undefined;
}

const figureKinds = [
  'PLAYED',
  'WON',
  'DRAWN',
  'LOST',
  'SHOOT_OUT_WON',
  'SHOOT_OUT_LOST',
  'GOALS',
  'GOALS_FOR',
  'GOALS_AGAINST',
  'GOAL_DIFFERENCE',
  'GOAL_AVERAGE',
  'POINTS',
] as const satisfies readonly ColumnKind[];
// The figures of players and managers, of all seasons, and of teams of several groups are no standings.
const otherKinds = [
  'PERSON',
  'SCORERS',
  'SEASON',
  'OPPONENT',
  'GROUP',
] as const satisfies readonly ColumnKind[];
const kinds: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  'POSITION',
  'TEAM',
  ...figureKinds,
  'QUALIFICATION',
  'NOTES',
]);
const otherWords = wordsOf(otherKinds, kinds);
const pointsWords = wordsOf(['POINTS']);

// A title and one row of heads over others may be above the heads.
const MAX_HEAD_ROWS = 4;
const MAX_COLUMNS = 60;

/**
 * Finds the standings in a table: a column of teams, one of points, and at least two of the results behind them.
 * Undefined for any other table.
 */
export function findStandings(grid: TableGrid): StandingsLayout | undefined {
  if (grid.width < 4 || grid.width > MAX_COLUMNS || grid.rows.length < 3) return undefined;
  let best: { readonly layout: StandingsLayout; readonly score: number } | undefined;
  for (const [index, heads] of grid.rows.slice(0, MAX_HEAD_ROWS).entries()) {
    if (distinctCells(heads).length < 4) continue;
    if (hasHead(heads.cells, otherWords)) break;
    if (!hasHead(heads.cells, pointsWords)) continue;
    for (const lookup of columnLookups) {
      const above = grid.rows.slice(0, index);
      const columns = readStandingsColumns(heads, above, lookup, kinds);
      const layout = layoutOf(columns, grid.rows.slice(index + 1));
      if (layout === undefined) continue;
      const score = layout.at.size + MAX_COLUMNS * plausibility(layout);
      if (best === undefined || score > best.score) best = { layout, score };
    }
  }
  return best?.layout;
}

function layoutOf(
  { columns, at, awayAt }: ReturnType<typeof readStandingsColumns>,
  below: readonly GridRow[],
): StandingsLayout | undefined {
  if (!at.has('POINTS')) return undefined;
  const counts = (['PLAYED', 'WON', 'DRAWN', 'LOST', 'GOALS', 'GOALS_FOR', 'GOALS_AGAINST'] as const).filter(
    (kind) => at.has(kind),
  );
  if (counts.length < 2) return undefined;
  const team = at.get('TEAM') ?? columnOfNames(columns, below);
  if (team === undefined) return undefined;
  const rows = below.filter((row) => isTeamRow(row, { columns, at, team }));
  if (rows.length < 2) return undefined;
  const qualification = qualificationColumn({ columns, at, awayAt, team, rows });
  const matches = findMatchColumns(
    columns.map(({ head }) => head),
    rows.flatMap(({ cells }) => {
      const name = cells[team];
      return name === undefined ? [] : [{ name, cells }];
    }),
    Math.max(team, qualification ?? 0, ...at.values(), ...awayAt.values()) + 1,
  );
  return { columns, at, awayAt, team, rows, qualification, matches };
}

/** The first column without a known head whose cells are names. */
function columnOfNames(columns: readonly Column[], rows: readonly GridRow[]): number | undefined {
  const found = columns.findIndex(
    ({ kind }, index) =>
      kind === undefined &&
      rows.filter(({ cells }) => cells[index] !== undefined && isName(cells[index].value)).length >
        rows.length / 2,
  );
  return found < 0 ? undefined : found;
}

/** Whether a row is that of a team: a name of its own, with points beside it. */
function isTeamRow(
  { cells }: GridRow,
  { columns, at, team }: Pick<StandingsColumns, 'columns' | 'at' | 'team'>,
): boolean {
  const name = cells[team];
  const points = cells[at.get('POINTS') ?? -1];
  if (name === undefined || points === undefined || name === points || name === columns[team]?.head)
    return false;
  if (/^\W*$/u.test(textOf(name)) && !/\[\[|\{\{/.test(name.value.text)) return false;
  return readFigure(points) !== undefined;
}

/** How many of the rows add up: as many matches as results, and as many goals as the difference says. */
function plausibility(layout: StandingsLayout): number {
  const fits = layout.rows.map((row) => {
    const figure = (kind: ColumnKind) => figureOf(row, layout, kind);
    const [played, won, lost] = [figure('PLAYED'), figure('WON'), figure('LOST')];
    const drawn = figure('DRAWN') ?? 0;
    const settled = (figure('SHOOT_OUT_WON') ?? 0) + (figure('SHOOT_OUT_LOST') ?? 0);
    const results = won === null || lost === null ? null : won + drawn + lost;
    const goals = goalsOf(row, layout);
    const difference = figure('GOAL_DIFFERENCE');
    const points = figure('POINTS');
    const checks = [
      played === null || results === null ? null : played === results || played === results + settled,
      goals === null || difference === null ? null : goals[0] - goals[1] === difference,
      won === null || points === null || settled > 0
        ? null
        : points === 2 * won + drawn || points === 3 * won + drawn,
    ].filter((check) => check !== null);
    return checks.length === 0 ? 0 : checks.filter(Boolean).length / 3;
  });
  return fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
}
