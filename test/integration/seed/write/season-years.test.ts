import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readFacts } from '../../../../seed/parse/facts-file.js';
import { readSeason } from '../../../../seed/parse/season.js';
import { Source } from '../../../../seed/read/source.js';
import { writeSeason, writeSeasons } from '../../../../seed/write/write-seasons.js';
import { prisma } from '../../../../src/db/client.js';
import { openGraph } from '../../../support/graph/graph.js';
import { allRows, rowChanges } from '../../../support/seed/write/rows.js';
import { ownDatabase, removeSeasons } from '../../../support/test-database.js';

const url = await ownDatabase('structure');
const graph = openGraph(url);
const { database } = graph;
afterAll(() => database.close());
beforeEach(() => removeSeasons(url));

/** A season of one match, `Aran 1–0 Boyne`, whose page has a title. */
function season(title: string, match: string, facts: object = {}) {
  const [home, score, away] = match.split(' ');
  const page = `'''${title}'''\n== Final ==\n{{OneLegResult|${home}||${score}|${away}|}}`;
  return readSeason(new Source('page.wikitext', page), readFacts(JSON.stringify(facts), 'season.json'));
}

const load = (title: string, match: string, facts: object = {}) =>
  writeSeason(database, season(title, match, facts), `${title} ${match}`);

/** The names of the seasons, newest first. */
async function seasons(): Promise<string[]> {
  const { data } = await graph.ask('{ seasons { nodes { name slug startYear year champion { name } } } }');
  return data.seasons.nodes.map(
    ({ name, slug, startYear, year, champion }: Record<string, unknown> & { champion: { name: string } }) =>
      `${name}, ${slug}, ${startYear} to ${year}: ${champion.name}`,
  );
}

const overTwoYears = '2002–03 Liga Éire, liga-eire-2002-03, 2002 to 2003: Aran';
const withinOne = '2003 Liga Éire, liga-eire-2003, 2003 to 2003: Clare';

describe('two seasons of a competition that were decided in one year', () => {
  const first = () => load('2002–03 Liga Éire', 'Aran 1–0 Boyne');
  const second = () => load('2003 Liga Éire', 'Clare 3–2 Dingle');

  test.each([
    ['in their order', [first, second]],
    ['the other way round', [second, first]],
  ])('are two, loaded %s', async (_what, loads) => {
    for (const one of loads) expect(await one()).toMatchObject({ created: true, written: true });
    expect(await seasons()).toEqual([withinOne, overTwoYears]);
    for (const slug of ['liga-eire-2003', '2003 Liga Éire'])
      expect(await matchesOf(slug)).toEqual(['Clare 3–2 Dingle']);
    for (const slug of ['liga-eire-2002-03', '2002/03 Liga Éire', '2002–2003 Liga Éire'])
      expect(await matchesOf(slug)).toEqual(['Aran 1–0 Boyne']);
    const before = await allRows(url);
    for (const one of loads) expect(await one()).toMatchObject({ written: false });
    expect(rowChanges(before, await allRows(url))).toEqual([]);
  });

  test('are two in one batch, and their matches are in the order played', async () => {
    const batch = [
      season('2003 Liga Éire', 'Clare 3–2 Dingle'),
      season('2002–03 Liga Éire', 'Aran 1–0 Boyne'),
      season('2001–02 Liga Éire', 'Aran 5–4 Dingle'),
    ].map((one) => ({ season: one, discrepancies: [], digest: one.name }));
    await writeSeasons(database, batch);
    const { data } = await graph.ask(
      '{ matches { nodes { season { name } } } ties { nodes { season { name } } } teams { nodes { name seasons { name } } } }',
    );
    const played = ['2001–02 Liga Éire', '2002–03 Liga Éire', '2003 Liga Éire'];
    const names = (nodes: { season: { name: string } }[]) => nodes.map((node) => node.season.name);
    expect(names(data.matches.nodes)).toEqual(played);
    expect(names(data.ties.nodes)).toEqual(played);
    expect(data.teams.nodes[3]).toEqual({
      name: 'Dingle',
      seasons: [{ name: '2003 Liga Éire' }, { name: '2001–02 Liga Éire' }],
    });
  });
});

