import { expect, test } from 'vitest';
import { openGraphPair } from '../../support/graph/both-executors.js';

const both = await openGraphPair();

const figures = 'played won drawn lost goalsFor goalsAgainst goalDifference cleanSheets';

interface Played {
  readonly homeTeam: { readonly name: string };
  readonly score: string;
  readonly awayTeam: { readonly name: string };
}

const match = '{ homeTeam { name } score awayTeam { name } }';
const shown = (matches: readonly Played[]) =>
  matches.map(({ homeTeam, score, awayTeam }) => `${homeTeam.name} ${score} ${awayTeam.name}`);

test("a team's record sums the matches of its groups and its ties; a shoot-out adds nothing", async () => {
  const { team } = await both.answer(
    `{ team(name: "San Simón") { record(season: "copa-peru-2013") { ${figures} } } }`,
    1,
  );
  expect(team.record).toEqual({
    played: 14,
    won: 8,
    drawn: 2,
    lost: 4,
    goalsFor: 28,
    goalsAgainst: 18,
    goalDifference: 10,
    cleanSheets: 3,
  });
});

test('the records of all teams are one statement, and balance', async () => {
  const { teams } = await both.answer(
    `{ teams(where: { season: "copa-peru-2013" }, first: 100) { nodes { record(season: "copa-peru-2013") { ${figures} } } } }`,
    1,
  );
  type Record = {
    played: number;
    won: number;
    drawn: number;
    lost: number;
    goalsFor: number;
    goalsAgainst: number;
  };
  const sum = (figure: keyof Record) =>
    teams.nodes.reduce((total: number, { record }: { record: Record }) => total + record[figure], 0);
  expect([
    sum('played'),
    sum('won'),
    sum('drawn'),
    sum('lost'),
    sum('goalsFor'),
    sum('goalsAgainst'),
  ]).toEqual([340, 137, 66, 137, 530, 530]);
});

test('opponents come most played first, then by name', async () => {
  const { team } = await both.answer(
    `{ team(name: "San Simón") { opponents(season: "copa-peru-2013") {
      team { slug } opponent { name } record { played won drawn lost } matches ${match} ties { round { name } }
    } } }`,
    5, // the team with its matches and ties, and the nodes of each field
  );
  const met: {
    team: { slug: string };
    opponent: { name: string };
    record: { played: number; won: number; drawn: number; lost: number };
    matches: Played[];
    ties: { round: { name: string } }[];
  }[] = team.opponents;
  expect(
    met.map(({ opponent, record: { played, won, drawn, lost }, ties }) => [
      opponent.name,
      `${played}: ${won}-${drawn}-${lost}`,
      ties.map(({ round }) => round.name).join(),
    ]),
  ).toEqual([
    ['Saetas de Oro', '4: 2-0-2', 'Quarterfinals'],
    ['Alipio Ponce', '2: 1-1-0', 'Semifinals'],
    ['Binacional', '2: 1-0-1', 'Round of 16'],
    ['Coronel Bolognesi', '2: 1-1-0', ''],
    ['Internacional', '2: 2-0-0', 'Semifinals'],
    ['Unión Huaral', '2: 1-0-1', 'Final'],
  ]);
  expect(met.every((meetings) => meetings.team.slug === 'san-simon')).toBe(true);
  const { matches } = await both.answer(
    `{ matches(where: { season: "copa-peru-2013", team: "San Simón", opponent: "Saetas de Oro" }) { nodes ${match} } }`,
    1,
  );
  expect(met[0]?.matches).toEqual(matches.nodes);
  expect(shown(met[0]?.matches.slice(2) ?? [])).toEqual([
    'San Simón 2–1 Saetas de Oro',
    'Saetas de Oro 2–1 San Simón',
  ]);
});

test('the opponents of all teams take as many statements as those of one', async () => {
  const { teams } = await both.answer(
    `{ teams(where: { season: "copa-peru-2013" }, first: 100) { nodes { opponents(season: "copa-peru-2013") {
      opponent { name } matches { score } ties { slug }
    } } } }`,
    4,
  );
  const all: { matches: unknown[]; ties: unknown[] }[] = teams.nodes.flatMap(
    (team: { opponents: unknown[] }) => team.opponents,
  );
  const sum = (list: 'matches' | 'ties') => all.reduce((total, met) => total + met[list].length, 0);
  expect([sum('matches'), sum('ties')]).toEqual([340, 52]);
});

