import type { Problems } from '../../read/document-error.js';
import { isBold } from '../../read/wikitext/plain-text.js';
import type { Cell } from '../../read/wikitext/table.js';
import type { SportsTable } from '../group/sports-table.js';
import { type Mark, noMark, type StandingRecord } from '../group/standings-line.js';
import type { UnknownColumn } from '../group/unknown-columns.js';
import { isNameBold } from '../team/team-reference.js';
import type { TeamRegistry } from '../team/team-registry.js';
import type { ColourMeanings } from './colour-meanings.js';
import type { ColumnKind } from './column-kind.js';
import { readCrosstableCells } from './crosstable.js';
import { isNoted, readFigure } from './figure.js';
import { markOfRow } from './place-mark.js';
import { figureOf, goalsOf } from './standings-columns.js';
import type { StandingsLayout } from './standings-layout.js';
import { type GridRow, textOf } from './table-grid.js';
import { pointsForWinOf, resultPoints } from './table-points.js';

/** Reads a plain table of standings at an offset of the page; `colours` are those of its legend. Rows whose team is not known yet are left out. */
export function readStandings(
  layout: StandingsLayout,
  offset: number,
  colours: ColourMeanings,
  registry: TeamRegistry,
): SportsTable {
  const { problems } = registry;
  const pointsForWin = pointsForWinOf(layout);
  const lines = registry.mentions.readTogether(() =>
    layout.rows.map((row, index) => readLine(row, index + 1, { layout, pointsForWin, colours, registry })),
  );
  const seen = new Set<string>();
  const standings = lines
    .flatMap((line) => line ?? [])
    .filter(({ team }) => !seen.has(team) && seen.add(team));
  return {
    standings: withBoldPlaces(standings, layout, problems),
    matches:
      layout.matches === undefined
        ? []
        : readCrosstableCells(
            layout.matches,
            lines.map((line) => line?.team),
            offset,
            registry,
          ).matches,
    unrankedParameters: [],
    rules: {
      pointsForWin: pointsForWin ?? 3,
      pointsForDraw: 1,
      pointsForLoss: 0,
      tieBreakers: [],
      unknownColumns: unknownColumns(layout, problems),
    },
    isComplete: false,
    line: problems.source.positionAt(offset).line,
    offset,
  };
}

interface LineContext {
  readonly layout: StandingsLayout;
  readonly pointsForWin: number | undefined;
  readonly colours: ColourMeanings;
  readonly registry: TeamRegistry;
}

function readLine(
  row: GridRow,
  order: number,
  { layout, pointsForWin, colours, registry }: LineContext,
): StandingRecord | undefined {
  const { at, team: teamColumn } = layout;
  const cell = (kind: ColumnKind): Cell | undefined => row.cells[at.get(kind) ?? -1];
  const name = row.cells[teamColumn];
  const team = name && registry.resolve(name.value);
  if (name === undefined || team === undefined) return undefined;
  const figure = (kind: ColumnKind) => figureOf(row, layout, kind);
  const [shootOutWins, shootOutLosses] = [figure('SHOOT_OUT_WON'), figure('SHOOT_OUT_LOST')];
  const settled =
    shootOutWins === null && shootOutLosses === null ? null : (shootOutWins ?? 0) + (shootOutLosses ?? 0);
  const drawn = figure('DRAWN');
  const [goalsFor, goalsAgainst] = goalsOf(row, layout) ?? [null, null];
  const points = figure('POINTS');
  const made =
    pointsForWin === undefined || settled !== null ? null : resultPoints(row, layout, pointsForWin);
  const noted = [name, cell('POINTS')].some((one) => one !== undefined && isNoted(one));
  return {
    team,
    position: positionOf(cell('POSITION')) ?? order,
    order,
    won: figure('WON'),
    drawn: settled === null ? drawn : (drawn ?? 0) + settled,
    lost: figure('LOST'),
    shootOutWins,
    shootOutLosses,
    goalsFor,
    goalsAgainst,
    adjustment: points === null || made === null ? 0 : points - made,
    isNoted: noted,
    lines: [registry.problems.source.positionAt(name.value.offset).line],
    ...markOfRow(row, layout, colours, registry),
  };
}

function positionOf(cell: Cell | undefined): number | undefined {
  const [, digits] = /^(?:T-?)?(\d{1,3})(?!\d)/.exec(textOf(cell)) ?? [];
  const position = Number(digits ?? 0);
  return position > 0 ? position : undefined;
}

/** Older tables show the teams that go on in bold, the first so many of them. */
function withBoldPlaces(
  standings: readonly StandingRecord[],
  { rows, team }: StandingsLayout,
  problems: Problems,
): StandingRecord[] {
  if (standings.length < rows.length || standings.some(({ mark }) => mark !== null)) return [...standings];
  const bold = rows.map((row) => {
    const cell = row.cells[team];
    return cell !== undefined && (isNameBold(cell.value) || isBold(cell.value));
  });
  const count = bold.lastIndexOf(true) + 1;
  const isLeading = count > 0 && count < rows.length && bold.slice(0, count).every(Boolean);
  if (!isLeading) return [...standings];
  return standings.map((line, index): StandingRecord => {
    const offset = rows[index]?.cells[team]?.value.offset;
    if (index >= count || offset === undefined) return line;
    const mark: Mark = { ...noMark, qualified: true, markLines: [problems.source.positionAt(offset).line] };
    return { ...line, ...mark };
  });
}

/** The columns of figures without a known head, which the points may count. */
function unknownColumns(layout: StandingsLayout, { source }: Problems): UnknownColumn[] {
  return layout.columns.flatMap(({ kind, head }, index) => {
    const name = textOf(head);
    if (kind !== undefined || head === undefined || name === '' || index === layout.qualification) return [];
    if (index < layout.team || layout.columns[index - 1]?.head === head) return [];
    if (layout.matches?.heads.includes(head)) return [];
    const counts = layout.rows.every(({ cells }) => {
      const cell = cells[index];
      return cell !== undefined && readFigure(cell) !== undefined;
    });
    return counts ? [{ name, line: source.positionAt(head.value.offset).line }] : [];
  });
}
