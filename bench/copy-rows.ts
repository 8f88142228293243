import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { migrate } from '../src/db/migrate.js';

/** A table, with the columns that are stored and not made of others. */
interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The one reference of a row to a table that refers to its own. */
const cyclicColumn = { table: 'Season', column: 'finalId' };

/**
 * How long PostgreSQL takes to COPY the rows of a database into another one, in one transaction: into the same tables,
 * with their indexes and keys. That is the limit of any import. Returns the seconds.
 */
export async function copyRows(url: string, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const copy = new URL(url);
  copy.pathname = '/copied';
  const source = new pg.Client({ connectionString: url });
  const target = new pg.Client({ connectionString: copy.href });
  await source.connect();
  try {
    await source.query('CREATE DATABASE copied');
    await migrate(copy.href);
    await target.connect();
    const tables = await readTables(source);
    for (const table of tables)
      await pipeline(
        source.query(copyTo(`COPY (SELECT ${selected(table)} FROM "${table.name}") TO STDOUT`)),
        createWriteStream(join(folder, table.name)),
      );
    const { rows: finals } = await source.query('SELECT "id", "finalId" FROM "Season"');
    const begun = performance.now();
    await target.query('BEGIN');
    for (const { name, columns } of tables)
      await pipeline(
        createReadStream(join(folder, name)),
        target.query(
          copyFrom(`COPY "${name}" (${columns.map((column) => `"${column}"`).join()}) FROM STDIN`),
        ),
      );
    await target.query(
      `UPDATE "Season" s SET "finalId" = r."finalId" FROM json_populate_recordset(NULL::"Season", $1::json) r
       WHERE r."id" = s."id"`,
      [JSON.stringify(finals)],
    );
    await target.query('COMMIT');
    return (performance.now() - begun) / 1_000;
  } finally {
    await target.end();
    await source.query('DROP DATABASE IF EXISTS copied WITH (FORCE)');
    await source.end();
    await rm(folder, { recursive: true, force: true });
  }
}

function selected({ name, columns }: Table): string {
  return columns
    .map((column) => (name === cyclicColumn.table && column === cyclicColumn.column ? 'NULL' : `"${column}"`))
    .join();
}

/** All tables, each after those that it refers to. */
async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
       AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname`,
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `SELECT f.relname AS from, t.relname AS to FROM pg_constraint k
     JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
     WHERE k.contype = 'f' AND f.oid <> t.oid AND NOT (f.relname = $1 AND a.attname = $2)`,
    [cyclicColumn.table, cyclicColumn.column],
  );
  const ordered: Table[] = [];
  const waiting = new Set(tables);
  while (waiting.size > 0) {
    const names = new Set([...waiting].map(({ name }) => name));
    const ready = [...waiting].filter(
      ({ name }) => !references.some(({ from, to }) => from === name && names.has(to)),
    );
    if (ready.length === 0) throw new Error(`These tables refer to one another: ${[...names].join(', ')}.`);
    for (const table of ready) waiting.delete(table);
    ordered.push(...ready);
  }
  return ordered;
}
