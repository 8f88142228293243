import { describe, expect, test } from 'vitest';
import { seasonGraph } from '../../support/graph/season-graphs.js';

const graph = await seasonGraph();

interface Row {
  readonly position: number;
  readonly team: { readonly name: string };
  readonly separatedBy: string | null;
  readonly moved?: number;
}

interface Group {
  readonly standings: readonly Row[];
  readonly table: readonly Row[];
  readonly coverage: { readonly expected: number; readonly recorded: number; readonly played: number };
}

/** What a query answers, without an error and in one statement. */
async function answer(query: string, variables?: Record<string, unknown>) {
  const { data, errors, statements } = await graph.ask(query, variables);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return data;
}

/** Every group of the season. */
async function groups(fields: string): Promise<Group[]> {
  const { season } = await answer(`{ season { stage(slug: "regional") { groups { ${fields} } } } }`);
  return season.stage.groups;
}

/** A team's only group; `without` are matches that its fields may leave out. */
async function groupOf(team: string, fields: string, without?: string[]) {
  const declared = without === undefined ? '' : 'query What($without: [ID!]) ';
  const data = await answer(`${declared}{ team(name: "${team}") { groups { ${fields} } } }`, { without });
  return data.team.groups[0];
}

/** `1 Sport Aguila; 2 Ecosem by POINTS, up 1` */
function shown(rows: readonly Row[]): string {
  const lines = rows.map(({ position, team, separatedBy, moved = 0 }) => {
    const way = moved === 0 ? '' : moved > 0 ? `, up ${moved}` : `, down ${-moved}`;
    return `${position} ${team.name}${separatedBy === null ? '' : ` by ${separatedBy}`}${way}`;
  });
  return lines.join('; ');
}

const row = '{ position team { name } separatedBy moved }';

describe('why a team is below another', () => {
  test('in 2013 it is points, but for six lines', async () => {
    const tables = await groups('standings { position team { name } separatedBy }');
    expect(tables.map(({ standings: [first] }) => first?.separatedBy)).toEqual(Array(14).fill(null));
    const below = tables.flatMap(({ standings }) => standings.slice(1));
    const others = below.filter(({ separatedBy }) => separatedBy !== 'POINTS');
    expect(others.map((line) => shown([line]))).toEqual([
      '3 Bagua Grande by GOAL_DIFFERENCE',
      '2 Sport San Martín by PLAY_OFF',
      '3 Universidad Señor de Sipán by GOAL_DIFFERENCE',
      '2 CNI by GOALS_FOR',
      '4 30 de Agosto by GOAL_DIFFERENCE',
      '4 Real Municipal by GOAL_DIFFERENCE',
    ]);
  });

  test('a standing that is found by its id tells it in one statement', async () => {
    const { standings } = await groupOf('Defensor La Bocana', 'standings { id }');
    const query = 'query Line($id: ID!) { node(id: $id) { ... on Standing { separatedBy } } }';
    expect(await answer(query, { id: standings[1].id })).toEqual({ node: { separatedBy: 'PLAY_OFF' } });
  });
});

