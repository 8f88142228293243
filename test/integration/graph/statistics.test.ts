import { expect, test } from 'vitest';
import { openGraphPair } from '../../support/graph/both-executors.js';

const both = await openGraphPair();

const of = (fields: string) => `{ season(slug: "copa-peru-2013") { statistics { ${fields} } } }`;

test('the season in figures', async () => {
  const { season } = await both.answer(of('goalsPerMatch cleanSheets shootOuts tiesDecidedOnAwayGoals'), 1);
  expect(season.statistics).toEqual({
    goalsPerMatch: 530 / 170,
    cleanSheets: 80,
    shootOuts: 5,
    tiesDecidedOnAwayGoals: 1,
  });
});

test('clean sheets are the noughts of all scores', async () => {
  const { matches } = await both.answer(
    '{ matches(where: { season: "copa-peru-2013" }, first: 500) { nodes { homeGoals awayGoals } } }',
    1,
  );
  const goals = matches.nodes.flatMap((match: { homeGoals: number; awayGoals: number }) => [
    match.homeGoals,
    match.awayGoals,
  ]);
  expect(goals.filter((count: number) => count === 0)).toHaveLength(80);
});

test('region by region, in the order of the source', async () => {
  const { season } = await both.answer(
    of('byRegion { region { name winner { name } } matches goals goalsPerMatch }'),
    2,
  );
  const regions: {
    region: { name: string; winner: { name: string } | null };
    matches: number;
    goals: number;
    goalsPerMatch: number;
  }[] = season.statistics.byRegion;
  expect(regions.map(({ region, matches, goals }) => [region.name, matches, goals])).toEqual([
    ['Region I', 24, 72],
    ['Region II', 24, 77],
    ['Region III', 13, 33],
    ['Region IV', 5, 26],
    ['Region V', 12, 30],
    ['Region VI', 14, 43],
    ['Region VII', 16, 65],
    ['Region VIII', 32, 101],
  ]);
  expect(regions[3]).toMatchObject({ goalsPerMatch: 5.2, region: { winner: { name: 'Unión Huaral' } } });
});

test('department by department, by name', async () => {
  const { season } = await both.answer(
    of(
      'byDepartment { department { name } furthestStage { slug } record { played won drawn lost goalsFor goalsAgainst goalDifference cleanSheets } }',
    ),
    3,
  );
  const found: { department: { name: string }; furthestStage: { slug: string }; record: object }[] =
    season.statistics.byDepartment;
  expect(found).toHaveLength(25);
  expect(found.map(({ department }) => department.name).slice(0, 3)).toEqual([
    'Amazonas',
    'Ancash',
    'Apurímac',
  ]);
  // The departments of the sixteen teams of the National Stage.
  expect(
    found
      .filter(({ furthestStage }) => furthestStage.slug === 'national')
      .map(({ department }) => department.name),
  ).toEqual([
    'Arequipa',
    'Ayacucho',
    'Cajamarca',
    'Ica',
    'Junín',
    'La Libertad',
    'Lambayeque',
    'Lima',
    'Loreto',
    'Moquegua',
    'Pasco',
    'Puno',
    'Tumbes',
    'Ucayali',
  ]);
  expect(found.find(({ department }) => department.name === 'Callao')).toEqual({
    department: { name: 'Callao' },
    furthestStage: { slug: 'regional' },
    record: {
      played: 4,
      won: 0,
      drawn: 0,
      lost: 4,
      goalsFor: 3,
      goalsAgainst: 19,
      goalDifference: -16,
      cleanSheets: 0,
    },
  });
});

test('the teams with the most goals, and those that concede the fewest', async () => {
  const { season } = await both.answer(
    of(`topScoringTeams(first: 3) { team { name } record { goalsFor } }
      bestDefences(first: 3) { team { name } record { played goalsAgainst } }
      tried: bestDefences(first: 2, minMatches: 12) { team { name } record { played goalsAgainst } }`),
    4,
  );
  expect(season.statistics).toEqual({
    topScoringTeams: [
      { team: { name: 'San Simón' }, record: { goalsFor: 28 } },
      { team: { name: 'Unión Fuerza Minera' }, record: { goalsFor: 27 } },
      { team: { name: 'Willy Serrato' }, record: { goalsFor: 26 } },
    ],
    bestDefences: [
      { team: { name: 'Unión Fuerza Minera' }, record: { played: 10, goalsAgainst: 8 } },
      { team: { name: 'Bolívar' }, record: { played: 6, goalsAgainst: 5 } },
      { team: { name: 'Binacional' }, record: { played: 8, goalsAgainst: 7 } },
    ],
    tried: [
      { team: { name: 'Willy Serrato' }, record: { played: 12, goalsAgainst: 11 } },
      { team: { name: 'San Simón' }, record: { played: 14, goalsAgainst: 18 } },
    ],
  });
});

test('ten teams unless so many are asked for, and no more than there are', async () => {
  const { season } = await both.answer(
    of(
      'ten: topScoringTeams { record { goalsFor } } none: topScoringTeams(first: 0) { record { goalsFor } } all: topScoringTeams(first: 500) { record { goalsFor } }',
    ),
    1,
  );
  const { ten, none, all } = season.statistics;
  expect([ten.length, none.length, all.length]).toEqual([10, 0, 52]);
});

test.each([
  'topScoringTeams(first: -1) { record { won } }',
  'topScoringTeams(first: 501) { record { won } }',
  'bestDefences(first: 501) { record { won } }',
  'bestDefences(minMatches: -1) { record { won } }',
])('%s is refused, with a code', async (field) => {
  expect(await both.codes(of(field))).toEqual(['BAD_USER_INPUT']);
});

test('the statistics of all seasons take no more statements than those of one', async () => {
  const query = `{ seasons { nodes { statistics {
    byRegion { region { name } } byDepartment { department { name } furthestStage { name } }
    topScoringTeams { team { name } } bestDefences { team { name } }
  } } } }`;
  expect(await both.costs(query)).toEqual([6, 6]);
});
