import { fold } from '../../src/team/names.js';
import type { Faults } from '../errors.js';
import { parameter, type Template } from '../wikitext/template.js';
import { plain } from '../wikitext/text.js';
import { count, written } from './score.js';
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
  /** Parameters for codes that the table does not rank. */
  readonly strays: readonly {
    readonly parameter: string;
    readonly code: string;
    readonly value: string;
    readonly line: number;
  }[];
}

/** A line of the table as printed; null for a figure that it does not print. */
export interface StandingRecord {
  readonly team: string;
  readonly position: number;
  readonly order: number;
  readonly won: number | null;
  readonly drawn: number | null;
  readonly lost: number | null;
  readonly goalsFor: number | null;
  readonly goalsAgainst: number | null;
  readonly adjustment: number;
  readonly qualified: boolean;
  readonly mark: string | null;
  readonly lines: readonly number[];
  /** Where the mark stands, and what it says. */
  readonly markLines: readonly number[];
}

/** A cell of the crosstable; null goals for a match not played. */
export interface GroupMatch {
  readonly home: string;
  readonly away: string;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  readonly line: number;
}

type Named = Pick<GroupRecord, 'stage' | 'region' | 'slug' | 'name' | 'order'>;
interface Entry {
  readonly code: string;
  readonly team: string;
}

/** Parameters that belong to one team, by what stands before its code. */
const ofTeam = [
  'win',
  'draw',
  'loss',
  'gf',
  'ga',
  'name',
  'note',
  'hth',
  'pos',
  'status',
  'short',
  'adjust_points',
  'startpoints',
];
const figures = { won: 'win', drawn: 'draw', lost: 'loss', goalsFor: 'gf', goalsAgainst: 'ga' } as const;

/** Whether a template is a group table, alone or with its crosstable. */
export function isSportsTable({ name }: Template): boolean {
  return /^#invoke:\s*sports table$/i.test(name);
}

/** Reads a `Sports table`. What it cannot read is a fault; the rest of the group is still read. */
export function readGroup(table: Template, named: Named, roster: Roster): GroupRecord {
  const faults = roster.faults;
  const line = (offset: number) => faults.source.place(offset).line;
  const entries = codes(table, faults).flatMap((code) => {
    const value = parameter(table, `name_${code.text}`)?.value ?? code;
    const team = roster.resolve(value);
    return team === undefined ? [] : [{ code: code.text, team }];
  });
  const standings = entries.map((entry, index) => readStanding(table, entry, index + 1, faults));
  return {
    ...named,
    line: line(table.offset),
    standings,
    matches: readCrosstable(table, entries, faults),
    strays: strays(table, entries).map(({ name, code, value }) => ({
      parameter: name,
      code,
      value: plain(value),
      line: line(value.offset),
    })),
  };
}

/** The codes of the ranked teams, first place first. */
function codes(
  table: Template,
  faults: Faults,
): { readonly text: string; readonly offset: number; readonly templates: readonly Template[] }[] {
  const order = parameter(table, 'team_order')?.value;
  if (order !== undefined && order.text !== '') {
    const pieces = [...order.text.matchAll(/[^,]+/g)];
    return pieces.map(([text], index) => ({
      text: text.trim(),
      offset: order.offset + (pieces[index]?.index ?? 0) + (text.length - text.trimStart().length),
      templates: [],
    }));
  }
  const found = [];
  for (let place = 1; ; place += 1) {
    const value = parameter(table, `team${place}`)?.value;
    if (value === undefined || value.text === '') break;
    found.push(value);
  }
  if (found.length === 0)
    faults.report('This table ranks no team: it has neither team1 nor team_order.', table.offset);
  return found;
}

function readStanding(table: Template, { code, team }: Entry, order: number, faults: Faults): StandingRecord {
  const lines: number[] = [];
  const number = (name: string): number | null => {
    const value = parameter(table, `${name}_${code}`)?.value;
    if (value === undefined) return null;
    const read = count(value.text);
    if (read === undefined) faults.report(`"${plain(value)}" is no number.`, value.offset, value.text.length);
    if (read != null) lines.push(faults.source.place(value.offset).line);
    return read ?? null;
  };
  const position = number('pos') ?? order;
  const printed = Object.entries(figures).map(([figure, name]) => [figure, number(name)] as const);
  const { key, line } = mark(table, code, order, faults);
  const text = key === null ? undefined : parameter(table, `text_${key}`)?.value;
  return {
    team,
    position,
    order,
    ...(Object.fromEntries(printed) as Record<keyof typeof figures, number | null>),
    adjustment: (number('adjust_points') ?? 0) + (number('startpoints') ?? 0),
    qualified: key !== null,
    mark: key === null ? null : text === undefined ? key : plain(text),
    lines: distinct(lines.length > 0 ? lines : [faults.source.place(table.offset).line]),
    markLines: distinct([...line, ...(text === undefined ? [] : [faults.source.place(text.offset).line])]),
  };
}

/** The key of the mark that a team carries, or its place does. */
function mark(
  table: Template,
  code: string,
  order: number,
  faults: Faults,
): { key: string | null; line: number[] } {
  const value = (parameter(table, `result${order}`) ?? parameter(table, `status_${code}`))?.value;
  if (value === undefined || value.text === '') return { key: null, line: [] };
  return { key: plain(value), line: [faults.source.place(value.offset).line] };
}

function readCrosstable(table: Template, entries: readonly Entry[], faults: Faults): GroupMatch[] {
  const found: GroupMatch[] = [];
  for (const home of entries) {
    for (const away of entries) {
      if (home === away) continue;
      const value = parameter(table, `match_${home.code}_${away.code}`)?.value;
      if (value === undefined || value.text === '') continue;
      const cell = written(value.text);
      if (cell === undefined || cell.as === 'BYE')
        faults.report(`"${plain(value)}" is no score.`, value.offset, value.text.length);
      const score = cell?.as === 'PLAYED' ? cell.score : null;
      found.push({
        home: home.team,
        away: away.team,
        homeGoals: score?.team1 ?? null,
        awayGoals: score?.team2 ?? null,
        line: faults.source.place(value.offset).line,
      });
    }
  }
  return found;
}

/** Parameters of teams and of matches whose code is not in the table. */
function strays(table: Template, entries: readonly Entry[]) {
  const known = new Set(entries.map(({ code }) => code));
  const cells = new Set(entries.flatMap((home) => entries.map((away) => `match_${home.code}_${away.code}`)));
  return table.parameters.flatMap(({ name, value }) => {
    if (name.startsWith('match_') && !cells.has(name))
      return [{ name, code: name.slice('match_'.length), value }];
    const kind = ofTeam.find((prefix) => name.startsWith(`${prefix}_`));
    if (kind === undefined) return [];
    const code = name.slice(kind.length + 1);
    return known.has(code) ? [] : [{ name, code, value }];
  });
}

function distinct(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** `Group A` of `Region I` is `region-i-group-a`; a region's only group, which has no heading, is the region. */
export function groupSlug(region: string | undefined, group: string | undefined): string {
  return fold([region, group].filter((part) => part !== undefined).join(' '));
}
