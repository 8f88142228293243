import { slugify } from '../../../src/domain/slugify.js';
import type { Template } from '../../read/wikitext/template.js';
import type { Roster } from '../team/team-registry.js';
import { type GroupMatch, readCells, readStrays, type Stray } from './crosstable.js';
import { cellsOf, readEntries } from './sports-table-teams.js';
import { readStanding, type StandingRecord } from './standings-line.js';

/** A table with its crosstable, as a `Sports table` prints them. */
export interface TableRecord {
  readonly standings: readonly StandingRecord[];
  readonly matches: readonly GroupMatch[];
  readonly strays: readonly Stray[];
  readonly line: number;
  readonly offset: number;
}

/** Whether a template is a table, alone or with its crosstable. */
export function isSportsTable({ name }: Template): boolean {
  return /^#invoke: ?sports table(?:\/.*)?$/i.test(name);
}

/** Reads a `Sports table`. What it cannot read is a fault; the rest of the table is still read. */
export function readTable(table: Template, roster: Roster): TableRecord {
  const { faults } = roster;
  const { offset } = table;
  const cells = cellsOf(table);
  const entries = readEntries(table, cells, roster);
  return {
    standings: entries.flatMap(({ code, team }, index) =>
      team === null ? [] : [readStanding({ offset, cells }, { code, team }, index + 1, faults)],
    ),
    matches: readCells(table, entries, faults),
    strays: readStrays(table, entries, faults),
    line: faults.source.place(offset).line,
    offset,
  };
}

/** `Group A` of `Region I` is `region-i-group-a`; a region's only group, which has no heading, is the region. */
export function groupSlug(region: string | undefined, group: string | undefined): string {
  return slugify([region, group].filter((part) => part !== undefined).join(' '));
}
