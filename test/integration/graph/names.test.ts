import { beforeAll, expect, test } from 'vitest';
import { openGraph } from '../../support/graph/graph.js';
import { loadCopies } from '../../support/graph/season-copies.js';
import { seasonGraph } from '../../support/graph/season-graphs.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = await seasonGraph();
const two = openGraph(await ownDatabase());

beforeAll(() => loadCopies(two.database, [{ year: 2013, competition: 'Copa Ejemplo' }]));

test.each([
  ['San Simón', 'san-simon'],
  ['SAN SIMON', 'san-simon'],
  ['  san   simón ', 'san-simon'],
  ['san-simon', 'san-simon'],
  ['Aipsa', 'aipsa'],
  ['Deportivo Municipal (S)', 'deportivo-municipal-santillana'],
  ['Sport Águila', 'sport-aguila'],
  ['unión cayumba', 'union-cayumba-grande'],
])('%j is the team %s', async (name, slug) => {
  const { data, statements } = await graph.ask('query Find($name: String!) { team(name: $name) { slug } }', {
    name,
  });
  expect(data.team).toEqual({ slug });
  expect(statements).toHaveLength(1);
});

test.each(['Real Madrid', '', '%', 'san', "'; DROP TABLE", '\u0000'])('%j is no team: null', async (name) => {
  const { data, errors } = await graph.ask('query Find($name: String!) { team(name: $name) { slug } }', {
    name,
  });
  expect(errors).toEqual([]);
  expect(data.team).toBeNull();
});

test('a name that two teams answer to is an error that lists both', async () => {
  const { data, errors } = await two.ask('{ team(name: "San Simón") { slug } }');
  expect(data.team).toBeNull();
  expect(errors[0]?.extensions).toEqual({
    code: 'AMBIGUOUS_NAME',
    candidates: [
      { slug: 'san-simon', name: 'San Simón', competition: 'Copa Perú', seasons: ['copa-peru-2013'] },
      {
        slug: 'san-simon-copa-ejemplo',
        name: 'San Simón',
        competition: 'Copa Ejemplo',
        seasons: ['copa-ejemplo-2013'],
      },
    ],
  });
});

test('a slug is never ambiguous', async () => {
  const { data, errors } = await two.ask(
    '{ first: team(name: "san-simon") { seasons { slug } } second: team(name: "san-simon-copa-ejemplo") { seasons { slug } } }',
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    first: { seasons: [{ slug: 'copa-peru-2013' }] },
    second: { seasons: [{ slug: 'copa-ejemplo-2013' }] },
  });
});

test.each([
  ['season', 'teams(where: { season: "COPA PERU 2013" })', 52],
  ['season by its name', 'teams(where: { season: "2013 Copa Perú" })', 52],
  ['stage', 'teams(where: { stage: "national" })', 16],
  ['stage in its own language', 'teams(where: { stage: "etapa nacional" })', 16],
  ['region', 'teams(where: { region: "region viii" })', 9],
  ['department', 'teams(where: { department: "apurimac" })', 2],
  ['part of a name', 'teams(where: { nameContains: "munici" })', 5],
  ['part of an alias', 'teams(where: { nameContains: "municipal s" })', 1],
  ['all of them together', 'teams(where: { stage: "national", region: "region iv", department: "lima" })', 2],
  ['matches of a team', 'matches(where: { team: "union huaral" })', 11],
  ['matches between two', 'matches(where: { team: "union huaral", opponent: "san simon" })', 2],
  ['matches in a group', 'matches(where: { inGroup: true })', 122],
  ['legs of ties', 'matches(where: { inGroup: false })', 48],
  ['semifinals of a region', 'matches(where: { region: "region vii", roundKind: SEMIFINAL })', 4],
  ['many goals', 'matches(where: { minGoals: 9 })', 2],
  ['wide margins', 'matches(where: { minMargin: 7 })', 3],
  ['ties won', 'ties(where: { winner: "san simon" })', 5],
  ['ties by round', 'ties(where: { stage: "national", roundKind: QUARTERFINAL })', 4],
  ['ties of a team by decision', 'ties(where: { team: "willy serrato", decidedBy: PENALTIES })', 2],
])('%s: %s', async (_what, field, count) => {
  const { data, errors, statements } = await graph.ask(`{ found: ${field} { totalCount nodes { id } } }`);
  expect(errors).toEqual([]);
  expect([data.found.totalCount, data.found.nodes.length]).toEqual([count, Math.min(count, 50)]);
  expect(statements).toHaveLength(2);
});

test.each([
  ['matches(where: { team: "Nobody" }) { nodes { id } }', 'No team is called "Nobody".'],
  [
    'matches(where: { team: "San Simón", opponent: "Nobody" }) { nodes { id } }',
    'No team is called "Nobody".',
  ],
  [
    'teams(where: { region: "Region IX" }) { nodes { id } }',
    'No region is called "Region IX". Did you mean "Region I" or "Region II" or "Region IV"?',
  ],
  ['ties(where: { stage: "lunar" }) { nodes { id } }', 'No stage is called "lunar".'],
  ['team(name: "San Simón") { ties(season: "1913") { id } }', 'No season is called "1913".'],
  ['season { teams(where: { department: "" }) { nodes { id } } }', 'No department is called "".'],
])('a name that nothing answers to is told, not answered with nothing: %s', async (field, message) => {
  const { errors } = await graph.ask(`{ ${field} }`);
  expect(errors.map((error) => [error.message, error.extensions?.code])).toEqual([[message, 'UNKNOWN_NAME']]);
});

