import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../../src/db/migrate.js';
import { migrationsFolder, readMigrations } from '../../../src/db/migration.js';
import { slugify } from '../../../src/domain/slugify.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const url = await ownDatabase('nothing');
/** The newest migration of the version before. */
const lastMigration = '20261126043000_citations';

/** Names with the keys that they had before. */
const names: readonly (readonly [name: string, key: string])[] = [
  ['Qoʻqon Norte', 'qo-qon-norte'],
  ['Sport `Ali`i Boys', 'sport-ali-i-boys'],
  ["L'Étoile d`Or", 'letoile-d-or'],
  ['Real – Hawaiʻi', 'real-hawai-i'],
  ['O‘Higgins', 'ohiggins'],
];

test('the names of a loaded database are found by their new keys, and their slugs stay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'copa-graph-'));
  await cp(migrationsFolder, folder, { recursive: true });
  for (const { name } of await readMigrations())
    if (name > lastMigration) await rm(join(folder, name), { recursive: true });
  await migrate(url, folder);
  await rm(folder, { recursive: true });
  await execute(
    url,
    `INSERT INTO "Competition" ("id", "slug", "name", "keys") VALUES (1, 'copa-qo-qon', 'Copa Qoʻqon', '{copa-qo-qon}');
     INSERT INTO "Season" ("id", "slug", "name", "year", "keys", "competitionId", "pointsForWin", "pointsForDraw", "tieBreakers", "awayGoals")
     VALUES (1, 'copa-qo-qon-2020', '2020 Copa Qoʻqon', 2020, '{copa-qo-qon-2020,2020-copa-qo-qon}', 1, 3, 1, '{POINTS}', false)`,
  );
  for (const [index, [name, key]] of names.entries())
    await execute(
      url,
      `INSERT INTO "Team" ("id", "slug", "name", "key", "keys", "competitionId") VALUES (${index}, '${key}', $$${name}$$, '${key}', '{${key}}', 1);
       INSERT INTO "TeamName" ("seasonId", "teamId", "name", "key") VALUES (1, ${index}, $$${name}$$, '${key}');
       INSERT INTO "SearchName" ("subject", "name", "key", "teamId") VALUES ('team ${index}', $$${name}$$, '${key}', ${index})`,
    );
  await migrate(url);
  const { rows } = await execute(
    url,
    `SELECT t."slug", t."key", n."key" AS spelling, s."key" AS searched, t."keys" FROM "Team" t
     JOIN "TeamName" n ON n."teamId" = t."id" JOIN "SearchName" s ON s."teamId" = t."id" ORDER BY t."id"`,
  );
  expect(rows).toEqual(
    names.map(([name, slug]) => {
      const key = slugify(name);
      return { slug, key, spelling: key, searched: key, keys: [...new Set([key, slug])].sort() };
    }),
  );
  const season = await execute(url, 'SELECT "slug", "keys" FROM "Season"');
  expect(season.rows).toEqual([
    {
      slug: 'copa-qo-qon-2020',
      keys: ['copa-qo-qon-2020', '2020-copa-qo-qon', 'copa-qoqon-2020', '2020-copa-qoqon'],
    },
  ]);
});
