import pg from 'pg';

/** Every row of every table, by table and by what identifies it; with the transaction that wrote it last. */
export type Rows = ReadonlyMap<string, { readonly xmin: string; readonly row: Row }>;

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads all tables that the database has, whichever they are, but not what it makes itself of a row's other columns,
 * and not the words of names, which only become more.
 */
export async function allRows(url: string): Promise<Rows> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string; made: string[] }>(
      `SELECT table_name AS name, ARRAY(
         SELECT c.column_name::text FROM information_schema.columns c
         WHERE c.table_schema = 'public' AND c.table_name = t.table_name AND c.is_generated = 'ALWAYS'
       ) AS made
       FROM information_schema.tables t
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
         AND table_name NOT IN ('_prisma_migrations', 'SearchWord') ORDER BY 1`,
    );
    const found = new Map<string, { xmin: string; row: Row }>();
    for (const { name, made } of tables) {
      const { rows } = await client.query<{ xmin: string; row: Row }>(
        `SELECT xmin::text, to_jsonb(t) - $1::text[] AS row FROM "${name}" t`,
        [made],
      );
      for (const one of rows) found.set(`${name} ${one.row.id ?? `${one.row.A}/${one.row.B}`}`, one);
    }
    return found;
  } finally {
    await client.end();
  }
}

/**
 * What was done to rows between two readings, each as `+ Table`, `- Table` or `~ Table columns`, with the row's slug
 * or the like where it has one; sorted.
 */
export function rowChanges(before: Rows, after: Rows): string[] {
  const gone = [...before].filter(([key]) => !after.has(key)).map(([key, { row }]) => `- ${label(key, row)}`);
  const come = [...after].filter(([key]) => !before.has(key)).map(([key, { row }]) => `+ ${label(key, row)}`);
  const touched = [...after].flatMap(([key, { xmin, row }]) => {
    const old = before.get(key);
    if (old === undefined || old.xmin === xmin) return [];
    const columns = Object.keys(row).filter(
      (name) => JSON.stringify(row[name]) !== JSON.stringify(old.row[name]),
    );
    return [`~ ${label(key, row)}: ${columns.join(', ')}`];
  });
  return [...gone, ...come, ...touched].sort();
}

function label(key: string, { slug, subject, line, name, to, document }: Row): string {
  const cited = line === undefined ? undefined : `${subject}, line ${line}`;
  return [key.replace(/ .*/, ''), slug ?? cited ?? name ?? to ?? document]
    .filter((word) => word !== undefined)
    .join(' ');
}
