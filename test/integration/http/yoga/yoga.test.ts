import { afterAll, expect, test } from 'vitest';
import { Changes } from '../../../../src/changes/changes.js';
import { openDatabase } from '../../../../src/db/client.js';
import { createGraphqlServer } from '../../../../src/http/yoga/yoga.js';
import { seasonDatabase } from '../../../support/test-database.js';

const url = await seasonDatabase();
const database = openDatabase({ url, prepared: true });
const changes = new Changes(url);
const { yoga } = createGraphqlServer(database, changes);
const address = 'http://localhost/graphql';
afterAll(() => Promise.all([database.close(), changes.close()]));

test('a query in a URL is executed with its variables', async () => {
  const query = encodeURIComponent('query Find($name: String!) { team(name: $name) { slug } }');
  const variables = encodeURIComponent('{"name":"san simon"}');
  const response = await yoga.fetch(`${address}?query=${query}&variables=${variables}`);
  expect(await response.json()).toEqual({
    data: { team: { slug: 'san-simon' } },
    extensions: { cost: 2 },
  });
});

test.each(['variables', 'extensions'])('%s that are not JSON are an error of the client', async (name) => {
  const response = await yoga.fetch(`${address}?query={__typename}&${name}={bad`);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    errors: [{ message: `\`${name}\` is not valid JSON.`, extensions: { code: 'BAD_REQUEST' } }],
  });
});

test.each([
  ['a variable of another type', 'query ($n: Int!) { matches(first: $n) { totalCount } }', { n: 'x' }],
  ['a variable that is missing', 'query ($n: Int!) { matches(first: $n) { totalCount } }', {}],
  [
    'a field that a filter does not have',
    'query ($where: MatchFilter) { matches(where: $where) { totalCount } }',
    { where: { side: 1 } },
  ],
  [
    'null for an argument that needs a value',
    'query ($name: String = "x") { team(name: $name) { slug } }',
    { name: null },
  ],
])('%s is an unusable value', async (_what, query, variables) => {
  const response = await yoga.fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await response.json()) as { errors: { extensions?: { code?: string } }[] };
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  expect(response.status).toBe(400);
});

test('a query that does not fit the schema fails validation', async () => {
  const response = await yoga.fetch(`${address}?query={matches(first:"x"){nodes{nothing}}}`);
  const { errors } = (await response.json()) as { errors: { extensions?: { code?: string } }[] };
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual([
    'GRAPHQL_VALIDATION_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
  ]);
});

test('an internal error is masked, and reveals nothing about the database', async () => {
  const closed = openDatabase({ url: 'postgres://nobody:secret@127.0.0.1:1/none', prepared: true });
  const { yoga: broken } = createGraphqlServer(closed, changes);
  const response = await broken.fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ season { name } }' }),
  });
  const text = await response.text();
  expect(text).toContain('Unexpected error.');
  expect(text).not.toMatch(/secret|127\.0\.0\.1/);
  await closed.close();
});
