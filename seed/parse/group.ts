import { fold } from '../../src/team/names.js';
import type { Faults } from '../errors.js';
import type { Template, Value } from '../wikitext/template.js';
import { plain } from '../wikitext/text.js';
import { type GroupMatch, readCrosstable, readStrays, type Stray } from './crosstable.js';
import { type Entry, filled, readStanding, type StandingRecord } from './standing.js';
import type { Roster } from './team.js';

/** A group with its table and crosstable, as a `Sports table` prints them. */
export interface GroupRecord {
  readonly stage: string;
  readonly region: string | null;
  readonly slug: string;
  readonly name: string;
  readonly order: number;
  readonly line: number;
  readonly standings: readonly StandingRecord[];
  readonly matches: readonly GroupMatch[];
  readonly strays: readonly Stray[];
}

type Named = Pick<GroupRecord, 'stage' | 'region' | 'slug' | 'name' | 'order'>;

/** Whether a template is a group table, alone or with its crosstable. */
export function isSportsTable({ name }: Template): boolean {
  return /^#invoke:\s*sports table$/i.test(name);
}

/** Reads a `Sports table`. What it cannot read is a fault; the rest of the group is still read. */
export function readGroup(table: Template, named: Named, roster: Roster): GroupRecord {
  const { faults } = roster;
  const entries = readEntries(table, roster);
  return {
    ...named,
    line: faults.source.place(table.offset).line,
    standings: entries.map((entry, index) => readStanding(table, entry, index + 1, faults)),
    matches: readCrosstable(table, entries, faults),
    strays: readStrays(table, entries, faults),
  };
}

/** The ranked teams, first place first. */
function readEntries(table: Template, roster: Roster): Entry[] {
  const entries = new Map<string, Entry>();
  for (const value of codes(table, roster.faults)) {
    const code = plain(value);
    const named = filled(table, `name_${code}`) ?? value;
    const team = roster.resolve(named);
    if (team === undefined) continue;
    if (entries.has(team))
      roster.faults.report('This team is ranked already.', named.offset, named.text.length);
    entries.set(team, { code, team });
  }
  return [...entries.values()];
}

/** The codes of the ranked teams; the module stops reading at the first `teamN` that is missing. */
function codes(table: Template, faults: Faults): Value[] {
  const order = filled(table, 'team_order');
  if (order !== undefined) return pieces(order);
  const found: Value[] = [];
  for (let place = 1; ; place += 1) {
    const value = filled(table, `team${place}`);
    if (value === undefined) break;
    found.push(value);
  }
  if (found.length === 0)
    faults.report('This table ranks no team: it has neither team1 nor team_order.', table.offset);
  return found;
}

/** The pieces between the commas of a value. */
function pieces(order: Value): Value[] {
  let from = 0;
  return plain(order)
    .split(/\s*[,;]\s*/)
    .filter((code) => code !== '')
    .map((code) => {
      const at = Math.max(order.text.indexOf(code, from), from);
      from = at + code.length;
      return { text: code, offset: order.offset + at, templates: [] };
    });
}

/** `Group A` of `Region I` is `region-i-group-a`; a region's only group, which has no heading, is the region. */
export function groupSlug(region: string | undefined, group: string | undefined): string {
  return fold([region, group].filter((part) => part !== undefined).join(' '));
}
