import type { Problems } from '../../read/document-error.js';
import { findUnparsed, maskUnparsed } from '../../read/wikitext/comments-and-nowiki.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';
import type { TeamRegistry } from '../team/team-registry.js';

/** The values of a table by the names of their parameters; of several of one name the last, as MediaWiki takes it. */
export type TableCells = ReadonlyMap<string, WikitextValue>;

/** What a table lists at one place, first place first: a code that its parameters bear, and the team it means. */
export interface TableTeam {
  readonly code: string;
  /** Null where no team is known yet, or none could be read. */
  readonly team: string | null;
}

/** The cells of a table. */
export function cellsOf({ parameters }: Template): TableCells {
  return new Map(parameters.map(({ name, value }) => [name, value]));
}

/** The value of a cell, undefined where there is none or it is empty. */
export function filledCell(cells: TableCells, name: string): WikitextValue | undefined {
  const value = cells.get(name);
  return value === undefined || plainText(value) === '' ? undefined : value;
}

/** Reads what a table lists. A team that it lists twice is an error, as is a table that lists none. */
export function readTableTeams({ offset }: Template, cells: TableCells, roster: TeamRegistry): TableTeam[] {
  const { problems } = roster;
  const ranked = new Set<string>();
  return codes(cells, offset, problems).map((value) => {
    const code = plainText(value);
    const named = filledCell(cells, `name_${code}`) ?? value;
    const team = roster.resolve(named) ?? null;
    if (team !== null && ranked.has(team)) {
      problems.report('The table lists this team twice; delete one.', named.offset, named.text.length);
      return { code, team: null };
    }
    if (team !== null) ranked.add(team);
    return { code, team };
  });
}

/** The codes of a table in its order; the module stops reading at the first `teamN` that is missing. */
function codes(cells: TableCells, offset: number, problems: Problems): WikitextValue[] {
  const order = filledCell(cells, 'team_order');
  if (order !== undefined) return pieces(order);
  const found: WikitextValue[] = [];
  for (let place = 1; ; place += 1) {
    const value = filledCell(cells, `team${place}`);
    if (value === undefined) break;
    found.push(value);
  }
  if (found.length === 0)
    problems.report('The table lists no team: the parameters team1 and team_order are missing.', offset);
  return found;
}

/** The pieces of a value, each with its place: between commas, semicolons and ends of lines. */
function pieces({ text, offset }: WikitextValue): WikitextValue[] {
  const outline = maskUnparsed(text, findUnparsed(text));
  return [...outline.matchAll(/[^,;\n]+/g)].flatMap(({ 0: piece, index }) => {
    const written = text.slice(index, index + piece.length);
    const blanks = written.length - written.trimStart().length;
    const value = { text: written.trim(), offset: offset + index + blanks, templates: [] };
    return plainText(value) === '' ? [] : [value];
  });
}
