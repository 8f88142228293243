import { afterAll, expect, test } from 'vitest';
import { Changes } from '../../../src/changes/changes.js';
import { openDatabase } from '../../../src/db/client.js';
import { createGraphqlServer } from '../../../src/http/yoga/yoga.js';
import { seasonGraph } from '../../support/graph/season-graphs.js';
import { post } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const url = await seasonDatabase();
const graph = await seasonGraph();

/** What a lookup by a name that nothing has is answered with. */
function suggestion(path: readonly (string | number)[], argument: string, value: string, ...names: string[]) {
  return { path, argument, value, suggestions: names };
}

// A team is looked for once more, to report an ambiguous name, and so is the season that an argument names.
test.each([
  ['{ team(name: "Unión Huarall") { id } }', suggestion(['team'], 'name', 'Unión Huarall', 'Unión Huaral')],
  [
    '{ season(slug: "copa pero 2013") { id } }',
    suggestion(['season'], 'slug', 'copa pero 2013', '2013 Copa Perú'),
  ],
  [
    '{ competition(slug: "copa-pero") { id } }',
    suggestion(['competition'], 'slug', 'copa-pero', 'Copa Perú'),
  ],
  [
    '{ current: season { first: stage(slug: "nashional stage") { id } } }',
    suggestion(['current', 'first'], 'slug', 'nashional stage', 'National Stage'),
  ],
  [
    '{ seasons { nodes { stage(slug: "regionl") { id } } } }',
    suggestion(['seasons', 'nodes', 0, 'stage'], 'slug', 'regionl', 'Regional Stage'),
  ],
  [
    '{ stage(season: "copa-peru-2013", slug: "regionl stage") { id } }',
    suggestion(['stage'], 'slug', 'regionl stage', 'Regional Stage'),
  ],
  [
    '{ tie(season: "copa-peru-2013", slug: "final-union-huaral-san-simon") { id } }',
    suggestion(['tie'], 'slug', 'final-union-huaral-san-simon', 'national-final-union-huaral-san-simon'),
  ],
])('a lookup of nothing stays null, and near names are in the extensions: %s', async (query, expected) => {
  const { data, errors, extensions, statements } = await graph.ask(query);
  expect(errors).toEqual([]);
  expect(expected.path.reduce((value, key) => value[key], data)).toBeNull();
  expect(extensions.suggestions).toEqual([expected]);
  expect(statements).toHaveLength(['team', 'stage', 'tie'].includes(`${expected.path[0]}`) ? 3 : 2);
});

test('near slugs of a match are of its season, the nearest first', async () => {
  const { data } = await graph.ask(
    '{ matches(where: { season: "copa-peru-2013", inGroup: true }, first: 1) { nodes { slug } } }',
  );
  const [{ slug }] = data.matches.nodes;
  const query = 'query ($slug: String!) { match(season: "2013 Copa Perú", slug: $slug) { id } }';
  const misspelt = slug.replace('a', 'o');
  const { errors, extensions, statements } = await graph.ask(query, { slug: misspelt });
  expect(errors).toEqual([]);
  expect(extensions.suggestions).toMatchObject([{ path: ['match'], value: misspelt }]);
  const [found] = extensions.suggestions as { suggestions: string[] }[];
  expect(found?.suggestions[0]).toBe(slug);
  expect(found?.suggestions.length).toBeLessThanOrEqual(3);
  expect(statements).toHaveLength(3);
});

test.each([
  ['seasons(where: { country: "Perou" })', 'Peru'],
  ['competitions(where: { country: "Pero" })', 'Peru'],
])('near countries are in the error of %s', async (field, name) => {
  const { errors } = await graph.ask(`{ ${field} { nodes { id } } }`);
  expect(errors).toMatchObject([
    { extensions: { code: 'UNKNOWN_NAME', argument: 'country', suggestions: [{ slug: 'peru', name }] } },
  ]);
});

test('several lookups are one statement more, in variables and fragments too', async () => {
  const { data, extensions, statements } = await graph.ask(
    `query ($name: String!, $slug: String = "regionl stage") {
      one: team(name: $name) { id }
      two: team(name: "San Simón") { slug }
      ...Others
    }
    fragment Others on Query { season { ... on Season { stage(slug: $slug) { id } } } }`,
    { name: 'Binacionl' },
  );
  expect(data).toEqual({ one: null, two: { slug: 'san-simon' }, season: { stage: null } });
  expect(extensions.suggestions).toEqual([
    suggestion(['one'], 'name', 'Binacionl', 'Binacional'),
    suggestion(['season', 'stage'], 'slug', 'regionl stage', 'Regional Stage'),
  ]);
  expect(statements).toHaveLength(5);
});

test('lookups that find something cost nothing more', async () => {
  const { extensions, statements } = await graph.ask(
    '{ team(name: "San Simón") { id } season { stage(slug: "regional") { region(slug: "region-iv") { id } } } }',
  );
  expect(extensions.suggestions).toBeUndefined();
  expect(statements).toHaveLength(2);
});

test('a name that another stage has is right, and nothing is suggested for it', async () => {
  const { data, extensions } = await graph.ask(
    '{ season { stage(slug: "national") { region(slug: "region-iv") { id } } } }',
  );
  expect(data).toEqual({ season: { stage: { region: null } } });
  expect(extensions.suggestions).toBeUndefined();
});

test.each(['qqqq', '', '%', '\u0000', 'x'.repeat(20_000)])('nothing is near %j', async (name) => {
  const { data, errors, extensions } = await graph.ask(
    'query ($name: String!) { team(name: $name) { id } }',
    {
      name,
    },
  );
  expect([data, errors, extensions.suggestions]).toEqual([{ team: null }, [], undefined]);
});

test('both executors suggest the same', async () => {
  const database = openDatabase({ url, prepared: true, readOnly: true });
  const changes = new Changes(url);
  afterAll(() => Promise.all([database.close(), changes.close()]));
  const query =
    '{ team(name: "San Simn") { name } season { name stage(slug: "nationl") { name } } seasons { nodes { stage(slug: "regionl") { name } } } }';
  const answers = [true, false].map(async (compileQueries) => {
    const { yoga } = createGraphqlServer(database, changes, { compileQueries });
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json() as Promise<{ extensions: { suggestions: unknown[] } }>;
  });
  const [compiled, interpreted] = await Promise.all(answers);
  expect(compiled).toEqual(interpreted);
  expect(compiled?.extensions.suggestions).toHaveLength(3);
});

test('a cached response has the suggestions that were computed', async () => {
  const server = await serve(url);
  const query = '{ team(name: "San Simn") { name } }';
  const first = await post(server.url, query);
  await expect.poll(async () => (await post(server.url, query)).hit).toBe(true);
  const cached = await post(server.url, query);
  expect(cached.body).toEqual(first.body);
  expect(JSON.parse(`${cached.body}`).extensions.suggestions).toEqual([
    suggestion(['team'], 'name', 'San Simn', 'San Simón'),
  ]);
});