// Not of one season: in the graph of three the two teams met three times as often.
test('two teams head to head', async () => {
  const { team } = await both.answer(
    '{ team(name: "Alipio Ponce") { opponents(season: "copa-peru-2013") { opponent { name } record { played drawn goalsFor } ties { explanation winner { name } } } } }',
    3,
  );
  expect(
    team.opponents.find(({ opponent }: { opponent: { name: string } }) => opponent.name === 'Ecosem'),
  ).toEqual({
    opponent: { name: 'Ecosem' },
    record: { played: 2, drawn: 2, goalsFor: 4 },
    ties: [
      {
        explanation: '4–4 on aggregate, level on away goals, 3–1 on penalties',
        winner: { name: 'Alipio Ponce' },
      },
    ],
  });
});

test('two teams that never met have nothing against each other', async () => {
  const { headToHead } = await both.answer(
    `{ headToHead(team: "cni", opponent: "Saetas de Oro") { team { name } opponent { name } matches { score } ties { slug } record { ${figures} } } }`,
    5, // both names, what they played, and the nodes of two fields
  );
  expect(headToHead).toEqual({
    team: { name: 'CNI' },
    opponent: { name: 'Saetas de Oro' },
    matches: [],
    ties: [],
    record: {
      played: 0,
      won: 0,
      drawn: 0,
      lost: 0,
      goalsFor: 0,
      goalsAgainst: 0,
      goalDifference: 0,
      cleanSheets: 0,
    },
  });
});

test('the shortest chain of wins from the champion to a team that it never met', async () => {
  const { victoryPath } = await both.answer(
    `{ victoryPath(from: "san simon", to: "UD Paita", season: "copa-peru-2013") ${match} }`,
    4, // both names, the wins of the season, and the matches of the chain
  );
  expect(shown(victoryPath)).toEqual([
    'Unión Huaral 0–2 San Simón',
    'Willy Serrato 0–1 Unión Huaral',
    'Willy Serrato 4–1 Carlos A. Mannucci',
    'UD Chulucanas 0–1 Carlos A. Mannucci',
    'UD Chulucanas 2–0 UD Paita',
  ]);
});

test('a shoot-out won is no win, and where there is no chain there is null', async () => {
  const data = await both.answer(
    `{ one: victoryPath(from: "Alipio Ponce", to: "Ecosem", season: "copa-peru-2013") { score }
      all: victoryPath(from: "San Simón", to: "Ecosem") { score } }`,
    7, // and the season, which could have been an unknown one
  );
  expect(data).toEqual({ one: null, all: null });
});

test.each([
  ['headToHead(team: "CNI", opponent: "cni") { team { name } }', 'BAD_USER_INPUT'],
  ['headToHead(team: "Nobody", opponent: "CNI") { team { name } }', 'UNKNOWN_NAME'],
  ['headToHead(team: "CNI", opponent: "Nobody") { team { name } }', 'UNKNOWN_NAME'],
  ['victoryPath(from: "AIPSA", to: "Aipsa") { score }', 'BAD_USER_INPUT'],
  ['victoryPath(from: "Nobody", to: "CNI") { score }', 'UNKNOWN_NAME'],
  ['victoryPath(from: "CNI", to: "Nobody") { score }', 'UNKNOWN_NAME'],
  ['victoryPath(from: "CNI", to: "AIPSA", season: "1913") { score }', 'UNKNOWN_NAME'],
  ['team(name: "CNI") { record(season: "1913") { played } }', 'UNKNOWN_NAME'],
  ['team(name: "CNI") { opponents(season: "1913") { team { name } } }', 'UNKNOWN_NAME'],
])('%s is refused by %s', async (field, code) => {
  expect(await both.codes(`{ ${field} }`)).toEqual([code]);
});
