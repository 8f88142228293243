/** No PostgreSQL can be run beside this process; the message says why and what to do instead. */
export class EmbeddedUnavailable extends Error {
  override readonly name = 'EmbeddedUnavailable';

  constructor(reason: string, options?: ErrorOptions) {
    super(
      `${reason}\nTo use another database, set DATABASE_URL to a PostgreSQL 15 or newer, ` +
        'for example the one that `docker compose up -d database` starts.',
      options,
    );
  }
}
