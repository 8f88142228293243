import { expect, test } from 'vitest';
import { TrigramIndex } from '../../../../seed/write/trigram-index.js';
import { ownDatabase } from '../../../support/test-database.js';
import { execute } from '../../../support/test-server.js';

const url = await ownDatabase('season');

test('names are as like one another as PostgreSQL has it', async () => {
  const { rows } = await execute(
    url,
    `WITH names AS (SELECT DISTINCT "key", string_to_array("key", '-') AS words FROM "TeamName")
     SELECT one."key" AS one, other."key" AS other, similarity(one."key", other."key")::float8 AS likeness
     FROM names one CROSS JOIN names other
     WHERE one.words <@ other.words OR other.words <@ one.words OR similarity(one."key", other."key") >= 0.55
     ORDER BY one."key" COLLATE "C", other."key" COLLATE "C"`,
  );
  const keys = [...new Set(rows.map(({ one }) => one))];
  const names = new TrigramIndex<null>();
  for (const key of keys) names.add({ key, of: null });
  const like = keys.flatMap((one) =>
    names.findSimilar(one).map(({ key, similarity: likeness }) => ({ one, other: key, likeness })),
  );
  expect(rows.length).toBeGreaterThan(keys.length);
  expect(like).toEqual(rows.map((row) => ({ ...row, likeness: expect.closeTo(row.likeness, 5) })));
});
