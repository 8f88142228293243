import { createClient, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { afterAll, expect, test } from 'vitest';
import { listMatches } from '../../../examples/apollo-list.js';
import { keys, resolvers } from '../../../examples/generated/graphcache.js';
import { renderDashboard } from '../../../examples/urql-dashboard.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const server = await serve(await seasonDatabase(), {}, afterAll);
const season = 'copa-peru-2013';

/** What the server answers to a query. */
async function ask(query: string) {
  const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
  return (await response.json()).data;
}

/** The ids of all matches in the order played, in one request. */
async function matchIds(): Promise<string[]> {
  const { matches } = await ask(
    `{ matches(where: { season: "${season}" }, orderBy: PLAYED_ASC, first: 500) { nodes { id } } }`,
  );
  return matches.nodes.map(({ id }: { id: string }) => id);
}

test('the list of Apollo Client grows page by page to all matches in order', async () => {
  const states: string[][] = [];
  for await (const state of listMatches(server.url, season)) states.push(state.map(({ id }) => id));
  expect(states.map(({ length }) => length)).toEqual([50, 100, 150, 170]);
  expect(states.at(-1)).toEqual(await matchIds());
});

test("the cache of urql joins the pages to all matches in order, by the schema's keys and resolvers", async () => {
  const client = createClient({
    url: `${server.url}/graphql`,
    exchanges: [cacheExchange({ keys, resolvers }), fetchExchange],
    preferGetMethod: false,
  });
  const query = gql(`
    query MatchPage($season: String!, $after: String) {
      matches(where: { season: $season }, orderBy: PLAYED_ASC, first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id score homeTeam { id name } awayTeam { id name } } }
      }
    }
  `);
  const states: string[][] = [];
  for (let after: string | undefined; ; ) {
    const { data, error } = await client.query(query, { season, after }).toPromise();
    expect(error).toBeUndefined();
    const { edges, pageInfo } = data.matches;
    states.push(edges.map(({ node }: { node: { id: string } }) => node.id));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(states.map(({ length }) => length)).toEqual([50, 100, 150, 170]);
  expect(states.at(-1)).toEqual(await matchIds());
});

test('the dashboard of urql is rendered with the figures of the season and its regions', async () => {
  const html = await renderDashboard(server.url, season);
  const { totalCount } = (
    await ask(`{ matches(where: { season: "${season}", inGroup: true }) { totalCount } }`)
  ).matches;
  expect(html).toContain('<h1>2013 Copa Perú</h1>');
  expect(html.replaceAll('<!-- -->', '')).toMatch(/52 teams, 170 matches, \d+ goals\..*San Simón won\./);
  const rows = [...html.matchAll(/<th scope="row">(.*?)<\/th><td>(\d+)<\/td><td>\d\.\d\d<\/td>/g)];
  // Region IV has no groups.
  expect(rows.map(([, region]) => region)).toEqual(
    ['I', 'II', 'III', 'V', 'VI', 'VII', 'VIII'].map((number) => `Region ${number}`),
  );
  expect(rows.reduce((sum, [, , matches]) => sum + Number(matches), 0)).toBe(totalCount);
});

test('a dashboard of urql says that there is no such season', async () => {
  expect(await renderDashboard(server.url, 'no-such-season')).toContain('role="alert"');
});