describe('a table by other rules', () => {
  test('by its own rules and matches, every table is as printed', async () => {
    const tables = await groups(`standings { position team { name } separatedBy } table ${row}`);
    expect(tables.map(({ table }) => shown(table))).toEqual(tables.map(({ standings }) => shown(standings)));
  });

  const own =
    '1 Defensor La Bocana; 2 Sport San Martín by PLAY_OFF; 3 Universidad Señor de Sipán by GOAL_DIFFERENCE';
  const level = '1 Defensor La Bocana; 1 Sport San Martín, up 1; 1 Universidad Señor de Sipán, up 2';

  test.each([
    [
      'head-to-head',
      '[POINTS, HEAD_TO_HEAD]',
      '1 Defensor La Bocana; 2 Sport San Martín by HEAD_TO_HEAD; 3 Universidad Señor de Sipán by HEAD_TO_HEAD',
    ],
    ['points alone', '[POINTS]', level],
    ['no criterion', '[]', level],
    [
      'play-offs alone',
      '[PLAY_OFF]',
      '1 Defensor La Bocana; 2 Sport San Martín by PLAY_OFF; 2 Universidad Señor de Sipán, up 1',
    ],
    ['its own', 'null', own],
  ])('Group B of Region I by %s', async (_rules, criteria, table) => {
    const group = await groupOf('Defensor La Bocana', `table(rules: { tieBreakers: ${criteria} }) ${row}`);
    expect(shown(group.table)).toBe(table);
  });

  test.each(['', '(rules: {}, without: [])', '(rules: null, without: null)'])(
    'what is not set stays as it was: %s',
    async (args) => {
      const group = await groupOf('Defensor La Bocana', `table${args} ${row}`);
      expect(shown(group.table)).toBe(own);
    },
  );

  test('two points for a win bring a team of draws before one of wins', async () => {
    const fields = '{ position team { name } figures { points goalDifference } separatedBy moved }';
    const { table } = await groupOf('Carlos A. Mannucci', `table(rules: { pointsForWin: 2 }) ${fields}`);
    expect(shown(table)).toBe(
      '1 Carlos A. Mannucci; 2 Unión César Vallejo by POINTS, up 1; 3 Universidad San Pedro by GOAL_DIFFERENCE, down 1; 4 Santa Ana by POINTS',
    );
    expect(table.map(({ figures }: { figures: object }) => figures)).toEqual([
      { points: 7, goalDifference: 10 },
      { points: 6, goalDifference: 1 },
      { points: 6, goalDifference: -7 },
      { points: 5, goalDifference: -4 },
    ]);
  });

  test('an annulled match counts for nobody', async () => {
    const { matches } = await groupOf('Coronel Bolognesi', 'matches { id score homeTeam { name } }');
    const annulled = matches.find(({ score }: { score: string }) => score === '5–3');
    expect(annulled.homeTeam.name).toBe('San Simón');
    const figures = '{ played won drawn lost goalsFor goalsAgainst goalDifference points }';
    const fields = `table(without: $without) { position team { name } figures ${figures} separatedBy moved }`;
    const { table } = await groupOf('Coronel Bolognesi', fields, [annulled.id]);
    expect(shown(table)).toBe(
      '1 Saetas de Oro, up 1; 2 San Simón by POINTS, down 1; 3 Coronel Bolognesi by GOAL_DIFFERENCE',
    );
    const sanSimon = { played: 3, won: 1, drawn: 1, lost: 1, goalsFor: 6, goalsAgainst: 5 };
    expect(table[1].figures).toEqual({ ...sanSimon, goalDifference: 1, points: 4 });
  });

  test('a play-off whose match is left out separates nobody', async () => {
    const { ties } = await groupOf('Defensor La Bocana', 'ties { legs { id } }');
    const without = ties.flatMap((tie: { legs: { id: string }[] }) => tie.legs.map(({ id }) => id));
    const { table } = await groupOf('Defensor La Bocana', `table(without: $without) ${row}`, without);
    expect(shown(table)).toBe(
      '1 Defensor La Bocana; 2 Sport San Martín by GOAL_DIFFERENCE; 3 Universidad Señor de Sipán by GOAL_DIFFERENCE',
    );
  });

  test('a match of another group, or one that is not there any more, changes nothing', async () => {
    const { matches } = await groupOf('San Ignacio', 'matches { id }');
    const gone = Buffer.from('Match:0').toString('base64');
    const without = [matches[0].id, matches[0].id, gone];
    const { table } = await groupOf('Coronel Bolognesi', `table(without: $without) ${row}`, without);
    expect(shown(table)).toBe('1 San Simón; 2 Saetas de Oro by POINTS; 3 Coronel Bolognesi by POINTS');
  });

  test('several tables of a group, and what their teams lead to, are one statement', async () => {
    const group = await groupOf(
      'Ecosem',
      `name standings { position } matches { score } ties { slug }
       own: table { team { name department { name } } moved }
       old: table(rules: { pointsForWin: 2 }) { team { slug ties { explanation } } figures { points } }`,
    );
    expect(group.own[1]).toEqual({ team: { name: 'Ecosem', department: { name: 'Pasco' } }, moved: 0 });
    expect(group.old[1]).toEqual({
      team: {
        slug: 'ecosem',
        ties: [
          { explanation: '3–2 on aggregate' },
          { explanation: '4–4 on aggregate, level on away goals, 3–1 on penalties' },
        ],
      },
      figures: { points: 5 },
    });
  });
});

test('every group of 2013 has all the matches that its format calls for', async () => {
  const known = (await groups('standings { id } coverage { expected recorded played }')).map(
    ({ standings, coverage: { expected, recorded, played } }) =>
      `${standings.length} teams: ${recorded} of ${expected}, ${played} played`,
  );
  expect([...new Set(known)].sort()).toEqual([
    '3 teams: 6 of 6, 6 played',
    '4 teams: 12 of 12, 12 played',
    '5 teams: 20 of 20, 20 played',
  ]);
});
