import { afterAll, beforeEach, expect, test } from 'vitest';
import { writeSeason } from '../../../../seed/write/write-seasons.js';
import { type Database, openDatabase, prisma } from '../../../../src/db/client.js';
import { season } from '../../../support/seed/season-from-wikitext.js';
import { ownDatabase, removeSeasons } from '../../../support/test-database.js';

const url = await ownDatabase('structure');
const database: Database = openDatabase({ url, prepared: true });
afterAll(() => database.close());
beforeEach(() => removeSeasons(url));

const list = (...teams: string[]) =>
  `{|\n!Department!!Team\n${teams.map((team) => `|-\n|Cusco||${team}\n`).join('')}|}`;
const alias = (name: string, team: string) => ({ name, team, reason: 'renamed' });

test('two writes at once into an empty database make one season', async () => {
  await Promise.all([writeSeason(database, season(''), 'one'), writeSeason(database, season(''), 'two')]);
  expect(await prisma(database).season.findMany({ select: { slug: true } })).toEqual([{ slug: 'copa-2020' }]);
  expect(await teams()).toEqual([
    'alianza: Alianza',
    'boys: Boys',
    'cristal: Cristal',
    'deportivo: Deportivo',
  ]);
});

test('two competitions written at once have teams of the same names, each under an address of its own', async () => {
  const liga = season('', { competition: { name: 'Liga' } });
  await Promise.all([writeSeason(database, season(''), 'one'), writeSeason(database, liga, 'two')]);
  const boys = await prisma(database).team.findMany({
    where: { name: 'Boys' },
    select: { slug: true, competition: { select: { slug: true } } },
  });
  expect(boys.map(({ competition }) => competition.slug).sort()).toEqual(['copa', 'liga']);
  expect([
    ['boys', 'boys-copa'],
    ['boys', 'boys-liga'],
  ]).toContainEqual(boys.map(({ slug }) => slug).sort());
});

test('a team that is renamed, its old name an alias, keeps its id and its slug', async () => {
  await writeSeason(database, season(list('Real')), 'one');
  const { id } = await team('real');
  await writeSeason(database, season(list('Real Cusco'), { aliases: [alias('Real', 'Real Cusco')] }), 'two');
  expect(await team('real')).toEqual({
    id,
    key: 'real-cusco',
    name: 'Real Cusco',
    names: [
      { name: 'Real', key: 'real', reason: 'renamed' },
      { name: 'Real Cusco', key: 'real-cusco', reason: null },
    ],
  });
  await writeSeason(database, season(list('Real')), 'three');
  expect(await teams()).toContain('real: Real');
});

test('a team may take the name that another one had', async () => {
  await writeSeason(database, season(list('Real')), 'one');
  const { id } = await team('real');
  const later = season(list('Real Cusco', 'Real'), { aliases: [alias('Old Real', 'Real Cusco')] });
  await writeSeason(database, season(list('Real Cusco'), { aliases: [alias('Real', 'Real Cusco')] }), 'two');
  await writeSeason(database, later, 'three');
  expect((await team('real')).id).toBe(id);
  expect(await teams()).toEqual(expect.arrayContaining(['real: Real Cusco', 'real-copa: Real']));
});

test('an alias that is withdrawn is no name any longer', async () => {
  await writeSeason(database, season('', { aliases: [alias('Los Boys', 'Boys')] }), 'one');
  expect((await team('boys')).names.map(({ name }) => name)).toEqual(['Boys', 'Los Boys']);
  await writeSeason(database, season(''), 'two');
  expect((await team('boys')).names.map(({ name }) => name)).toEqual(['Boys']);
});

test('a misspelled team and its department, corrected without an alias, are forgotten', async () => {
  await writeSeason(database, season(list('Reál Cuzco')), 'one');
  await writeSeason(database, season(''), 'two');
  expect(await teams()).toEqual([
    'alianza: Alianza',
    'boys: Boys',
    'cristal: Cristal',
    'deportivo: Deportivo',
  ]);
  expect(await prisma(database).department.findMany({ select: { slug: true } })).toEqual([{ slug: 'lima' }]);
});

test('a team of two seasons is one, under its first name and slug, with the spellings of both seasons’ newest pages', async () => {
  await writeSeason(database, season(list('Real'), { aliases: [alias('R. Cusco', 'Real')] }), 'one');
  const { id } = await team('real');
  const renamed = season(list('Real Cusco'), { year: 2021, aliases: [alias('Real', 'Real Cusco')] });
  await writeSeason(database, renamed, 'two');
  await writeSeason(database, season(list('Real'), { aliases: [] }), 'three');
  expect(await team('real')).toEqual({
    id,
    key: 'real',
    name: 'Real',
    names: [
      { name: 'Real', key: 'real', reason: null },
      { name: 'Real', key: 'real', reason: 'renamed' },
      { name: 'Real Cusco', key: 'real-cusco', reason: null },
    ],
  });
  await writeSeason(database, season('', { year: 2021 }), 'four');
  expect(await teams()).toContain('real: Real');
});

test('a team of the same name in another competition is another team', async () => {
  await writeSeason(database, season(''), 'one');
  await writeSeason(database, season('', { competition: { name: 'Liga' }, year: 2020 }), 'two');
  expect(await teams()).toEqual(expect.arrayContaining(['boys: Boys', 'boys-liga: Boys']));
});

test('what a page no longer tells of a team is no longer known', async () => {
  await writeSeason(database, season('{|\n!Department!!Team!!Location\n|-\n|Cusco||Real||Urcos\n|}'), 'one');
  await writeSeason(database, season(list('Real')), 'two');
  expect(await prisma(database).team.findUnique({ where: { slug: 'real' } })).toMatchObject({
    location: null,
  });
});

async function teams(): Promise<string[]> {
  const rows = await prisma(database).team.findMany({ orderBy: { slug: 'asc' } });
  return rows.map(({ slug, name }) => `${slug}: ${name}`);
}

function team(slug: string) {
  return prisma(database).team.findUniqueOrThrow({
    where: { slug },
    select: {
      id: true,
      key: true,
      name: true,
      names: { select: { name: true, key: true, reason: true }, orderBy: { key: 'asc' } },
    },
  });
}
