import type { Template } from '../../read/wikitext/template.js';
import type { TeamRegistry } from '../team/team-registry.js';
import {
  type CrosstableMatch,
  readCrosstableMatches,
  readUnrankedParameters,
  type UnrankedParameter,
} from './crosstable.js';
import { cellsOf, readTableTeams } from './sports-table-teams.js';
import { readStandingsLine, type StandingRecord } from './standings-line.js';

/** A table with its crosstable, from a `Sports table` template. */
export interface SportsTable {
  readonly standings: readonly StandingRecord[];
  readonly matches: readonly CrosstableMatch[];
  readonly unrankedParameters: readonly UnrankedParameter[];
  readonly line: number;
  readonly offset: number;
}

/** Whether a template is a table, alone or with its crosstable. */
export function isSportsTable({ name }: Template): boolean {
  return /^#invoke: ?sports table(?:\/.*)?$/i.test(name);
}

/** Reads a `Sports table`. Values that cannot be read are errors; the rest of the table is still read. */
export function readSportsTable(table: Template, registry: TeamRegistry): SportsTable {
  const { problems } = registry;
  const { offset } = table;
  const cells = cellsOf(table);
  const entries = readTableTeams(table, cells, registry);
  return {
    standings: entries.flatMap(({ code, team }, index) =>
      team === null ? [] : [readStandingsLine({ offset, cells }, { code, team }, index + 1, problems)],
    ),
    matches: readCrosstableMatches(table, entries, problems),
    unrankedParameters: readUnrankedParameters(table, entries, problems),
    line: problems.source.positionAt(offset).line,
    offset,
  };
}
