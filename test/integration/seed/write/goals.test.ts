import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditSeason } from '../../../../seed/audit/audit.js';
import { writeSeason, writeSeasons } from '../../../../seed/write/write-seasons.js';
import { type Database, openDatabase, prisma } from '../../../../src/db/client.js';
import { goalsPage, seasonOf } from '../../../support/seed/goals-pages.js';
import { replaced } from '../../../support/seed/season-from-wikitext.js';
import { contentWithoutIds } from '../../../support/seed/write/content.js';
import { allRows, rowChanges } from '../../../support/seed/write/rows.js';
import { ownDatabase } from '../../../support/test-database.js';

let url = '';
let database: Database;

beforeAll(async () => {
  url = await ownDatabase('structure');
  database = openDatabase({ url, prepared: true });
});
beforeEach(async () => {
  await writeSeason(database, seasonOf(goalsPage), 'the page');
});
afterAll(() => database.close());

/** What a corrected page changes in the database, but for the record that something was changed. */
async function rewritten(from: string, to: string): Promise<string[]> {
  const before = await allRows(url);
  await writeSeason(database, seasonOf(replaced(from, to)(goalsPage)), 'the page');
  return rowChanges(before, await allRows(url)).filter((one) => one !== '+ SeasonChange');
}

test('the same page again changes no row of any table', async () => {
  const before = await allRows(url);
  await writeSeason(database, seasonOf(goalsPage), 'the page');
  expect(rowChanges(before, await allRows(url))).toEqual([]);
});

describe('of what a corrected page says', () => {
  test('a minute changes one goal, with the line that it cites', async () => {
    expect(await rewritten('[[Eva Rey|Rey]] {{goal|90+3}}', '[[Eva Rey|Rey]] {{goal|90+4}}')).toEqual([
      '~ Goal: sources, stoppage',
    ]);
  });

  test('another scorer changes one goal', async () => {
    expect(
      await rewritten(
        '*[[Eva Rey|Rey]] {{goal|90+3}}',
        '*[[Ana Paz (footballer, born 1990)|Paz]] {{goal|90+3}}',
      ),
    ).toEqual(['~ Goal: sources, playerId']);
  });

  test('a new scorer comes, and one who has no other goal goes', async () => {
    expect(await rewritten('*Gil {{goal|12}}', '*[[Luz Gil|Gil]] {{goal|12}}')).toEqual([
      '+ Player luz-gil',
      '+ PlayerName Gil',
      '+ PlayerName Luz Gil',
      '+ SearchName Gil',
      '+ SearchName Luz Gil',
      '- Player gil-lions-copa-2020',
      '- PlayerName Gil',
      '- SearchName Gil',
      '~ Goal: sources, playerId',
    ]);
  });

  test('the change tells whose scorers are others', async () => {
    const page = replaced('[[Eva Rey|Rey]] {{goal|90+3}}', '[[Eva Rey|Rey]] {{goal|89}}')(goalsPage);
    const { matches, ties, standings } = await writeSeason(database, seasonOf(page), 'the page');
    expect(matches).toMatchObject([{ what: 'CHANGED', home: 'Boys', away: 'Lions', fields: ['scorers'] }]);
    expect([ties, standings]).toEqual([[], []]);
  });
});

test.each([
  ['a scorer was another', '*Gil {{goal|12}}', '*[[Luz Gil|Gil]] {{goal|12}}'],
  ['goals were missing', '|goals1=*[[Ida Sol|Sol]] {{goal|30|o.g.}}', '|goals1='],
  ['a team was called otherwise', 'team2=Lions', 'team2=Cats'],
  ['a name was spelled otherwise', '*Gil {{goal|12}}', '*GIL {{goal|12}}'],
])('a season is written as into an empty database, even if before %s', async (_what, from, to) => {
  const initial = await contentWithoutIds(url);
  await writeSeason(database, seasonOf(replaced(from, to)(goalsPage)), 'another page');
  expect(await contentWithoutIds(url)).not.toEqual(initial);
  await writeSeason(database, seasonOf(goalsPage), 'the page');
  expect(await contentWithoutIds(url)).toEqual(initial);
});

test('seasons of one batch share the players whose articles they link, and no others', async () => {
  const batch = [2030, 2031, 2032].map((year) => ({
    season: seasonOf(
      goalsPage.replaceAll('Boys', `Boys ${year}`).replaceAll('2020-', `${year}-`),
      `Copa ${year}`,
      year,
    ),
    discrepancies: [],
    digest: `page ${year}`,
  }));
  expect(batch.flatMap(({ season }) => auditSeason(season))).toEqual([]);
  await writeSeasons(database, batch);
  const players = await prisma(database).player.findMany({
    orderBy: { slug: 'asc' },
    select: { slug: true, _count: { select: { goals: true } } },
  });
  expect(players.map(({ slug, _count }) => `${slug} ${_count.goals}`)).toEqual([
    'ana-paz-footballer-born-1990 12',
    'eva-rey 12',
    'gil-lions-copa-2020 1',
    'gil-lions-copa-2030-copa-2030-2030 1',
    'gil-lions-copa-2031-copa-2031-2031 1',
    'gil-lions-copa-2032-copa-2032-2032 1',
    'ida-sol 4',
    'mia-paz 4',
  ]);
});

test('an article is of the wiki that the document is from', async () => {
  const page = goalsPage.replace('[[Ida Sol|Sol]]', '[[:de:Udo Sol|Sol]]');
  const facts = { document: { url: 'https://es.wikipedia.org/wiki/Liga_2022' } };
  await writeSeason(database, seasonOf(page, 'Liga', 2022, facts), 'the page');
  const found = await prisma(database).player.findMany({
    where: { goals: { some: { season: { slug: 'liga-2022' } } }, url: { not: null } },
    orderBy: { slug: 'asc' },
  });
  expect(found.map(({ url }) => url)).toEqual([
    'https://es.wikipedia.org/wiki/Ana_Paz_(footballer,_born_1990)',
    'https://es.wikipedia.org/wiki/Eva_Rey',
    'https://es.wikipedia.org/wiki/Mia_Paz',
    'https://de.wikipedia.org/wiki/Udo_Sol',
  ]);
});

test('two articles whose titles differ in accents only have slugs of their own', async () => {
  const page = goalsPage.replace('[[Eva Rey|Rey]] {{goal|90+3}}', '[[Ida Sól|Sól]] {{goal|90+3}}');
  await writeSeason(database, seasonOf(page, 'Liga', 2021), 'the page');
  const found = await prisma(database).player.findMany({
    where: { name: { in: ['Ida Sol', 'Ida Sól'] } },
    orderBy: { id: 'asc' },
  });
  expect(found.map(({ slug, url }) => [slug, url])).toEqual([
    ['ida-sol', 'https://en.wikipedia.org/wiki/Ida_Sol'],
    ['ida-sol-2', 'https://en.wikipedia.org/wiki/Ida_S%C3%B3l'],
  ]);
});
