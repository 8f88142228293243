import { expect, test } from 'vitest';
import { seasonGraph } from '../../support/graph/season-graphs.js';

const graph = await seasonGraph();

/** A way to one node of every type. */
const ways: readonly (readonly [type: string, path: string])[] = [
  ['Competition', 'season { competition { id } }'],
  ['Season', 'season { id }'],
  ['Stage', 'season { stages { id } }'],
  ['Region', 'season { regions { id } }'],
  ['Department', 'season { departments { id } }'],
  ['Group', 'season { stages { groups { id } } }'],
  ['Standing', 'season { stages { groups { standings { id } } } }'],
  ['Round', 'season { stages { rounds { id } } }'],
  ['Tie', 'season { final { id } }'],
  ['Match', 'season { final { legs { id } } }'],
  ['Team', 'season { champion { id } }'],
  ['Qualification', 'season { qualifications { id } }'],
  ['Promotion', 'season { promotions { id } }'],
];

test.each(ways)('a %s is found again by its id', async (type, path) => {
  const { data } = await graph.ask(`{ ${path} }`);
  const id = /"id":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
  const again = await graph.ask('query Again($id: ID!) { node(id: $id) { __typename id } }', { id });
  expect(again.data.node).toEqual({ __typename: type, id });
  expect(again.statements).toHaveLength(1);
});

test('a found node leads on like any other', async () => {
  const { data } = await graph.ask('{ team(name: "Unión Huaral") { id } }');
  const found = await graph.ask(
    'query Again($id: ID!) { node(id: $id) { ... on Team { ties { round { name } } } } }',
    {
      id: data.team.id,
    },
  );
  expect(found.data.node.ties.map((tie: { round: { name: string } }) => tie.round.name)).toEqual([
    'Semifinals',
    'Regional Final',
    'Round of 16',
    'Quarterfinals',
    'Semifinals',
    'Final',
  ]);
  expect(found.statements).toHaveLength(1);
});

test('many nodes of a type are one statement, in the order asked for, null where there is none', async () => {
  const { data } = await graph.ask('{ season { teams(first: 30) { nodes { id name } } } }');
  const teams: { id: string; name: string }[] = data.season.teams.nodes;
  const wanted = teams.toReversed();
  const none = Buffer.from('Team:2147483647').toString('base64');
  const ids = [...wanted.map(({ id }) => id), none];
  const again = await graph.ask(
    'query Again($ids: [ID!]!) { nodes(ids: $ids) { ... on Team { id name } } }',
    { ids },
  );
  expect(again.data.nodes).toEqual([...wanted, null]);
  expect(again.statements).toHaveLength(1);
});

test.each([
  ['no base 64', 'no id'],
  ['no type', Buffer.from(':12').toString('base64')],
  ['no number', Buffer.from('Team:twelve').toString('base64')],
  ['a number that no row can have', Buffer.from('Team:99999999999').toString('base64')],
  ['nothing', ''],
])('%s is no id: an error with a code', async (_why, id) => {
  const { data, errors, statements } = await graph.ask('query Again($id: ID!) { node(id: $id) { id } }', {
    id,
  });
  expect(data).toEqual({ node: null });
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_ID']);
  expect(statements).toEqual([]);
});

test.each(['Nothing:1', 'Score:1', 'Query:1', 'Source:1'])('%s names no node', async (text) => {
  const id = Buffer.from(text).toString('base64');
  const { data, errors } = await graph.ask('query Again($id: ID!) { node(id: $id) { id } }', { id });
  expect(data).toEqual({ node: null });
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_ID']);
});

test('more ids than a page may have are refused', async () => {
  const { data } = await graph.ask('{ season { id } }');
  const { errors } = await graph.ask('query Again($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array.from({ length: 501 }, () => data.season.id),
  });
  expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