test('a filter of good names that leaves nothing is answered with nothing', async () => {
  const { data, errors } = await graph.ask(
    '{ ties(where: { team: "San Simón", winner: "Unión Huaral" }) { totalCount nodes { id } } }',
  );
  expect(errors).toEqual([]);
  expect(data.ties).toEqual({ totalCount: 0, nodes: [] });
});

test.each(['region-iv', 'Region IV', 'REGION  iv'])('%j is a region of its stage', async (slug) => {
  const { data, statements } = await graph.ask(
    'query Find($slug: String!) { season { stage(slug: "regional") { region(slug: $slug) { slug winner { slug } } } } }',
    { slug },
  );
  expect(data.season.stage.region).toEqual({ slug: 'region-iv', winner: { slug: 'union-huaral' } });
  expect(statements).toHaveLength(1);
});

test.each([
  '{ season(slug: "copa-peru-1913") { id } }',
  '{ season { stage(slug: "lunar") { id } } }',
  '{ season { stage(slug: "national") { region(slug: "region-iv") { id } } } }',
])('what is asked for by slug and is not there is null: %s', async (query) => {
  const { data, errors } = await graph.ask(query);
  expect(errors).toEqual([]);
  expect(JSON.stringify(data)).toContain('null');
});

test('an opponent needs a team; a part of a name needs a letter', async () => {
  const answers = await Promise.all([
    graph.ask('{ matches(where: { opponent: "San Simón" }) { nodes { id } } }'),
    graph.ask('{ teams(where: { nameContains: "¡!" }) { nodes { id } } }'),
  ]);
  expect(answers.map(({ errors }) => errors[0]?.extensions?.code)).toEqual([
    'BAD_USER_INPUT',
    'BAD_USER_INPUT',
  ]);
});

test('a team is not its own opponent', async () => {
  const { data, errors } = await graph.ask(
    '{ matches(where: { team: "AIPSA", opponent: "Aipsa" }) { totalCount nodes { id } } }',
  );
  expect(errors).toEqual([]);
  expect(data.matches).toEqual({ totalCount: 0, nodes: [] });
});

test("a team's matches against an opponent need no other name", async () => {
  const { data } = await graph.ask(
    '{ team(name: "AIPSA") { matches(where: { opponent: "unión huaral" }) { nodes { score } } } }',
  );
  expect(data.team.matches.nodes).toEqual([{ score: '3–1' }]);
});

test('the error for an ambiguous name says in words which teams there are', async () => {
  const { errors } = await two.ask('{ team(name: "San Simón") { slug } }');
  expect(errors[0]?.message).toBe(
    '"San Simón" may be any of these; ask by slug: san-simon (Copa Perú: copa-peru-2013), san-simon-copa-ejemplo (Copa Ejemplo: copa-ejemplo-2013).',
  );
});

test('where a name must be a team’s, one that is none is told with the team that it may be', async () => {
  const { errors } = await graph.ask('{ matches(where: { team: "San Simn" }) { totalCount } }');
  expect(errors[0]?.message).toBe('No team is called "San Simn". Did you mean "San Simón"?');
  expect(errors[0]?.extensions).toMatchObject({
    code: 'UNKNOWN_NAME',
    suggestions: [{ slug: 'san-simon', name: 'San Simón' }],
  });
});

test.each([
  ['stage', 'matches(where: { stage: "nationl stage" }) { totalCount }', 'national', 'National Stage'],
  [
    'season',
    'teams(where: { season: "copa perru 2013" }) { totalCount }',
    'copa-peru-2013',
    '2013 Copa Perú',
  ],
  ['department', 'teams(where: { department: "Moquehui" }) { totalCount }', 'moquegua', 'Moquegua'],
  ['group', 'matches(where: { group: "grop c" }) { totalCount }', 'region-i-group-c', 'Group C'],
])(
  'an unknown name of a %s in a filter is answered with a near one: %s',
  async (_noun, field, slug, name) => {
    const { errors } = await graph.ask(`{ ${field} }`);
    expect(errors[0]?.message).toMatch(/^No (\w+) is called .* Did you mean /);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'UNKNOWN_NAME',
      suggestions: expect.arrayContaining([{ slug, name }]),
    });
  },
);

test('a team has no matches against itself', async () => {
  const { data } = await graph.ask(
    '{ team(name: "San Simón") { matches(where: { opponent: "San Simón" }) { totalCount nodes { id } } } }',
  );
  expect(data.team.matches).toEqual({ totalCount: 0, nodes: [] });
});

test.each([
  ['written in the query', '{ matches(orderBy: GOALS_DSC) { totalCount } }', {}],
  [
    'in a variable',
    'query ($order: MatchOrder) { matches(orderBy: $order) { totalCount } }',
    { order: 'GOALS_DSC' },
  ],
  [
    'in a filter in a variable',
    'query ($where: MatchFilter) { matches(where: $where) { totalCount } }',
    { where: { roundKind: 'FINALS' } },
  ],
])('a misspelt value of an enumeration is answered with a near one: %s', async (_where, query, variables) => {
  const { errors } = await graph.ask(query, variables);
  expect(errors[0]?.message).toMatch(/Did you mean the enum value "(GOALS_DESC|FINAL)"/);
});
