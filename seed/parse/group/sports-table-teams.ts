import type { Faults } from '../../read/document-error.js';
import { coverInert, readInert } from '../../read/wikitext/comments-and-nowiki.js';
import { plain } from '../../read/wikitext/plain-text.js';
import type { Template, Value } from '../../read/wikitext/template.js';
import type { Roster } from '../team/team-registry.js';

/** The values of a table by the names of their parameters; of several of one name the last, as MediaWiki takes it. */
export type Cells = ReadonlyMap<string, Value>;

/** What a table lists at one place, first place first: a code that its parameters bear, and the team it means. */
export interface Entry {
  readonly code: string;
  /** Null where no team is known yet, or none could be read. */
  readonly team: string | null;
}

/** The cells of a table. */
export function cellsOf({ parameters }: Template): Cells {
  return new Map(parameters.map(({ name, value }) => [name, value]));
}

/** The value of a cell, undefined where there is none or it is empty. */
export function filled(cells: Cells, name: string): Value | undefined {
  const value = cells.get(name);
  return value === undefined || plain(value) === '' ? undefined : value;
}

/** Reads what a table lists. A team that it lists twice is a fault, as is a table that lists none. */
export function readEntries({ offset }: Template, cells: Cells, roster: Roster): Entry[] {
  const { faults } = roster;
  const ranked = new Set<string>();
  return codes(cells, offset, faults).map((value) => {
    const code = plain(value);
    const named = filled(cells, `name_${code}`) ?? value;
    const team = roster.resolve(named) ?? null;
    if (team !== null && ranked.has(team)) {
      faults.report('This team is ranked already.', named.offset, named.text.length);
      return { code, team: null };
    }
    if (team !== null) ranked.add(team);
    return { code, team };
  });
}

/** The codes of a table in its order; the module stops reading at the first `teamN` that is missing. */
function codes(cells: Cells, offset: number, faults: Faults): Value[] {
  const order = filled(cells, 'team_order');
  if (order !== undefined) return pieces(order);
  const found: Value[] = [];
  for (let place = 1; ; place += 1) {
    const value = filled(cells, `team${place}`);
    if (value === undefined) break;
    found.push(value);
  }
  if (found.length === 0)
    faults.report('This table ranks no team: it has neither team1 nor team_order.', offset);
  return found;
}

/** The pieces of a value, each with its place: between commas, semicolons and ends of lines. */
function pieces({ text, offset }: Value): Value[] {
  const outline = coverInert(text, readInert(text));
  return [...outline.matchAll(/[^,;\n]+/g)].flatMap(({ 0: piece, index }) => {
    const written = text.slice(index, index + piece.length);
    const blanks = written.length - written.trimStart().length;
    const value = { text: written.trim(), offset: offset + index + blanks, templates: [] };
    return plain(value) === '' ? [] : [value];
  });
}
