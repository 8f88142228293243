import { afterAll, expect, test } from 'vitest';
import { Changes } from '../../../../src/changes/changes.js';
import { openDatabase } from '../../../../src/db/client.js';
import { createGraphqlServer } from '../../../../src/http/yoga/yoga.js';
import { ownDatabase } from '../../../support/test-database.js';

const url = await ownDatabase('season');
const database = openDatabase({ url, prepared: true });
const changes = new Changes(url);
const yoga = createGraphqlServer(database, changes);
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

test('an internal error is masked, and reveals nothing about the database', async () => {
  const closed = openDatabase({ url: 'postgres://nobody:secret@127.0.0.1:1/none', prepared: true });
  const broken = createGraphqlServer(closed, changes);
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
