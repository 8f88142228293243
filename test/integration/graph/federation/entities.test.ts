import { describe, expect, test } from 'vitest';
import { writeSeason } from '../../../../seed/write/write-seasons.js';
import type { Context } from '../../../../src/graph/context.js';
import { entityKeys } from '../../../../src/graph/federation/entity-keys.js';
import { subgraphSchema } from '../../../../src/graph/federation/subgraph-schema.js';
import { findRows, type NodeModel } from '../../../../src/graph/find-rows.js';
import { type Answer, openGraph } from '../../../support/graph/graph.js';
import { loadCopies } from '../../../support/graph/season-copies.js';
import { goalsPage } from '../../../support/seed/goals-pages.js';
import { seasonOf } from '../../../support/seed/sample-pages.js';
import { bare } from '../../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../../support/test-database.js';

const url = await ownDatabase();
const compiled = openGraph(url, { schema: subgraphSchema, compileQueries: true });
const interpreted = openGraph(url, { schema: subgraphSchema, compileQueries: false });
const { database } = compiled;

// The stages, groups, rounds and ties of these seasons have the same slugs.
await loadCopies(database, [{ year: 2011 }, { year: 2012 }]);
// A season with scorers, and with a table of which the last is relegated.
const league = `== League ==
{{#invoke:Sports table|main|team1=A|team2=B|name_A=Alianza|name_B=Boys|match_A_B=2–0
|result2=R|text_R=Relegation to the [[Third Division]]}}`;
await writeSeason(database, bare(`${league}\n${goalsPage}`), 'the page');
// And one whose knockout is still to be filled.
await writeSeason(database, seasonOf('copa-andina-2022-half'), 'half');

interface Representation {
  readonly __typename: string;
}

/** What both executors answer, in the same number of statements. */
async function entities(representations: readonly unknown[], selection: string): Promise<Answer> {
  const query = `query ($them: [_Any!]!) { _entities(representations: $them) { __typename ${selection} } }`;
  const answer = await compiled.ask(query, { them: representations });
  const other = await interpreted.ask(query, { them: representations });
  expect(other).toEqual({ ...answer, statements: other.statements, parameters: other.parameters });
  expect(other.statements).toHaveLength(answer.statements.length);
  return answer;
}

