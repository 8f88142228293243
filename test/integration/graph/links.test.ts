import { expect, test } from 'vitest';
import { seasonGraph } from '../../support/graph/season-graphs.js';

const graph = await seasonGraph();

/** What a query answers, without an error and in one statement. */
async function answer(query: string) {
  const { data, errors, statements } = await graph.ask(query);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return data;
}

test('the stages follow one another, each with its name in the language of the country', async () => {
  const { season } = await answer(
    '{ season { stages { name nativeName startMonth previous { slug } next { slug } } } }',
  );
  const stage = (
    name: string,
    nativeName: string,
    startMonth: number,
    previous: string | null,
    next: string | null,
  ) => ({
    name,
    nativeName,
    startMonth,
    previous: previous && { slug: previous },
    next: next && { slug: next },
  });
  expect(season.stages).toEqual([
    stage('District Stage', 'Etapa Distrital', 2, null, 'provincial'),
    stage('Provincial Stage', 'Etapa Provincial', 6, 'district', 'departmental'),
    stage('Departmental Stage', 'Etapa Departamental', 7, 'provincial', 'regional'),
    stage('Regional Stage', 'Etapa Regional', 9, 'departmental', 'national'),
    stage('National Stage', 'Etapa Nacional', 11, 'regional', null),
  ]);
});

test('each stage knows who took part, who came and who went', async () => {
  const { season } = await answer(
    '{ season { stages { slug teams { id } entrants { team { id } } qualifiers { team { id } } } } }',
  );
  const counts = season.stages.map(
    (stage: { slug: string; teams: unknown[]; entrants: unknown[]; qualifiers: unknown[] }) => [
      stage.slug,
      stage.teams.length,
      stage.entrants.length,
      stage.qualifiers.length,
    ],
  );
  expect(counts).toEqual([
    ['district', 0, 0, 0],
    ['provincial', 0, 0, 0],
    ['departmental', 52, 0, 52],
    ['regional', 52, 52, 16],
    ['national', 16, 16, 0],
  ]);
});

test('the rounds of a stage come in the order played, whichever region they belong to', async () => {
  const { season } = await answer(
    '{ season { stage(slug: "regional") { rounds { name order region { name } } } } }',
  );
  const rounds = season.stage.rounds.map(
    (round: { name: string; order: number; region: { name: string } }) =>
      `${round.region.name}: ${round.name} (${round.order})`,
  );
  expect(rounds).toEqual([
    'Region I: Tiebreaker (1)',
    'Region I: Semifinals (2)',
    'Region IV: Semifinals (1)',
    'Region VII: Semifinals (1)',
    'Region III: Regional Final (1)',
    'Region IV: Regional Final (2)',
    'Region VI: Regional Final (1)',
  ]);
});

test('two teams of each region went on, whoever won it', async () => {
  const { season } = await answer(
    '{ season { regions { name winner { name } qualifiers { team { name } } } } }',
  );
  const regions = season.regions.map(
    (region: { name: string; winner: { name: string } | null; qualifiers: { team: { name: string } }[] }) => [
      region.name,
      region.winner?.name ?? null,
      region.qualifiers.map(({ team }) => team.name),
    ],
  );
  expect(regions).toEqual([
    ['Region I', null, ['UD Chulucanas', 'Willy Serrato']],
    ['Region II', null, ['Comerciantes Unidos', 'Carlos A. Mannucci']],
    ['Region III', 'Sport Loreto', ['Sport Loreto', 'CNI']],
    ['Region IV', 'Unión Huaral', ['AIPSA', 'Unión Huaral']],
    ['Region V', null, ['Alipio Ponce', 'Ecosem']],
    ['Region VI', 'San Ignacio', ['San Ignacio', 'Deportivo Municipal (Santillana)']],
    ['Region VII', null, ['Saetas de Oro', 'San Simón']],
    ['Region VIII', null, ['Unión Fuerza Minera', 'Binacional']],
  ]);
});

test("a group's teams stand in the order of its table; its tiebreaker belongs to it", async () => {
  const { season } = await answer(
    '{ season { stage(slug: "regional") { groups { slug name region { name } teams { name } qualifiedTeams { name } ties { round { kind } group { slug } } } } } }',
  );
  const name = (team: { name: string }) => team.name;
  const groups: {
    slug: string;
    name: string;
    teams: { name: string }[];
    qualifiedTeams: { name: string }[];
    ties: unknown;
  }[] = season.stage.groups;
  const only = groups.find(({ slug }) => slug === 'region-iii');
  expect([only?.name, only?.teams.map(name), only?.qualifiedTeams.map(name)]).toEqual([
    'Region III',
    ['Sport Loreto', 'CNI', 'Bolívar', 'Deportivo Bancos'],
    ['Sport Loreto', 'CNI'],
  ]);
  const tiebreaker = { round: { kind: 'TIEBREAKER' }, group: { slug: 'region-i-group-b' } };
  expect(groups.filter(({ slug }) => slug === 'region-i-group-b')[0]?.ties).toEqual([tiebreaker, tiebreaker]);
});

