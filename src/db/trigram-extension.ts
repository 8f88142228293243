import pg from 'pg';

/**
 * Why the extension that names are searched with cannot be in a database; undefined where it is, or can be created.
 *
 * Asked before a migration creates it: the engine would tell of the failed statement, and not what to do about it.
 */
export async function missingTrigrams(url: string): Promise<string | undefined> {
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await session.connect();
  try {
    const { rows } = await session.query<Server>(`SELECT
      EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') AS created,
      EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') AS available,
      has_database_privilege(current_database(), 'CREATE') AS allowed,
      quote_ident(current_database()) AS database, quote_ident(current_user) AS role`);
    return rows[0] && refusal(rows[0]);
  } finally {
    await session.end();
  }
}

interface Server {
  readonly created: boolean;
  readonly available: boolean;
  /** The extension is a trusted one, which whoever may create schemas in a database may create there. */
  readonly allowed: boolean;
  readonly database: string;
  readonly role: string;
}

function refusal({ created, available, allowed, database, role }: Server): string | undefined {
  if (created || (available && allowed)) return undefined;
  if (!available) {
    return 'The PostgreSQL server does not have the extension pg_trgm, with which names are searched. It is one of those that come with PostgreSQL; some systems have them in a package of their own, as postgresql-contrib.';
  }
  return `The role ${role} may not create the extension pg_trgm, with which names are searched. Run as a superuser, in the database ${database}:

  CREATE EXTENSION pg_trgm;

or let the role create it: GRANT CREATE ON DATABASE ${database} TO ${role};`;
}
