/** What `npm run migrate -- --help` prints. */
export const migrateHelp = `npm run migrate -- [--name NAME]

Applies the migrations to the database of the settings.

  --name NAME  write the next migration first: what leads from the schema as last committed to the schema as it is
  --help       print this help

Exit codes:
  0    the database is up to date
  1    the database failed, or a migration
  2    the arguments are invalid`;
