import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtInSeasonFolder, loadBuiltInSeason } from '../../../seed/cli/load-built-in-season.js';
import { parseDocument } from '../../../seed/cli/parse-document.js';
import { readFacts } from '../../../seed/parse/facts-file.js';
import type { SeasonOptions } from '../../../seed/parse/header/season-header.js';
import { Source } from '../../../seed/read/source.js';
import { writeSeasons } from '../../../seed/write/write-seasons.js';
import { migrate } from '../../../src/db/migrate.js';
import { migrationsFolder, readMigrations } from '../../../src/db/migration.js';
import { examples } from '../../../src/http/examples.js';
import { openGraph } from '../../support/graph/graph.js';
import { allRows, type Rows } from '../../support/seed/write/rows.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const folder = new URL('../../support/db/version-0.1/', import.meta.url);

/** The last migration of version 0.1. */
const lastMigration = '20261126043000_citations';

const url = await ownDatabase('nothing');
const graph = openGraph(url);
let before: Rows;
let after: Rows;

beforeAll(async () => {
  const migrations = await mkdtemp(join(tmpdir(), 'copa-graph-'));
  afterAll(() => rm(migrations, { recursive: true }));
  for (const { name } of await readMigrations())
    if (name <= lastMigration)
      await cp(join(migrationsFolder, name), join(migrations, name), { recursive: true });
  await migrate(url, migrations);
  const rows = gunzipSync(await readFile(new URL('rows.sql.gz', folder))).toString();
  // In the order of the tables' names, not of their references.
  await execute(url, `SET session_replication_role = replica;\n${rows}`);
  before = await allRows(url);
  await migrate(url);
  after = await allRows(url);
});

test('a loaded database loses no row and no value but the names that a migration renews', () => {
  // The texts that are searched for are made of the rows.
  const rows = [...before].filter(([key]) => !/^(?:SearchName|Citation) /.test(key));
  expect(rows.length).toBeGreaterThan(1_500);
  expect(rows.filter(([key]) => !after.has(key))).toEqual([]);
  const changes = rows.flatMap(([key, { row }]) =>
    Object.keys(row)
      .filter((column) => JSON.stringify(after.get(key)?.row[column]) !== JSON.stringify(row[column]))
      .map((column) => `${key.split(' ')[0]} ${row.slug}: ${column}`),
  );
  const renamed = ['liga-austral-2000', 'liga-austral-2019', 'liga-austral-2020'];
  expect(changes.sort()).toEqual(
    renamed.flatMap((slug) => ['keys', 'name', 'slug'].map((column) => `Season ${slug}: ${column}`)),
  );
  const count = (all: Rows) => [...all.keys()].filter((key) => key.startsWith('SearchName ')).length;
  expect(count(after)).toBe(count(before));
});

test('every citation stands in the row of its fact', () => {
  const citations = [...before].filter(([key]) => key.startsWith('Citation '));
  expect(citations.length).toBeGreaterThan(500);
  for (const [, { row }] of citations) {
    const [column = '', id] =
      Object.entries(row).find(([name, value]) => isFact(name) && value !== null) ?? [];
    const fact = after.get(`${column === 'ofSeasonId' ? 'Season' : capitalized(column.slice(0, -2))} ${id}`);
    const source = after.get(`Source ${row.sourceId}`)?.row;
    expect(fact?.row.sources).toContainEqual({
      document: source?.document,
      url: source?.url,
      line: row.line,
      anchor: null,
      text: row.text,
    });
  }
});

