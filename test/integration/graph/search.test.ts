import { beforeAll, expect, test } from 'vitest';
import { prisma } from '../../../src/db/client.js';
import { openGraph } from '../../support/graph/graph.js';
import { searchNames } from '../../support/graph/search.js';
import { loadCopies } from '../../support/graph/season-copies.js';
import { seasonGraph } from '../../support/graph/season-graphs.js';
import { ownDatabase } from '../../support/test-database.js';

const one = await seasonGraph();
const three = openGraph(await ownDatabase());

beforeAll(() => loadCopies(three.database, [{ year: 2011 }, { year: 2012 }]));

const search = (text: string, first?: number) => searchNames(one, text, first);

test.each([
  ['San Simón', 'San Simón', 'Team'],
  ['san simon', 'San Simón', 'Team'],
  ['SAN-SIMÓN', 'San Simón', 'Team'],
  ['aipsa', 'AIPSA', 'Team'],
  ['sport águila', 'Sport Aguila', 'Team'],
  ['union cayumba', 'Unión Cayumba', 'Team'],
  ['deportivo municipal s', 'Deportivo Municipal (S)', 'Team'],
  ['group b, region vii', 'Group B, Region VII', 'Group'],
  ['unión huaral – san simón, final', 'Unión Huaral – San Simón, Final', 'Tie'],
  ['region viii', 'Region VIII', 'Region'],
  ['madre de dios', 'Madre de Dios', 'Department'],
  ['national stage', 'National Stage', 'Stage'],
  ['etapa nacional', 'Etapa Nacional', 'Stage'],
  ['2013 copa peru', '2013 Copa Perú', 'Season'],
  ['copa peru 2013', 'copa peru 2013', 'Season'],
])('%j is a name itself: %s, a %s, scores 1', async (text, matched, type) => {
  expect((await search(text))[0]).toEqual({ score: 1, matched, node: { __typename: type } });
});

test.each([
  ['a part of a name', 'huaral', 'Unión Huaral'],
  ['the second of its words', 'grau', 'Atlético Grau'],
  ['the beginning of a word', 'chulu', 'UD Chulucanas'],
  ['two letters', 'ud', 'UD Paita'],
  ['one letter', 'm', 'MINSA'],
  ['the middle of a word', 'erra', 'Willy Serrato'],
  ['the beginnings of two words', 'mun santi', 'Deportivo Municipal (Santillana)'],
  ['words the other way round', 'huaral union', 'Unión Huaral'],
  ['a word too many', 'club union huaral', 'Unión Huaral'],
  ['a letter too many', 'Union Huarral', 'Unión Huaral'],
  ['a letter too few', 'moquega', 'Moquegua'],
  ['another letter', 'Bolibar', 'Bolívar'],
  ['another first letter', 'zerrato', 'Willy Serrato'],
  ['two letters changed about', 'Binacinoal', 'Binacional'],
  ['words written together', 'sansimon', 'San Simón'],
  ['a word written apart', 'bi nacional', 'Binacional'],
  ['both teams of a tie', 'san simon union huaral', 'Unión Huaral – San Simón, Final'],
  ['a year', '2013', '2013 Copa Perú'],
])('%s finds the name first: %j', async (_what, text, matched) => {
  const [best] = await search(text);
  expect(best?.matched).toBe(matched);
  expect(best?.score).toBeLessThan(1);
});

test('no hits are no error, and cost nothing', async () => {
  const { data, errors, statements } = await one.ask('{ search(text: "hural", first: 0) { score } }');
  expect([data, errors, statements]).toEqual([{ search: [] }, [], []]);
});

test.each(['qqqq', 'Barcelona', '¿Quién?', '%', "'; DROP TABLE", '(^|-)', 'x'.repeat(200)])(
  '%j finds nothing, and is no error unless it has no letter',
  async (text) => {
    const { data, errors } = await one.ask(
      'query Search($text: String!) { search(text: $text) { matched } }',
      {
        text,
      },
    );
    if (/[a-z]/i.test(text)) expect([data, errors]).toEqual([{ search: [] }, []]);
    else expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  },
);

