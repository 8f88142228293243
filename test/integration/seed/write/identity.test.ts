import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readFacts } from '../../../../seed/parse/facts-file.js';
import { readSeason } from '../../../../seed/parse/season.js';
import { Source } from '../../../../seed/read/source.js';
import { writeSeason } from '../../../../seed/write/write-seasons.js';
import { openDatabase, prisma } from '../../../../src/db/client.js';
import { ownDatabase, removeSeasons } from '../../../support/test-database.js';

const url = await ownDatabase('structure');
const database = openDatabase({ url, prepared: true });
afterAll(() => database.close());
beforeEach(() => removeSeasons(url));

/** Loads a season in which each pair of teams plays a final of its own. */
async function load(
  competition: string,
  year: number,
  pairs: readonly (readonly [string, string])[],
  facts: object = {},
) {
  const page = pairs
    .map(([one, other], index) => `== Round ${index + 1} ==\n{{OneLegResult|${one}||1–0|${other}||}}`)
    .join('\n');
  const season = readSeason(
    new Source('page.wikitext', page),
    readFacts(JSON.stringify(facts), 'season.json'),
    { competition, year },
  );
  return writeSeason(database, season, `${competition} ${year} ${JSON.stringify(facts)}`);
}

/** Every team with its seasons, by slug. */
async function teams() {
  const rows = await prisma(database).team.findMany({
    orderBy: { slug: 'asc' },
    select: { slug: true, seasons: { orderBy: { slug: 'asc' }, select: { slug: true } } },
  });
  return Object.fromEntries(rows.map(({ slug, seasons }) => [slug, seasons.map((season) => season.slug)]));
}

const universitario = {
  name: 'Universitario',
  is: 'universitario',
  reason: 'the club of Lima plays in both',
};

describe('a club', () => {
  test('is one team in all seasons of a competition, and another in another competition', async () => {
    await load('Copa', 2012, [['Universitario', 'Boys']]);
    await load('Copa', 2013, [['Universitario', 'Alianza']]);
    await load('Liga', 2013, [['Universitario', 'Cristal']]);
    expect(await teams()).toEqual({
      alianza: ['copa-2013'],
      boys: ['copa-2012'],
      cristal: ['liga-2013'],
      universitario: ['copa-2012', 'copa-2013'],
      'universitario-liga': ['liga-2013'],
    });
  });

  test('is one team in two competitions where the facts of a season say so, and so is it in the next one', async () => {
    await load('Copa', 2012, [['Universitario', 'Boys']]);
    await load('Liga', 2013, [['Universitario', 'Cristal']], { teams: [universitario] });
    await load('Liga', 2014, [['Cristal', 'Universitario']]);
    expect(await teams()).toEqual({
      boys: ['copa-2012'],
      cristal: ['liga-2013', 'liga-2014'],
      universitario: ['copa-2012', 'liga-2013', 'liga-2014'],
    });
  });

  test('that was taken for two becomes one when the facts come to say so, and nothing of it is lost', async () => {
    await load('Copa', 2012, [['Universitario', 'Boys']]);
    await load('Liga', 2013, [
      ['Universitario', 'Cristal'],
      ['Municipal', 'Universitario'],
    ]);
    await load(
      'Liga',
      2013,
      [
        ['Universitario', 'Cristal'],
        ['Municipal', 'Universitario'],
      ],
      { teams: [universitario] },
    );
    expect(await teams()).toEqual({
      boys: ['copa-2012'],
      cristal: ['liga-2013'],
      municipal: ['liga-2013'],
      universitario: ['copa-2012', 'liga-2013'],
    });
    const { ties, matches, names } = await prisma(database).team.findUniqueOrThrow({
      where: { slug: 'universitario' },
      select: { ties: true, matches: true, names: true },
    });
    expect([ties.length, matches.length, names.length]).toEqual([3, 3, 2]);
  });

  test('that the facts say it is and that is not there is an error, and nothing is written', async () => {
    await load('Copa', 2012, [['Universitario', 'Boys']]);
    const wrong = { teams: [{ ...universitario, is: 'universitaria' }] };
    await expect(load('Liga', 2013, [['Universitario', 'Cristal']], wrong)).rejects.toThrow(
      'No team has the slug "universitaria", which the facts say "Universitario" is. Did you mean "universitario"?',
    );
    expect(await teams()).toEqual({ boys: ['copa-2012'], universitario: ['copa-2012'] });
  });
});

test('names that are near are suggested with what is new, and not merged', async () => {
  await load('Copa', 2012, [
    ['Unión Cayumba Grande', 'Boys'],
    ['Sport Aguila', 'San Simón'],
  ]);
  await load('Liga', 2012, [['Boys', 'Cristal']]);
  const { teams: changed } = await load('Copa', 2013, [
    ['Unión Cayumba', 'Sport Aguyla'],
    ['Boys', 'Melgar'],
  ]);
  expect(
    Object.fromEntries(
      changed.map(({ slug, near }) => [slug, near.map((team) => `${team.name}, ${team.competition}`)]),
    ),
  ).toEqual({
    melgar: [],
    'sport-aguyla': ['Sport Aguila, Copa'],
    'union-cayumba': ['Unión Cayumba Grande, Copa'],
  });
  const { teams: elsewhere } = await load('Torneo', 2013, [['Boys', 'Real']]);
  expect(elsewhere.find(({ slug }) => slug === 'boys-torneo')?.near.map(({ slug }) => slug)).toEqual([
    'boys',
    'boys-liga',
  ]);
});