/** Whether a column of a citation refers to the fact that it supports. */
function isFact(column: string): boolean {
  return column.endsWith('Id') && column !== 'seasonId' && column !== 'sourceId';
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const seasons = [
  '2019–20 Liga Austral, liga-austral-2019-20, 2019 to 2020: 6 matches',
  '2018–19 Liga Austral, liga-austral-2018-19, 2018 to 2019: 4 matches',
  '2017 Liga Austral, liga-austral-2017, 2017 to 2017: 1 matches',
  '2014 Copa del Norte, copa-del-norte-2014, 2014 to 2014: 2 matches',
  '2013 Copa Perú, copa-peru-2013, 2013 to 2013: 170 matches',
  '2013 Copa del Norte, copa-del-norte-2013, 2013 to 2013: 4 matches',
  '1999–2000 Liga Austral, liga-austral-1999-2000, 1999 to 2000: 1 matches',
];

test('a season whose document says that it began in the year before is renamed, and found by its old names', async () => {
  expect(await loadedSeasons()).toEqual(seasons);
  for (const [old, slug] of [
    ['liga-austral-2020', 'liga-austral-2019-20'],
    ['2019 Liga Austral', 'liga-austral-2018-19'],
    ['liga-austral-2000', 'liga-austral-1999-2000'],
    ['1999–00 Liga Austral', 'liga-austral-1999-2000'],
    ['liga-austral-2017', 'liga-austral-2017'],
  ]) {
    const { data } = await graph.ask(
      `query ($old: String!) { season(slug: $old) { slug } matches(where: { season: $old }) { nodes { season { slug } } } }`,
      { old },
    );
    expect(data.season.slug).toBe(slug);
    expect(
      new Set(data.matches.nodes.map((match: { season: { slug: string } }) => match.season.slug)),
    ).toEqual(new Set([slug]));
  }
  const { data } = await graph.ask('{ search(text: "2019–20 liga austral", first: 1) { matched } }');
  expect(data.search).toEqual([{ matched: '2019–20 Liga Austral' }]);
});

test('the built-in season answers as a new database does', async () => {
  const fresh = openGraph(await ownDatabase('season'));
  // A cursor holds ids of rows, which differ. What places are worth was not stored before.
  const asked = examples().filter(
    ({ query }) => query.includes('copa-peru-2013') && !/endCursor|outlook/.test(query),
  );
  expect(asked.length).toBeGreaterThan(5);
  for (const { query } of asked) {
    const [migrated, expected] = [await graph.ask(query), await fresh.ask(query)];
    expect(migrated.errors).toEqual([]);
    expect(migrated.data).toEqual(expected.data);
  }
});

test.each<[string, SeasonOptions]>([
  ['liga-2019-20', { url: 'https://en.wikipedia.org/wiki/2019%E2%80%9320_Liga_Austral' }],
  ['liga-2018-19', {}],
  ['liga-1999-00', { title: 'The league' }],
  ['liga-2017', { competition: 'Liga Austral', year: 2017, title: 'Another league' }],
  ['copa-2013', {}],
  ['copa-2014', {}],
])('the page %s updates the season that was read from it', async (page, given) => {
  const source = new Source(`${page}.wikitext`, await readFile(new URL(`${page}.wikitext`, folder), 'utf8'));
  const [change] = await writeSeasons(graph.database, [
    parseDocument({ documents: [{ source }], facts: readFacts('{}', ''), given }),
  ]);
  expect(change).toMatchObject({ created: false, teams: [] });
  expect(change?.matches.filter(({ what }) => what !== 'CHANGED')).toEqual([]);
  expect(await loadedSeasons()).toEqual(seasons);
});

test('so does the built-in season', async () => {
  const ids = async () =>
    (await execute(url, 'SELECT "id", "slug" FROM "Match" UNION ALL SELECT "id", "slug" FROM "Team"')).rows;
  const old = new Map((await ids()).map(({ id, slug }) => [slug, id]));
  await loadBuiltInSeason(graph.database, builtInSeasonFolder, () => {});
  expect(new Map((await ids()).map(({ id, slug }) => [slug, id]))).toEqual(old);
});

/** The seasons, newest first. */
async function loadedSeasons(): Promise<string[]> {
  const { data } = await graph.ask('{ seasons { nodes { name slug startYear year totals { matches } } } }');
  return data.seasons.nodes.map(
    ({ name, slug, startYear, year, totals }: Record<string, unknown> & { totals: { matches: number } }) =>
      `${name}, ${slug}, ${startYear} to ${year}: ${totals.matches} matches`,
  );
}
