import { slugify } from '../../../src/domain/slugify.js';
import { plain } from '../../read/wikitext/plain-text.js';
import { grid, type Table } from '../../read/wikitext/table.js';
import type { Roster } from './team-registry.js';

/** A department, as the list of teams names it. */
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
  const heads = table.rows[0]?.cells.filter(({ header }) => header).map(({ value }) => plain(value)) ?? [];
  return heads.some((head) => columns.department.test(head)) && heads.some((head) => columns.team.test(head));
}

/** Enters the teams of the department tables, and returns the departments in the order of the page. */
export function readDepartments(tables: readonly Table[], roster: Roster): DepartmentRecord[] {
  const all = tables.filter(isDepartmentTable).flatMap((table) => readTable(table, roster));
  return [...new Map(all.map((department) => [department.slug, department])).values()];
}

function readTable(table: Table, roster: Roster): DepartmentRecord[] {
  const [head = [], ...rows] = grid(table);
  const column = (pattern: RegExp) =>
    head.findIndex((cell) => cell !== undefined && pattern.test(plain(cell.value)));
  const at = {
    department: column(columns.department),
    team: column(columns.team),
    location: column(columns.location),
  };
  const found: DepartmentRecord[] = [];
  for (const row of rows) {
    const [department, team, location] = [row[at.department], row[at.team], row[at.location]];
    const name = department === undefined ? '' : plain(department.value);
    const slug = slugify(name);
    if (slug === '' || team === undefined || slugify(plain(team.value)) === '') {
      const cell = row.find((any) => any !== undefined);
      if (cell !== undefined)
        roster.faults.report('This row lacks a department or a team.', cell.value.offset);
      continue;
    }
    found.push({ name, slug });
    roster.add(plain(team.value), team.value, {
      department: slug,
      location: location === undefined ? null : plain(location.value) || null,
      line: roster.faults.source.place(team.value.offset).line,
    });
  }
  return found;
}