test('a season over two years is found by the year of its decision alone, in every filter', async () => {
  await load('2019–20 Liga Éire', 'Aran 1–0 Boyne');
  await load('1999–2000 Liga Éire', 'Aran 2–0 Boyne');
  await load('2020 Copa', 'Aran 3–0 Boyne');
  for (const name of ['liga-eire-2020', '2020 Liga Éire', '2019/20 Liga Éire', 'liga-eire-2019-20'])
    expect(await matchesOf(name)).toEqual(['Aran 1–0 Boyne']);
  for (const name of ['liga-eire-2000', '1999–00 Liga Éire', 'LIGA EIRE 1999/2000'])
    expect(await matchesOf(name)).toEqual(['Aran 2–0 Boyne']);
});

describe('a season that is stored under the year of its decision alone', () => {
  test('is renamed when its page says that it began in the year before, and is found by its old name', async () => {
    const facts = { document: { title: 'The league' } };
    await load('2020 Liga Éire', 'Aran 1–0 Boyne', facts);
    const { id } = await prisma(database).season.findFirstOrThrow();
    const change = await load('2019–20 Liga Éire', 'Aran 1–0 Boyne', facts);
    expect(change).toMatchObject({ created: false, written: true, matches: [], teams: [] });
    expect(await seasons()).toEqual(['2019–20 Liga Éire, liga-eire-2019-20, 2019 to 2020: Aran']);
    expect(await prisma(database).season.findFirstOrThrow()).toMatchObject({ id });
    expect(await matchesOf('liga-eire-2020')).toEqual(['Aran 1–0 Boyne']);
    const before = await allRows(url);
    await load('2019–20 Liga Éire', 'Aran 1–0 Boyne', facts);
    expect(rowChanges(before, await allRows(url))).toEqual([]);
  });

  test('stays when it was read from another document', async () => {
    await load('2020 Liga Éire', 'Aran 1–0 Boyne');
    await load('2019–20 Liga Éire', 'Clare 1–0 Dingle');
    expect((await seasons()).map((one) => one.split(',')[0])).toEqual([
      '2020 Liga Éire',
      '2019–20 Liga Éire',
    ]);
  });
});

/** The matches of a season, by what a filter and a look-up find under a name, which is the same. */
async function matchesOf(name: string): Promise<string[]> {
  const match = 'homeTeam { name } score awayTeam { name }';
  const { data, errors } = await graph.ask(
    `query ($name: String!) {
      matches(where: { season: $name }) { nodes { season { slug } ${match} } }
      season(slug: $name) { slug }
    }`,
    { name },
  );
  expect(errors).toEqual([]);
  interface Row {
    season: { slug: string };
    homeTeam: { name: string };
    score: string;
    awayTeam: { name: string };
  }
  return data.matches.nodes.map(({ season, homeTeam, score, awayTeam }: Row) => {
    expect(season.slug).toBe(data.season.slug);
    return `${homeTeam.name} ${score} ${awayTeam.name}`;
  });
}

test('a competition keeps the document that one of its pages links', async () => {
  const page = (year: number, competition: string) =>
    readSeason(
      new Source(
        'page.wikitext',
        `{{Infobox football league season|competition=${competition}|season=${year}}}\n== Final ==\n{{OneLegResult|Aran||1–0|Boyne|}}`,
      ),
      readFacts('{}', 'season.json'),
    );
  await writeSeason(database, page(2003, '[[League of Éire|Liga Éire]]'), 'one');
  await writeSeason(database, page(2004, 'Liga Éire'), 'two');
  const { data } = await graph.ask('{ competition(slug: "liga-eire") { url } }');
  expect(data.competition.url).toBe('https://en.wikipedia.org/wiki/League_of_%C3%89ire');
});
