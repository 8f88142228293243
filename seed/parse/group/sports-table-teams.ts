import { findUnparsed, maskUnparsed } from '../../read/wikitext/comments-and-nowiki.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';
import type { TeamRegistry } from '../team/team-registry.js';

/** The values of a table by parameter name; of several of one name the last, as in MediaWiki. */
export type TableCells = ReadonlyMap<string, WikitextValue>;

/** A team of a table, in the order of the table: the code in its parameter names, and its slug. */
export interface TableTeam {
  readonly code: string;
  /** Null if the team is not known yet or could not be read. */
  readonly team: string | null;
}

/** The cells of a table. */
export function cellsOf({ parameters }: Template): TableCells {
  return new Map(parameters.map(({ name, value }) => [name, value]));
}

/** The value of a parameter; undefined if it is missing or empty. */
export function filledCell(cells: TableCells, name: string): WikitextValue | undefined {
  const value = cells.get(name);
  return value === undefined || plainText(value) === '' ? undefined : value;
}

/** Reads the teams of a table. A repeated team is left out with a note, and so is a table without teams. */
export function readTableTeams(
  { offset }: Template,
  cells: TableCells,
  registry: TeamRegistry,
  teamOf: (name: WikitextValue) => string | undefined = (name) => registry.resolve(name),
): TableTeam[] {
  const { problems } = registry;
  const ranked = new Set<string>();
  const values = codesOf(cells);
  if (values.length === 0)
    problems.omit('The table lists no team: the parameters team1 and team_order are missing.', offset);
  const read = (value: WikitextValue): TableTeam => {
    const code = plainText(value);
    const named = nameOfCode(cells, value);
    const team = teamOf(named) ?? null;
    if (team !== null && ranked.has(team)) {
      problems.omit(
        'The table lists this team twice; the second was not read.',
        named.offset,
        named.text.length,
      );
      return { code, team: null };
    }
    if (team !== null) ranked.add(team);
    return { code, team };
  };
  return registry.mentions.readTogether(() => values.map(read));
}

/** The codes of a table in its order; as in Module:Sports table, the first missing `teamN` ends the list. */
function codesOf(cells: TableCells): WikitextValue[] {
  const order = filledCell(cells, 'team_order');
  if (order !== undefined) return listItems(order);
  const found: WikitextValue[] = [];
  for (let place = 1; ; place += 1) {
    const value = filledCell(cells, `team${place}`);
    if (value === undefined) break;
    found.push(value);
  }
  return found;
}

/** The names of the teams of a table, in its order. */
export function namesOfTeams(cells: TableCells): WikitextValue[] {
  return codesOf(cells).map((code) => nameOfCode(cells, code));
}

function nameOfCode(cells: TableCells, code: WikitextValue): WikitextValue {
  return filledCell(cells, `name_${plainText(code)}`) ?? code;
}

/** The items of a list, each with its position, separated by commas, semicolons or newlines. */
function listItems({ text, offset }: WikitextValue): WikitextValue[] {
  const outline = maskUnparsed(text, findUnparsed(text));
  return [...outline.matchAll(/[^,;\n]+/g)].flatMap(({ 0: piece, index }) => {
    const written = text.slice(index, index + piece.length);
    const blanks = written.length - written.trimStart().length;
    const value = { text: written.trim(), offset: offset + index + blanks, templates: [] };
    return plainText(value) === '' ? [] : [value];
  });
}
