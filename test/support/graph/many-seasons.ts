import pg from 'pg';

/** What lies between the ids of a row and of its next copy. */
const stride = 100_000;

/** What tells a copy's names from the original's: letters, for another number is another year. */
const suffix = `translate(k::text, '0123456789', 'bcdfghjklm')`;

/** Texts that a copy has another of; every other one is the season's own, or not unique. */
const renamed: ReadonlySet<string> = new Set([
  ...['Competition.slug', 'Competition.name', 'Season.slug', 'Season.name', 'SearchName.subject'],
  ...['Team', 'TeamName', 'Player', 'PlayerName', 'SearchName'].flatMap((table) =>
    ['slug', 'name', 'key', 'url'].map((name) => `${table}.${name}`),
  ),
]);

/** Lists of keys of which a copy has others. */
const rekeyed: ReadonlySet<string> = new Set([
  'Competition.keys',
  'Season.keys',
  'Team.keys',
  'Team.exactKeys',
]);

/**
 * Copies what is in a database as often as asked, in bulk, under other ids and names: each copy is a competition of
 * its own, and its year one of fifty. Foreign keys are not looked into meanwhile, for the copies are as good as what
 * they are copied from, which takes a superuser.
 */
export async function multiply(url: string, copies: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ table: string; columns: Column[] }>(
      `SELECT relname AS table, json_agg(json_build_object('name', attname, 'refers', attname = 'id' OR EXISTS (
         SELECT FROM pg_constraint WHERE conrelid = attrelid AND contype = 'f' AND conkey[1] = attnum
       ))) AS columns
       FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
         AND attgenerated = '' AND relname NOT IN ('_prisma_migrations', 'SeasonChange', 'SearchWord')
       GROUP BY relname`,
    );
    await client.query('SET session_replication_role = replica');
    for (const { table, columns } of rows) {
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      const values = columns.map((column) => copied(table, column)).join(', ');
      await client.query(
        `INSERT INTO "${table}" (${names}) SELECT ${values} FROM "${table}", generate_series(1, ${copies}) k`,
      );
    }
    await client.query(
      `INSERT INTO "SearchWord" SELECT DISTINCT unnest(string_to_array("key", '-')) FROM "SearchName"
       ON CONFLICT DO NOTHING`,
    );
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

interface Column {
  readonly name: string;
  /** Whether it is an id, or refers to one. */
  readonly refers: boolean;
}

function copied(table: string, { name, refers }: Column): string {
  if (refers) return `"${name}" + k * ${stride}`;
  if (name === 'year' || name === 'startYear') return `"${name}" + k % 50`;
  if (renamed.has(`${table}.${name}`)) return `"${name}" || '-' || ${suffix}`;
  if (rekeyed.has(`${table}.${name}`))
    return `ARRAY(SELECT key || '-' || ${suffix} FROM unnest("${name}") key)`;
  return `"${name}"`;
}
