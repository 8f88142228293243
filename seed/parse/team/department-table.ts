import { slugify } from '../../../src/domain/slugify.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import { expandSpans, type Table } from '../../read/wikitext/table.js';
import type { TeamRegistry } from './team-registry.js';

/** A department in the page's list of teams. */
export interface DepartmentRecord {
  readonly name: string;
  readonly slug: string;
}

const columns = {
  department: /^(department|departamento|region|región)$/i,
  team: /^(team|equipo|club)$/i,
  location: /^(location|city|town|province|localidad|ciudad|provincia)$/i,
};

/** Whether a table lists teams by department. */
function isDepartmentTable(table: Table): boolean {
  const heads =
    table.rows[0]?.cells.filter(({ header }) => header).map(({ value }) => plainText(value)) ?? [];
  return heads.some((head) => columns.department.test(head)) && heads.some((head) => columns.team.test(head));
}

/** Adds the teams of the department tables, and returns the departments in the order of the page. */
export function readDepartments(tables: readonly Table[], registry: TeamRegistry): DepartmentRecord[] {
  const all = tables.filter(isDepartmentTable).flatMap((table) => readTable(table, registry));
  return [...new Map(all.map((department) => [department.slug, department])).values()];
}

function readTable(table: Table, registry: TeamRegistry): DepartmentRecord[] {
  const [head = [], ...rows] = expandSpans(table);
  const column = (pattern: RegExp) =>
    head.findIndex((cell) => cell !== undefined && pattern.test(plainText(cell.value)));
  const at = {
    department: column(columns.department),
    team: column(columns.team),
    location: column(columns.location),
  };
  const found: DepartmentRecord[] = [];
  for (const row of rows) {
    const [department, team, location] = [row[at.department], row[at.team], row[at.location]];
    const name = department === undefined ? '' : plainText(department.value);
    const slug = slugify(name);
    if (slug === '' || team === undefined || slugify(plainText(team.value)) === '') {
      const cell = row.find((any) => any !== undefined);
      if (cell !== undefined)
        registry.problems.omit('The department or the team is missing in this row.', cell.value.offset);
      continue;
    }
    found.push({ name, slug });
    registry.add(plainText(team.value), team.value, {
      department: slug,
      location: location === undefined ? null : plainText(location.value) || null,
      line: registry.problems.source.positionAt(team.value.offset).line,
    });
  }
  return found;
}
