/** The embedded PostgreSQL cannot run; the message gives the reason and an alternative. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(reason: string, options?: ErrorOptions) {
    super(
      `${reason}\nTo use another database, set DATABASE_URL to a PostgreSQL 15 or newer, ` +
        'for example the one that `docker compose up -d database` starts.',
      options,
    );
  }
}