test.each([
  ['an empty text', '{ search(text: "") { score } }'],
  ['spaces', '{ search(text: "   ") { score } }'],
  ['signs that are no letters', '{ search(text: "¡–😀!") { score } }'],
  ['201 characters', `{ search(text: "${'x'.repeat(201)}") { score } }`],
  ['1,000 characters', `{ search(text: "${'x'.repeat(1000)}") { score } }`],
  ['fewer than no hits', '{ search(text: "x", first: -1) { score } }'],
  ['101 hits', '{ search(text: "x", first: 101) { score } }'],
])('%s is refused with a code, and costs nothing', async (_what, query) => {
  const { errors, statements } = await one.ask(query);
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  expect(statements).toEqual([]);
});

test('a node is found once, by the best of its names', async () => {
  const { data } = await one.ask(
    '{ search(text: "deportivo municipal s", first: 100) { matched node { ... on Node { id } } } }',
  );
  const hits: { matched: string; node: { id: string } }[] = data.search;
  expect(new Set(hits.map(({ node }) => node.id)).size).toBe(hits.length);
  const names = hits.map(({ matched }) => matched);
  expect(names).toContain('Deportivo Municipal (S)');
  expect(names).not.toContain('Deportivo Municipal (Santillana)');
});

test('hits come best first, of the same score teams first, then by name', async () => {
  const hits = await search('r', 100);
  const rank = ({ score, node, matched }: (typeof hits)[number]) =>
    [-score, node.__typename === 'Team' ? 0 : 1, matched] as const;
  const sorted = hits.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x[0] - y[0] || x[1] - y[1];
  });
  expect(hits).toEqual(sorted);
  expect(hits.every(({ score }) => score > 0 && score <= 1)).toBe(true);
  expect((await search('r', 3)).map(({ matched }) => matched)).toEqual(
    hits.slice(0, 3).map(({ matched }) => matched),
  );
});

test('a hit leads on like any node: a statement to find, and one for each type that was found', async () => {
  const query = `{ search(text: "moquegua", first: 1) { node {
    __typename
    ... on Node { id }
    ... on Department { name teams { name } }
    ... on Team { department { name } }
  } } }`;
  const { data, errors, statements } = await one.ask(query);
  expect(errors).toEqual([]);
  expect(data.search).toEqual([
    {
      node: {
        __typename: 'Department',
        id: expect.any(String),
        name: 'Moquegua',
        teams: [{ name: 'Estudiantes Alas Peruanas' }, { name: 'San Simón' }],
      },
    },
  ]);
  expect(statements).toHaveLength(2);
});

test.each([
  [
    'teams, ties, groups, stages and regions',
    '{ search(text: "r", first: 100) { matched node { __typename ... on Team { name } ... on Tie { explanation } ... on Stage { season { name } } } } }',
    6,
  ],
  ['no node', '{ search(text: "r", first: 100) { matched score } }', 1],
])('hits of %s cost the same on one season as on three', async (_what, query, cost) => {
  const answers = await Promise.all([one.ask(query), three.ask(query)]);
  expect(answers.map(({ errors }) => errors)).toEqual([[], []]);
  expect(answers.map(({ statements }) => statements.length)).toEqual([cost, cost]);
});

test('a season that is loaded again leaves its names as they are, and drops what is none any more', async () => {
  const client = prisma(three.database);
  const names = () => client.$queryRaw<object[]>`SELECT *, xmin::text FROM "SearchName" ORDER BY id`;
  const before = await names();
  const { id } = await client.team.findUniqueOrThrow({ where: { slug: 'san-simon' } });
  await client.searchName.create({
    data: { subject: `team ${id}`, name: 'San Simón FC', key: 'san-simon-fc', teamId: id },
  });
  await loadCopies(three.database, [{ year: 2012 }]);
  expect(await names()).toEqual(before);
});

test('what has a name can be found: every team, alias, group, tie, region, department, stage and the season', async () => {
  const client = prisma(one.database);
  const counts = await client.$queryRaw<object[]>`
    SELECT split_part("subject", ' ', 1) AS noun, count(*)::int FROM "SearchName" GROUP BY 1 ORDER BY 1`;
  expect(counts).toEqual([
    { noun: 'department', count: 25 },
    { noun: 'group', count: 14 },
    { noun: 'region', count: 8 },
    { noun: 'season', count: 2 },
    { noun: 'stage', count: 10 },
    { noun: 'team', count: 56 },
    { noun: 'tie', count: 26 },
  ]);
});
