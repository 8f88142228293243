import { afterAll, beforeEach, expect, test } from 'vitest';
import { auditSeason } from '../../../../seed/audit/audit.js';
import { readFacts } from '../../../../seed/parse/facts-file.js';
import { readSeason, type SeasonRecord } from '../../../../seed/parse/season.js';
import { Source } from '../../../../seed/read/source.js';
import { writeSeason, writeSeasons } from '../../../../seed/write/write-seasons.js';
import { type Database, openDatabase, prisma } from '../../../../src/db/client.js';
import { openGraph } from '../../../support/graph/graph.js';
import { ownDatabase, removeSeasons } from '../../../support/test-database.js';

const url = await ownDatabase('structure');
const database: Database = openDatabase({ url, prepared: true });
const graph = openGraph(url);
afterAll(() => database.close());
beforeEach(() => removeSeasons(url));

/** A season of a competition whose knockout has these ties, each won by its first side. */
function cup(
  competition: string,
  year: number,
  ties: readonly (readonly [string, string])[],
  facts: object = {},
): SeasonRecord {
  const rounds = ties.map(
    ([one, other], index) => `=== Round ${index + 1} ===\n{{OneLegResult|${one}||1–0|${other}||}}`,
  );
  return readSeason(
    new Source('page.wikitext', `== Knockout stage ==\n${rounds.join('\n')}`),
    readFacts(JSON.stringify(facts), ''),
    { competition, year },
  );
}

const norte = '[[Club Norte|Nacional]]';
const sur = '[[Club Sur|Nacional]]';

test('two clubs of one name are two teams, each with a slug of its own, and meet', async () => {
  await writeSeason(database, cup('Copa', 2020, [[norte, sur]]), 'one');
  expect(await teams()).toEqual(['nacional: Club_Norte (1)', 'nacional-copa: Club_Sur (1)']);
  const { data } = await graph.ask(
    '{ ties { nodes { team1 { slug url } team2 { slug } winner { slug } } } team(name: "nacional") { url } }',
  );
  expect(data.ties.nodes).toEqual([
    {
      team1: { slug: 'nacional', url: 'https://en.wikipedia.org/wiki/Club_Norte' },
      team2: { slug: 'nacional-copa' },
      winner: { slug: 'nacional' },
    },
  ]);
  const { errors } = await graph.ask('{ matches(where: { team: "Nacional" }) { nodes { id } } }');
  expect(errors[0]?.extensions?.code).toBe('AMBIGUOUS_NAME');
});

test('one article is one team in every competition, whatever a page calls it', async () => {
  await writeSeason(database, cup('Copa', 2020, [[norte, 'Boys']]), 'one');
  await writeSeason(database, cup('Liga', 2020, [['[[Club Norte|C. Norte]]', 'Boys']]), 'two');
  expect(await teams()).toEqual(['boys: – (1)', 'boys-liga: – (1)', 'nacional: Club_Norte (2)']);
  const { data } = await graph.ask('{ team(name: "C. Norte") { slug name aliases seasons { slug } } }');
  expect(data.team).toEqual({
    slug: 'nacional',
    name: 'Nacional',
    aliases: ['C. Norte'],
    seasons: [{ slug: 'liga-2020' }, { slug: 'copa-2020' }],
  });
});

test('a batch comes to the same as seasons one after another', async () => {
  const seasons = () => [
    cup('Copa', 2020, [[norte, 'Boys']]),
    cup('Liga', 2020, [['[[Club Norte]]', sur]]),
    cup('Copa', 2021, [[sur, norte]]),
    cup('Liga', 2021, [['Nacional', 'Boys']]),
  ];
  for (const season of seasons()) await writeSeason(database, season, season.slug);
  const apart = await teams();
  await removeSeasons(url);
  await writeSeasons(
    database,
    seasons().map((season) => ({ season, discrepancies: auditSeason(season), digest: season.slug })),
  );
  expect(await teams()).toEqual(apart);
  expect(apart).toEqual([
    'boys: – (1)',
    'boys-liga: – (1)',
    'nacional: Club_Norte (3)',
    'nacional-liga: Club_Sur (3)',
  ]);
});

test('a name with another article is another team of the competition', async () => {
  await writeSeason(database, cup('Copa', 2020, [[norte, 'Boys']]), 'one');
  await writeSeason(database, cup('Copa', 2021, [[sur, 'Boys']]), 'two');
  expect(await teams()).toEqual(['boys: – (2)', 'nacional: Club_Norte (1)', 'nacional-copa: Club_Sur (1)']);
});

