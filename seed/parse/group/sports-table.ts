import { type RankingRules, rank } from '../../../src/domain/group/ranking.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template } from '../../read/wikitext/template.js';
import type { TeamRegistry } from '../team/team-registry.js';
import {
  type CrosstableMatch,
  readCrosstableMatches,
  readUnrankedParameters,
  type UnrankedParameter,
} from './crosstable.js';
import { cellsOf, filledCell, readTableTeams, type TableCells } from './sports-table-teams.js';
import { readMark, readStandingsLine, type StandingRecord } from './standings-line.js';
import { readTableRules, type TableRules } from './table-rules.js';
import { readUnknownColumns } from './unknown-columns.js';

/** A table with its crosstable, from a `Sports table` template. */
export interface SportsTable {
  readonly standings: readonly StandingRecord[];
  readonly matches: readonly CrosstableMatch[];
  readonly unrankedParameters: readonly UnrankedParameter[];
  readonly rules: TableRules;
  /** Whether it says of itself that it is final. */
  readonly isComplete: boolean;
  readonly line: number;
  readonly offset: number;
}

/** Whether a template is a table, alone or with its crosstable. */
export function isSportsTable({ name }: Template): boolean {
  return /^#invoke: ?sports table(?:\/.*)?$/i.test(name);
}

/**
 * Reads a `Sports table`. Values that cannot be read are errors; the rest of the table is still read. A table that the
 * template sorts by itself is ranked by `rules`, whatever the order of its teams.
 */
export function readSportsTable(
  table: Template,
  registry: TeamRegistry,
  rules: RankingRules = usualRules,
): SportsTable {
  const { problems } = registry;
  const { offset } = table;
  const cells = cellsOf(table);
  const entries = readTableTeams(table, cells, registry);
  const matches = readCrosstableMatches(table, entries, problems);
  const lines = entries.flatMap(({ code, team }, index) =>
    team === null
      ? []
      : [{ code, line: readStandingsLine({ offset, cells }, { code, team }, index + 1, problems) }],
  );
  const isSorted =
    matches.length > 0 && /^(?:y|yes|true|on|1)$/i.test(textOf(cells, 'auto_generate_standings'));
  const sorted = isSorted
    ? rank(
        lines.map(({ line }) => line),
        { matches, playOffs: [] },
        rules,
      )
    : [];
  const placeOf = new Map(sorted.map(({ team, position }, index) => [team, { position, order: index + 1 }]));
  return {
    standings: lines
      .map(({ code, line }) => {
        const place = placeOf.get(line.team);
        return place === undefined
          ? line
          : { ...line, ...place, ...readMark(cells, code, place.order, problems) };
      })
      .sort((one, other) => one.order - other.order),
    matches,
    unrankedParameters: readUnrankedParameters(table, entries, problems),
    rules: readTableRules(cells, readUnknownColumns(table, entries, problems)),
    isComplete: /^complete/i.test(textOf(cells, 'update')),
    line: problems.source.positionAt(offset).line,
    offset,
  };
}

const usualRules: RankingRules = {
  pointsForWin: 3,
  pointsForDraw: 1,
  tieBreakers: ['POINTS', 'GOAL_DIFFERENCE', 'GOALS_FOR'],
};

function textOf(cells: TableCells, name: string): string {
  const value = filledCell(cells, name);
  return value === undefined ? '' : plainText(value);
}
