import type pg from 'pg';

/**
 * The error message for a database that cannot have the extension for the search of names; undefined if it has the
 * extension or can create it.
 *
 * Checked before a migration creates it, because the engine's error would not say what to do.
 */
export async function trigramExtensionError(session: pg.Client): Promise<string | undefined> {
  const { rows } = await session.query<ExtensionStatus>(`SELECT
    EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') AS created,
    EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') AS available,
    has_database_privilege(current_database(), 'CREATE') AS allowed,
    quote_ident(current_database()) AS database, quote_ident(current_user) AS role`);
  return rows[0] && errorMessage(rows[0]);
}

interface ExtensionStatus {
  readonly created: boolean;
  readonly available: boolean;
  /** Whether the role can create it: a trusted extension needs only the right to create schemas in the database. */
  readonly allowed: boolean;
  readonly database: string;
  readonly role: string;
}

function errorMessage({ created, available, allowed, database, role }: ExtensionStatus): string | undefined {
  if (created || (available && allowed)) return undefined;
  if (!available) {
    return 'The PostgreSQL server does not have the extension pg_trgm, which the search of names needs. Install it: it is part of PostgreSQL, on some systems in a separate package such as postgresql-contrib.';
  }
  return `The role ${role} may not create the extension pg_trgm, which the search of names needs. Run as a superuser, in the database ${database}:

  CREATE EXTENSION pg_trgm;

or allow the role to create it: GRANT CREATE ON DATABASE ${database} TO ${role};`;
}