test('a tie leads to the next tie of its winner and back to the last of each side, across stages', async () => {
  const { team } = await answer(
    '{ team(name: "AIPSA") { ties { round { name } winner { name } next { round { name } team1 { name } } previous { round { name } region { name } } } } }',
  );
  expect(team.ties).toEqual([
    {
      round: { name: 'Semifinals' },
      winner: { name: 'AIPSA' },
      next: { round: { name: 'Regional Final' }, team1: { name: 'Unión Huaral' } },
      previous: [],
    },
    {
      round: { name: 'Regional Final' },
      winner: { name: 'Unión Huaral' },
      next: { round: { name: 'Round of 16' }, team1: { name: 'Unión Huaral' } },
      previous: [
        { round: { name: 'Semifinals' }, region: { name: 'Region IV' } },
        { round: { name: 'Semifinals' }, region: { name: 'Region IV' } },
      ],
    },
    {
      round: { name: 'Round of 16' },
      winner: { name: 'Sport Loreto' },
      next: { round: { name: 'Quarterfinals' }, team1: { name: 'Unión Huaral' } },
      previous: [
        { round: { name: 'Regional Final' }, region: { name: 'Region III' } },
        { round: { name: 'Regional Final' }, region: { name: 'Region IV' } },
      ],
    },
  ]);
});

test('a leg knows its tie, its round and who was at home; a shoot-out leaves its legs as they were played', async () => {
  const { ties } = (
    await graph.ask(
      '{ ties(where: { team: "Saetas de Oro", decidedBy: PENALTIES, stage: "national" }, first: 1) { nodes { penalties { team1 team2 } winner { name } loser { name } legs { leg score date homeTeam { name } winner { name } tie { slug } round { name } group { name } } } } }',
    )
  ).data;
  const shared = {
    date: null,
    tie: { slug: 'national-round-of-16-saetas-de-oro-union-fuerza-minera' },
    round: { name: 'Round of 16' },
    group: null,
  };
  expect(ties.nodes).toEqual([
    {
      penalties: { team1: 4, team2: 3 },
      winner: { name: 'Saetas de Oro' },
      loser: { name: 'Unión Fuerza Minera' },
      legs: [
        {
          leg: 1,
          score: '1–0',
          homeTeam: { name: 'Saetas de Oro' },
          winner: { name: 'Saetas de Oro' },
          ...shared,
        },
        {
          leg: 2,
          score: '1–0',
          homeTeam: { name: 'Unión Fuerza Minera' },
          winner: { name: 'Unión Fuerza Minera' },
          ...shared,
        },
      ],
    },
  ]);
});

test("a team's season is told apart by its slug, and is all of them without one", async () => {
  const { data, statements } = await graph.ask(
    '{ team(name: "San Simón") { seasons { slug } all: groups { name } one: groups(season: "copa-peru-2013") { name } } }',
  );
  expect(data.team).toEqual({
    seasons: [{ slug: 'copa-peru-2013' }],
    all: [{ name: 'Group B' }],
    one: [{ name: 'Group B' }],
  });
  // Two readings of one relation cannot be one join.
  expect(statements).toHaveLength(2);
});

test('every fact leads to its line of the page', async () => {
  const { season } = await answer(
    '{ season { sources { document line text url } final { sources { line text } legs { sources { line } } } qualifications { team { name } sources { line text } } } }',
  );
  expect(season.sources[0]).toEqual({
    document: '2013 Copa Perú',
    line: 2,
    text: '| competition = Copa Perú',
    url: 'https://en.wikipedia.org/wiki/2013_Copa_Per%C3%BA',
  });
  expect(season.final.sources.at(-1)).toEqual({
    line: 840,
    text: '{{TwoLegResult| Unión Huaral || 3–4 | San Simón || 0–2 | 3–2 }}',
  });
  expect(season.final.legs.map((leg: { sources: unknown }) => leg.sources)).toEqual([
    [{ line: 840 }],
    [{ line: 840 }],
  ]);
  const entry = (name: string) =>
    season.qualifications.filter(({ team }: { team: { name: string } }) => team.name === name).at(-1);
  expect(entry('Ecosem').sources).toEqual([
    { line: 467, text: '|col_A=#ffffcc |text_A=National stage' },
    { line: 468, text: '|result2=A' },
  ]);
});
