import pg from 'pg';
import { allRows } from './rows.js';

/**
 * All rows without their ids: in the place of each reference stands what it refers to. That they were written again
 * is a row of its own, and none of the season's. `omit` names columns that are left out.
 */
export async function contentWithoutIds(url: string, omit: readonly string[] = []): Promise<string[]> {
  const rows = await allRows(url);
  const references = await foreignKeys(url);
  const lines = new Map<string, string>();
  const shown = (key: string): string => {
    const line = lines.get(key) ?? describe(key);
    lines.set(key, line);
    return line;
  };
  const describe = (key: string): string => {
    const [table = ''] = key.split(' ');
    const { id: _, ...row } = rows.get(key)?.row ?? {};
    const shownColumns = Object.entries(row).filter(([column]) => !omit.includes(column));
    const columns = shownColumns.map(([column, value]) => {
      const target = references.get(`${table}.${column}`);
      // `stage 7`, as what is searched for calls it: the reference beside it says the same.
      if (column === 'subject') return [column, String(value).replace(/^(\w+) \d+$/, '$1')];
      if (target === undefined || value === null) return [column, value];
      const slug = rows.get(`${target} ${value}`)?.row.slug;
      return [column, slug ?? shown(`${target} ${value}`)];
    });
    return `${table} ${JSON.stringify(columns)}`;
  };
  return [...rows.keys()]
    .filter((key) => !key.startsWith('SeasonChange '))
    .map(shown)
    .sort();
}

/** The table that a column refers to, by `Table.column`. */
async function foreignKeys(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ column: string; target: string }>(
    `SELECT r.relname || '.' || a.attname AS column, f.relname AS target FROM pg_constraint c
     JOIN pg_class r ON r.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f'`,
  );
  await client.end();
  return new Map(rows.map(({ column, target }) => [column, target]));
}