/** The representations of nodes of a type by one of its keys, as a gateway reads them, and the ids of the nodes. */
async function representations(type: string, selection: string) {
  const rows = await findRows(type as NodeModel, { take: 100, orderBy: { id: 'desc' } }, {
    database,
  } as Context);
  const ids = rows.map(({ id }) => globalId(type, id));
  const { data, errors } = await compiled.ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on ${type} { ${selection} } } }`,
    { ids },
  );
  expect(errors).toEqual([]);
  return { ids, nodes: data.nodes as Representation[] };
}

function globalId(type: string, id: number): string {
  return Buffer.from(`${type}:${id}`).toString('base64');
}

const keys = [...entityKeys].flatMap(([type, keys]) => keys.map(({ selection }) => ({ type, selection })));

test.each(keys)('nodes of type $type are found by their $selection, all in one statement', async (key) => {
  const { ids, nodes } = await representations(key.type, key.selection);
  expect(nodes).not.toHaveLength(0);
  const { data, errors, statements } = await entities(nodes, `... on ${key.type} { id }`);
  expect(errors).toEqual([]);
  expect(data._entities).toEqual(ids.map((id) => ({ __typename: key.type, id })));
  expect(statements).toHaveLength(1);
});

test('nodes of several types, by several keys, take a statement for each type', async () => {
  const { data, errors, statements } = await entities(
    [
      { __typename: 'Team', slug: 'san-simon' },
      { __typename: 'Season', slug: 'copa-peru-2013' },
      { __typename: 'Team', id: (await compiled.ask('{ team(name: "Unión Huaral") { id } }')).data.team.id },
      { __typename: 'Stage', slug: 'regional', season: { slug: 'copa-peru-2012' } },
      { __typename: 'Stage', slug: 'national', season: { slug: 'copa-peru-2013' } },
      { __typename: 'Team', slug: 'san-simon' },
    ],
    `... on Team { name ties(season: "copa-peru-2013") { round { name } } }
     ... on Season { name stages { name } }
     ... on Stage { name season { year champion { name } } }`,
  );
  expect(errors).toEqual([]);
  const [champion, season, runnerUp, stage2012, stage2013, again] = data._entities;
  expect([champion.name, champion.ties.at(-1).round.name]).toEqual(['San Simón', 'Final']);
  expect(again).toEqual(champion);
  expect([season.name, season.stages.length]).toEqual(['2013 Copa Perú', 5]);
  expect([runnerUp.name, runnerUp.ties.length]).toEqual(['Unión Huaral', 6]);
  expect([stage2012.season.year, stage2013.season.year]).toEqual([2012, 2013]);
  expect(stage2013.season.champion.name).toBe('San Simón');
  expect(statements).toHaveLength(3);
});

test.each([
  ['an id', { __typename: 'Team', id: globalId('Team', 2_147_483_647) }],
  ['a slug', { __typename: 'Team', slug: 'san-simon-2' }],
  ['a name instead of a slug', { __typename: 'Team', slug: 'San Simón' }],
  ['a slug that no database can have', { __typename: 'Team', slug: 'san-simon\0' }],
  [
    'a stage of another season',
    { __typename: 'Stage', slug: 'national', season: { slug: 'copa-peru-1999' } },
  ],
])('%s that is unknown is null without an error', async (_what, representation) => {
  const known = { __typename: 'Season', slug: 'copa-peru-2013' };
  const { data, errors } = await entities([representation, known], '... on Season { year }');
  expect(errors).toEqual([]);
  expect(data._entities).toEqual([null, { __typename: 'Season', year: 2013 }]);
});

const keyOfTeam = 'a Team needs the fields of a key, as strings: `id` or `slug`';

test.each([
  ['a text', 'san-simon', 'it must be an object with a `__typename`'],
  ['a list', [], 'it must be an object with a `__typename`'],
  ['no type', { slug: 'san-simon' }, 'it must be an object with a `__typename`'],
  ['an unknown type', { __typename: 'Club', id: '1' }, '"Club" is not a type with a key'],
  ['a type without a key', { __typename: 'Score', id: '1' }, '"Score" is not a type with a key'],
  ['a name that every object has', { __typename: 'constructor' }, '"constructor" is not a type with a key'],
  ['no key', { __typename: 'Team', name: 'San Simón' }, keyOfTeam],
  ['a slug that is no text', { __typename: 'Team', slug: ['san-simon'] }, keyOfTeam],
  ['a key that is null', { __typename: 'Team', id: null }, keyOfTeam],
  [
    'half a key',
    { __typename: 'Stage', slug: 'national', season: {} },
    'a Stage needs the fields of a key, as strings: `id` or `slug season { slug }`',
  ],
  ['an id that is none', { __typename: 'Team', id: 'san-simon' }, '"san-simon" is not the id of a Team'],
  [
    'an id of another type',
    { __typename: 'Team', id: globalId('Match', 1) },
    `"${globalId('Match', 1)}" is not the id of a Team`,
  ],
])('%s is an error of that representation alone', async (_what, representation, reason) => {
  const known = { __typename: 'Team', slug: 'san-simon' };
  const { data, errors, statements } = await entities([known, representation], '... on Team { name }');
  expect(data._entities).toEqual([{ __typename: 'Team', name: 'San Simón' }, null]);
  expect(errors).toEqual([
    {
      message: `Invalid representation: ${reason}.`,
      path: ['_entities', 1],
      locations: expect.anything(),
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  expect(statements).toHaveLength(1);
});

test('representations can stand in the query itself', async () => {
  const { data } = await compiled.ask(
    '{ _entities(representations: [{ __typename: "Team", slug: "san-simon" }]) { ... on Team { name } } }',
  );
  expect(data._entities).toEqual([{ name: 'San Simón' }]);
});

test('no representation takes no statement', async () => {
  const { data, statements } = await entities([], '... on Team { name }');
  expect([data._entities, statements]).toEqual([[], []]);
});

test('an unusable argument below is an error of the client', async () => {
  const { errors, statements } = await entities(
    [{ __typename: 'Season', slug: 'copa-peru-2013' }],
    '... on Season { matches(first: 501) { nodes { score } } }',
  );
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  expect(statements).toEqual([]);
});

describe('limits', () => {
  const query = 'query ($them: [_Any!]!) { _entities(representations: $them) { ... on Team { name slug } } }';
  const teams = (count: number) => ({
    them: Array.from({ length: count }, () => ({ __typename: 'Team', slug: 'san-simon' })),
  });

  test.each([0, 1, 7, 1_000])('%i representations cost what is selected for each', async (count) => {
    const { extensions } = await compiled.ask(query, teams(count));
    expect(extensions).toEqual({ cost: 1 + 2 * count });
  });

  test('more representations than a list in a variable may have are rejected', async () => {
    const { data, errors, statements } = await compiled.ask(query, teams(1_001));
    expect(data).toBeUndefined();
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'QUERY_LIMIT', limit: 'items', most: 1_000, found: 1_001 },
    ]);
    expect(statements).toEqual([]);
  });

  test('the error of a costly query says to send fewer representations', async () => {
    const costly = query.replace('name slug', 'ties { legs { homeTeam { name } awayTeam { name } } }');
    const { errors } = await compiled.ask(costly, teams(1_000));
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['COST_LIMIT']);
    expect(errors[0]?.extensions).toMatchObject({ page: '_entities', pageSize: 1_000 });
  });
});

test('the SDL has a cost, for its length has no other limit', async () => {
  const { data, extensions } = await compiled.ask('{ _service { sdl } }');
  expect(data._service.sdl).toContain('type Team implements Node @key(fields: "id") @key(fields: "slug")');
  expect(extensions).toEqual({ cost: 1_001 });
});