test('a team with an article is not suggested to be a team with another one', async () => {
  await writeSeason(database, cup('Copa', 2020, [[norte, 'Boys']]), 'one');
  const { teams: added } = await writeSeason(database, cup('Liga', 2020, [[sur, 'Boys']]), 'two');
  const near = new Map(added.map((team) => [team.slug, team.near.map(({ slug }) => slug)]));
  expect(near).toEqual(
    new Map([
      ['boys-liga', ['boys']],
      ['nacional-liga', []],
    ]),
  );
});

test('a loaded team takes its article when its season is imported again, and keeps its id and slug', async () => {
  await writeSeason(database, cup('Copa', 2020, [['Nacional', 'Boys']]), 'one');
  const before = await ids();
  const change = await writeSeason(database, cup('Copa', 2020, [[norte, 'Boys']]), 'two');
  expect(change).toMatchObject({ written: true, teams: [], matches: [] });
  expect(await teams()).toEqual(['boys: – (1)', 'nacional: Club_Norte (1)']);
  expect(await ids()).toEqual(before);
  expect(await writeSeason(database, cup('Copa', 2020, [[norte, 'Boys']]), 'three')).toMatchObject({
    written: true, // the digest
    teams: [],
  });
});

test('a corrected link of a team of one season changes its article alone', async () => {
  await writeSeason(database, cup('Copa', 2020, [[norte, 'Boys']]), 'one');
  const { teams: changed } = await writeSeason(database, cup('Copa', 2020, [[sur, 'Boys']]), 'two');
  expect(changed).toEqual([]);
  expect(await teams()).toEqual(['boys: – (1)', 'nacional: Club_Sur (1)']);
});

test('loaded teams of two competitions that have one article become one: the older, found by both slugs', async () => {
  await writeSeason(database, cup('Copa', 2019, [['Nacional', 'Boys']]), 'a');
  await writeSeason(database, cup('Liga', 2019, [['Nacional', 'Alianza']]), 'b');
  await writeSeason(database, cup('Liga', 2020, [['Nacional', 'Alianza']]), 'c');
  const [older] = await prisma(database).team.findMany({ where: { slug: 'nacional' }, select: { id: true } });
  await writeSeason(database, cup('Liga', 2020, [[norte, 'Alianza']]), 'd');
  expect(await teams()).toContain('nacional-liga: Club_Norte (2)');
  const change = await writeSeason(database, cup('Copa', 2019, [[norte, 'Boys']]), 'e');
  expect(await teams()).toEqual(['alianza: – (2)', 'boys: – (1)', 'nacional: Club_Norte (3)']);
  expect(change).toMatchObject({ matches: [], ties: [] });
  const { data } = await graph.ask(
    '{ former: team(name: "nacional-liga") { id slug matches { totalCount } } named: team(name: "Nacional") { slug } matches(where: { team: "nacional-liga" }) { totalCount } }',
  );
  expect(data.former).toMatchObject({ slug: 'nacional', matches: { totalCount: 3 } });
  expect(data.named).toEqual({ slug: 'nacional' });
  expect(data.matches).toEqual({ totalCount: 3 });
  expect((await prisma(database).team.findUniqueOrThrow({ where: { slug: 'nacional' } })).id).toBe(older?.id);
  // No new team takes a slug that still finds another one.
  await writeSeason(database, cup('Liga', 2021, [['Nacional Liga', 'Alianza']]), 'f');
  expect(await teams()).toContain('nacional-liga-liga: – (1)');
});

test('a team that the facts identify takes the article with its seasons', async () => {
  await writeSeason(database, cup('Copa', 2019, [['Nacional', 'Boys']]), 'a');
  await writeSeason(database, cup('Liga', 2019, [[norte, 'Alianza']]), 'b');
  const facts = { teams: [{ name: 'Nacional', is: 'nacional', reason: 'the same club' }] };
  await writeSeason(database, cup('Supercopa', 2019, [[norte, 'Boys']], facts), 'c');
  expect(await teams()).toContain('nacional: Club_Norte (3)');
});

function ids() {
  return prisma(database).team.findMany({ select: { id: true, slug: true }, orderBy: { id: 'asc' } });
}

async function teams(): Promise<string[]> {
  const rows = await prisma(database).team.findMany({
    orderBy: { slug: 'asc' },
    select: { slug: true, url: true, _count: { select: { seasons: true } } },
  });
  return rows.map(({ slug, url, _count }) => {
    const title = url?.replace('https://en.wikipedia.org/wiki/', '') ?? '–';
    return `${slug}: ${title} (${_count.seasons})`;
  });
}
