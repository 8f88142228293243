import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A migration of the database's structure: `prisma/migrations/NAME/migration.sql`. */
export interface Migration {
  readonly name: string;
  readonly script: string;
}

/** The folder of the migrations, in the source tree and in the built one. */
export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));

/** All migrations, oldest first. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    names
      .map(({ name }) => name)
      .sort()
      .map(async (name) => ({
        name,
        script: await readFile(join(folder, name, 'migration.sql'), 'utf8'),
      })),
  );
}

/** As Prisma records it of an applied migration. */
export function checksum(script: string): string {
  return createHash('sha256').update(script).digest('hex');
}
