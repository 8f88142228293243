import { expect, test } from 'vitest';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const url = await ownDatabase('season');

test('an import writes every word of the names that are searched', async () => {
  const { rows } = await execute(
    url,
    `SELECT DISTINCT unnest(string_to_array("key", '-')) AS word FROM "SearchName"
     EXCEPT SELECT "word" FROM "SearchWord"`,
  );
  expect(rows).toEqual([]);
  expect((await execute(url, 'SELECT FROM "SearchWord"')).rowCount).toBeGreaterThan(50);
});

test.each([
  ['oro', ['oro']],
  ['a2013', ['a2013']],
  ['grau', ['gau', 'gra', 'grau', 'gru', 'rau']],
])('what errors leave of %s', async (word, variants) => {
  const { rows } = await execute(url, `SELECT spelling_variants('${word}') AS variants`);
  expect(rows[0].variants.toSorted()).toEqual(variants);
});

test('what two errors leave of a word of six letters', async () => {
  const { rows } = await execute(url, `SELECT spelling_variants('huaral') AS variants`);
  const { variants } = rows[0];
  expect(variants).toEqual(expect.arrayContaining(['huaral', 'uaral', 'hura', 'aral', 'huar', 'hual']));
  expect(Math.min(...variants.map(({ length }: string) => length))).toBe(4);
});
