import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrationsFolder } from '../../../src/db/migration.js';
import { slugify } from '../../../src/domain/slugify.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const url = await ownDatabase();
const script = await readFile(join(migrationsFolder, '20261129203000_outcomes', 'migration.sql'), 'utf8');
const [update = ''] = /UPDATE "Competition"[^;]*/.exec(script) ?? [];

test.each([
  'Peru',
  'Perú',
  'Côte d’Ivoire',
  "Côte d'Ivoire",
  'São Tomé & Príncipe',
  'TÜRKIYE',
  'Bosnia and Herzegovina',
])('the country %s of a competition that was loaded before is found as it is of others', async (country) => {
  await execute(
    url,
    `UPDATE "Competition" SET "country" = '${country.replaceAll("'", "''")}', "countryKey" = NULL`,
  );
  await execute(url, update);
  const { rows } = await execute(url, 'SELECT "countryKey" AS key FROM "Competition"');
  expect(rows).toEqual([{ key: slugify(country) }]);
});
