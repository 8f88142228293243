import type { Faults } from '../errors.js';
import { parameter, type Template } from '../wikitext/template.js';
import { plain } from '../wikitext/text.js';
import { written } from './score.js';
import type { Entry } from './standing.js';

/** A cell of the crosstable; null goals for a match not played. */
export interface GroupMatch {
  readonly home: string;
  readonly away: string;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  readonly line: number;
}

/** A parameter for a code that the table does not rank. */
export interface Stray {
  readonly parameter: string;
  readonly code: string;
  readonly value: string;
  readonly line: number;
}

/**
 * Reads the cells that a `Sports table` has, in the order of the page, empty ones too: those are not played yet.
 * What is no score is a fault.
 */
export function readCrosstable(table: Template, entries: readonly Entry[], faults: Faults): GroupMatch[] {
  const cells = pairs(entries).flatMap(({ home, away, cell }) => {
    const value = parameter(table, cell)?.value;
    return value === undefined ? [] : [{ home, away, value }];
  });
  const inOrder = cells.sort((a, b) => a.value.offset - b.value.offset);
  return inOrder.flatMap(({ home, away, value }) => {
    const read = written(value.text);
    if (read === undefined || read.as === 'BYE') {
      faults.report(`"${plain(value)}" is no score.`, value.offset, value.text.length);
      return [];
    }
    const score = read.as === 'PLAYED' ? read.score : null;
    return {
      home: home.team,
      away: away.team,
      homeGoals: score?.team1 ?? null,
      awayGoals: score?.team2 ?? null,
      line: faults.source.place(value.offset).line,
    };
  });
}

/** What belongs to one team, by what stands before its code. */
const ofTeam =
  /^(?:win|draw|loss|gf|ga|name|note|hth|pos|status|short|group|adjust_points|startpoints)_(?!(?:res|header|hth)_)/;
const ofTable = new Set(['match_col_width', 'match_header']);

/** The parameters of teams and of matches whose code the table does not rank, unless they are empty. */
export function readStrays(table: Template, entries: readonly Entry[], faults: Faults): Stray[] {
  const codes = new Set(entries.map(({ code }) => code));
  const cells = new Set(pairs(entries).flatMap(({ cell }) => [cell, `${cell}_note`]));
  return table.parameters.flatMap(({ name, value }) => {
    const prefix = name.startsWith('match_') ? 'match_' : ofTeam.exec(name)?.[0];
    const rest = name.slice(prefix?.length);
    const known = prefix === 'match_' ? cells.has(name) || ofTable.has(name) : codes.has(rest);
    if (prefix === undefined || known || plain(value) === '') return [];
    const code = prefix === 'match_' ? opponent(rest, codes) : rest;
    return [{ parameter: name, code, value: plain(value), line: faults.source.place(value.offset).line }];
  });
}

/** Of `X_Y`, the code that is not known, if the other one is. */
function opponent(cell: string, codes: ReadonlySet<string>): string {
  const away = [...codes].find((code) => cell.startsWith(`${code}_`));
  if (away !== undefined) return cell.slice(away.length + 1);
  const home = [...codes].find((code) => cell.endsWith(`_${code}`));
  return home === undefined ? cell : cell.slice(0, -home.length - 1);
}

function pairs(entries: readonly Entry[]) {
  return entries.flatMap((home) =>
    entries
      .filter((away) => away !== home)
      .map((away) => ({ home, away, cell: `match_${home.code}_${away.code}` })),
  );
}
