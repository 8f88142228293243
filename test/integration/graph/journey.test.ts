import { expect, test } from 'vitest';
import { openGraphPair } from '../../support/graph/both-executors.js';

const both = await openGraphPair();

interface Step {
  readonly order: number;
  readonly stage: { readonly slug: string };
  readonly outcome: string;
  readonly summary: string;
}

const journey = async (name: string, statements = 1): Promise<string[]> => {
  const { team } = await both.answer(
    `{ team(name: "${name}") { journey(season: "copa-peru-2013") { order stage { slug } outcome summary } } }`,
    statements,
  );
  expect(team.journey.map(({ order }: Step) => order)).toEqual(
    team.journey.map((_step: Step, at: number) => at + 1),
  );
  return team.journey.map(({ stage, outcome, summary }: Step) => `${stage.slug} ${outcome}: ${summary}`);
};

test.each([
  [
    'San Simón',
    [
      'departmental ADVANCED: Sent by Moquegua',
      'regional ADVANCED: First in Group B with 7 points',
      'regional ADVANCED: Beat Internacional 3–1 on aggregate',
      'national ADVANCED: Beat Binacional 2–1 on aggregate',
      'national ADVANCED: Beat Saetas de Oro 4–3 on penalties after 3–3 on aggregate',
      'national ADVANCED: Beat Alipio Ponce 5–2 on aggregate',
      'national CHAMPION: Beat Unión Huaral 4–3 on aggregate',
    ],
  ],
  [
    'Unión Huaral',
    [
      'departmental ADVANCED: Sent by Lima',
      'regional ADVANCED: Beat Juventud La Perla 9–2 on aggregate',
      'regional ADVANCED: Beat AIPSA 3–1',
      'national ADVANCED: Beat CNI 3–2 on aggregate',
      'national ADVANCED: Beat Sport Loreto 2–0 on aggregate',
      'national ADVANCED: Beat Willy Serrato 4–1 on penalties after 1–1 on aggregate',
      'national RUNNER_UP: Lost 3–4 on aggregate to San Simón',
    ],
  ],
  [
    'AIPSA',
    [
      'departmental ADVANCED: Sent by Lima',
      'regional ADVANCED: Beat Márquez 10–1 on aggregate',
      // A regional final decides who wins the region, not who goes on.
      'regional ADVANCED: Lost 1–3 to Unión Huaral',
      'national ELIMINATED: Lost 3–8 on aggregate to Sport Loreto',
    ],
  ],
  [
    'Deportivo Municipal (Santillana)',
    [
      'departmental ADVANCED: Sent by Ayacucho',
      'regional ADVANCED: First in Group B with 12 points',
      'regional ADVANCED: Lost 1–2 on aggregate to San Ignacio',
      'national ELIMINATED: Lost to Alipio Ponce on away goals after 3–3 on aggregate',
    ],
  ],
  [
    'Defensor La Bocana',
    [
      'departmental ADVANCED: Sent by Piura',
      'regional ADVANCED: First in Group B with 6 points',
      'regional ADVANCED: Beat Universidad Señor de Sipán 2–1',
      'regional ADVANCED: Beat Sport San Martín 2–1',
      'regional ELIMINATED: Lost 3–5 on aggregate to Willy Serrato',
    ],
  ],
  [
    'Bolívar',
    ['departmental ADVANCED: Sent by Loreto', 'regional ELIMINATED: Third in Region III with 8 points'],
  ],
  [
    // First in its group, of which the second place was the one that went on.
    'Sport Aguila',
    ['departmental ADVANCED: Sent by Junín', 'regional ELIMINATED: First in Group B with 8 points'],
  ],
])('the journey of %s', async (name, steps) => {
  expect(await journey(name)).toEqual(steps);
});

test('each step leads on to its stage and its event, in the one statement of the walk', async () => {
  const { team } = await both.answer(
    `{ team(name: "Alipio Ponce") {
      name
      standings(season: "copa-peru-2013") { position }
      ties(season: "copa-peru-2013") { explanation }
      qualifications(season: "copa-peru-2013") { to { slug } }
      journey(season: "copa-peru-2013") {
        stage { name season { slug } next { slug } }
        event {
          __typename
          ... on Node { id }
          ... on Qualification { to { name } via { ... on Department { name } } }
          ... on Standing { position group { region { name } standings { team { name } } } }
          ... on Tie { round { name } winner { name } legs { score homeTeam { name } } next { slug } }
        }
      }
    } }`,
    1,
  );
  const season = { slug: 'copa-peru-2013' };
  const id = expect.any(String);
  expect(team.standings).toEqual([{ position: 1 }]);
  expect(team.ties).toHaveLength(3);
  expect(team.qualifications).toHaveLength(2);
  expect(team.journey.slice(0, 3)).toEqual([
    {
      stage: { name: 'Departmental Stage', season, next: { slug: 'regional' } },
      event: { __typename: 'Qualification', id, to: { name: 'Regional Stage' }, via: { name: 'Junín' } },
    },
    {
      stage: { name: 'Regional Stage', season, next: { slug: 'national' } },
      event: {
        __typename: 'Standing',
        id,
        position: 1,
        group: {
          region: { name: 'Region V' },
          standings: [
            { team: { name: 'Alipio Ponce' } },
            { team: { name: 'Real Panaococha' } },
            { team: { name: 'Real Santiago Allauca' } },
          ],
        },
      },
    },
    {
      stage: { name: 'National Stage', season, next: null },
      event: {
        __typename: 'Tie',
        id,
        round: { name: 'Round of 16' },
        winner: { name: 'Alipio Ponce' },
        legs: [
          { score: '1–0', homeTeam: { name: 'Alipio Ponce' } },
          { score: '3–2', homeTeam: { name: 'Deportivo Municipal (Santillana)' } },
        ],
        next: { slug: 'national-quarterfinals-alipio-ponce-ecosem' },
      },
    },
  ]);
});

test('the journeys of all teams are one statement, and each ends once', async () => {
  const { teams } = await both.answer(
    '{ teams(where: { season: "copa-peru-2013" }, first: 100) { nodes { journey(season: "copa-peru-2013") { outcome } } } }',
    1,
  );
  const ways: string[][] = teams.nodes.map((team: { journey: Step[] }) =>
    team.journey.map(({ outcome }) => outcome),
  );
  expect(ways).toHaveLength(52);
  expect(ways.flatMap((way) => way.slice(0, -1)).every((outcome) => outcome === 'ADVANCED')).toBe(true);
  const ends = ways.map((way) => way.at(-1));
  const count = (outcome: string) => ends.filter((end) => end === outcome).length;
  expect([count('CHAMPION'), count('RUNNER_UP'), count('ELIMINATED')]).toEqual([1, 1, 50]);
});

test('a journey through all seasons is one statement as well', async () => {
  expect(await both.costs('{ team(name: "San Simón") { journey { stage { name } summary } } }')).toEqual([
    1, 1,
  ]);
});

test('a season that nothing answers to is told', async () => {
  expect(await both.codes('{ team(name: "AIPSA") { journey(season: "1913") { summary } } }')).toEqual([
    'UNKNOWN_NAME',
  ]);
});
