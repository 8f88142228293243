import { buildSubgraphSchema } from '@apollo/subgraph';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import type { ExecutionRequest, ExecutionResult, Executor } from '@graphql-tools/utils';
import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { execute, GraphQLError, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { subgraphSchema } from '../../../../src/graph/federation/subgraph-schema.js';
import { openGraph } from '../../../support/graph/graph.js';
import { ownDatabase } from '../../../support/test-database.js';

const graph = openGraph(await ownDatabase(), { schema: subgraphSchema });

const { data: final } = await graph.ask('{ season { final { legs { id } } } }');
const finalLegs: readonly { readonly id: string }[] = final.season.final.legs;

/** A fan club's subgraph: nicknames of teams by their slugs, and matches and ties that it recommends. */
const fanClub = buildSubgraphSchema({
  typeDefs: parse(`
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
    type Query {
      featuredMatch: Match!
      featuredMatches: [Match!]!
      featuredTie: Tie!
      fans(first: Int): FanConnection!
    }
    type Team @key(fields: "slug") {
      slug: String!
      nickname: String
    }
    type Match @key(fields: "id", resolvable: false) { id: ID! }
    type Tie @key(fields: "slug season { slug }", resolvable: false) { slug: String! season: Season! }
    type Season @key(fields: "slug", resolvable: false) { slug: String! }
    type FanConnection { nodes: [Fan!]! pageInfo: PageInfo! }
    type Fan { name: String! team: Team! }
    type PageInfo @shareable {
      hasNextPage: Boolean!
      hasPreviousPage: Boolean!
      startCursor: String
      endCursor: String
    }
  `),
  resolvers: {
    Query: {
      featuredMatch: () => finalLegs[0],
      featuredMatches: () => finalLegs,
      featuredTie: () => ({
        slug: 'national-final-union-huaral-san-simon',
        season: { slug: 'copa-peru-2013' },
      }),
      fans: () => ({
        nodes: [
          { name: 'Ana', team: { slug: 'union-huaral' } },
          { name: 'Eva', team: { slug: 'san-simon' } },
          { name: 'Ida', team: { slug: 'a-team-of-another-country' } },
        ],
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
      }),
    },
    // A reference resolves to itself.
    Team: { nickname: ({ slug }: { slug: string }) => `the ${slug}` },
  },
});

let statements: string[] = [];

const executors: Readonly<Record<string, Executor>> = {
  COPA: async ({ document, variables }: ExecutionRequest) => {
    const { data, errors, statements: sent } = await graph.ask(print(document), variables);
    statements.push(...sent);
    return { data, errors: errors.map(({ message }) => new GraphQLError(message)) };
  },
  FANS: ({ document, variables }: ExecutionRequest) =>
    execute({ schema: fanClub, document, variableValues: variables }) as ExecutionResult,
};

const { data: service } = await graph.ask('{ _service { sdl } }');
const composed = composeServices([
  { name: 'copa', typeDefs: parse(service._service.sdl) },
  { name: 'fans', typeDefs: parse(await sdlOf(fanClub)) },
]);
assertCompositionSuccess(composed);
const gateway = getStitchedSchemaFromSupergraphSdl({
  supergraphSdl: composed.supergraphSdl,
  onSubschemaConfig: (config) => {
    const executor = executors[config.name];
    if (executor === undefined) throw new Error(`There is no subgraph ${config.name}.`);
    config.executor = executor;
  },
});

async function sdlOf(schema: typeof fanClub): Promise<string> {
  const { data } = await execute({ schema, document: parse('{ _service { sdl } }') });
  return (data as { _service: { sdl: string } })._service.sdl;
}

async function ask(query: string) {
  statements = [];
  const { data, errors } = await execute({ schema: gateway, document: parse(query) });
  return { data: JSON.parse(JSON.stringify(data)), errors, statements };
}

test('another subgraph adds a field to our teams', async () => {
  const answer = await ask('{ team(name: "San Simón") { name nickname seasons { name } } }');
  expect(answer.errors).toBeUndefined();
  expect(answer.data.team).toEqual({
    name: 'San Simón',
    nickname: 'the san-simon',
    seasons: [{ name: '2013 Copa Perú' }],
  });
  expect(answer.statements).toHaveLength(1);
});

test('a page of our teams has the fields of the other subgraph', async () => {
  const answer = await ask(
    '{ teams(first: 3) { nodes { slug nickname } pageInfo { hasNextPage } totalCount } }',
  );
  expect(answer.errors).toBeUndefined();
  const { nodes, pageInfo, totalCount } = answer.data.teams;
  expect(nodes.map(({ nickname }: { nickname: string }) => nickname)).toEqual(
    nodes.map(({ slug }: { slug: string }) => `the ${slug}`),
  );
  expect([nodes.length, pageInfo.hasNextPage, totalCount > 3]).toEqual([3, true, true]);
  expect(answer.statements).toHaveLength(2); // the page and its total
});

test('another subgraph refers to our match, whose score and teams are one statement', async () => {
  const answer = await ask('{ featuredMatch { score homeTeam { name nickname } awayTeam { name } } }');
  expect(answer.errors).toBeUndefined();
  expect(answer.data.featuredMatch).toEqual({
    score: expect.stringMatching(/^\d–\d$/),
    homeTeam: { name: 'Unión Huaral', nickname: 'the union-huaral' },
    awayTeam: { name: 'San Simón' },
  });
  expect(answer.statements).toHaveLength(1);
});

test('all matches that another subgraph refers to are one statement', async () => {
  const answer = await ask('{ featuredMatches { leg score } }');
  expect(answer.errors).toBeUndefined();
  const { data } = await graph.ask('{ season { final { legs { leg score } } } }');
  expect(answer.data.featuredMatches).toEqual(data.season.final.legs);
  expect(answer.data.featuredMatches).toHaveLength(2);
  expect(answer.statements).toHaveLength(1);
});

test('another subgraph refers to our tie by its slug within the season', async () => {
  const answer = await ask('{ featuredTie { explanation winner { name nickname } } }');
  expect(answer.errors).toBeUndefined();
  expect(answer.data.featuredTie.winner).toEqual({ name: 'San Simón', nickname: 'the san-simon' });
  expect(answer.statements).toHaveLength(1);
});

test('our fields of a team that we do not have are null', async () => {
  const answer = await ask('{ fans { nodes { name team { nickname location } } pageInfo { hasNextPage } } }');
  expect(answer.errors).toBeUndefined();
  const [first, , unknown] = answer.data.fans.nodes;
  expect(first.team).toEqual({ nickname: 'the union-huaral', location: expect.any(String) });
  expect(unknown.team).toEqual({ nickname: 'the a-team-of-another-country', location: null });
  expect(answer.statements).toHaveLength(1);
});
