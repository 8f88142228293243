import { expect, test } from 'vitest';
import { repeat } from '../../support/attacks/attack.js';
import { get, post, sendRequest, type TestResponse } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const url = await seasonDatabase();
const json = { 'content-type': 'application/json' };
const told = ({ body }: TestResponse) => JSON.parse(`${body}`);

/** What graphql-cop looks for, by its names for it, with what it would find here. */
const checks: Readonly<Record<string, (server: string) => Promise<void>>> = {
  'Alias Overloading': async (server) => {
    const { errors } = told(
      await post(server, `query cop { ${repeat(101, (i) => `alias${i}: __typename`)} }`),
    );
    const extensions = errors.map((error: { extensions: object }) => error.extensions);
    expect(extensions).toContainEqual({ code: 'QUERY_LIMIT', limit: 'aliases', most: 50, found: 101 });
  },
  'Array-based Query Batching': async (server) => {
    const body = JSON.stringify(Array(10).fill({ query: 'query cop { __typename }' }));
    const headers = { ...json, 'content-length': body.length };
    expect((await sendRequest(server, { method: 'POST', headers, body })).status).toBe(400);
  },
  'Directive Overloading': async (server) => {
    const { errors } = told(await post(server, `query cop { __typename ${'@aa'.repeat(10)} }`));
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_LIMIT', limit: 'directivesInOnePlace' } }]);
  },
  'Field Duplication': async (server) => {
    const { errors } = told(await post(server, `query cop { ${'__typename \n'.repeat(500)} }`));
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_LIMIT', limit: 'repetitions' } }]);
  },
  'Introspection-based Circular Query': async (server) => {
    const types = 'types { fields { type { fields { type { fields { type { fields { name } } } } } } } }';
    const { data, errors } = told(await post(server, `query cop { __schema { ${types} } }`));
    expect(data).toBeUndefined();
    expect(errors[0].message).toContain('Maximum introspection depth exceeded');
  },
  'Trace Mode': async (server) => {
    const { extensions } = told(await post(server, 'query cop { __typename }', { 'apollo-tracing': '1' }));
    expect(extensions).toEqual({ cost: 1 });
  },
  'Unhandled Errors Detection': async (server) => {
    const { errors } = told(await post(server, 'qwerty cop { abc }'));
    expect(Object.keys(errors[0].extensions ?? {})).not.toContain('exception');
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules/);
  },
  'Mutation is allowed over GET': async (server) => {
    const got = await sendRequest(server, {
      method: 'GET',
      path: '/graphql?query=mutation+cop+{__typename}',
    });
    expect(told(got).data).toBeUndefined();
    expect(got.status).toBe(405);
  },
  'POST based url-encoded query': async (server) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const got = await sendRequest(server, {
      method: 'POST',
      headers,
      body: 'query=query+cop+%7B__typename%7D',
    });
    expect([got.status, told(got).data]).toEqual([415, undefined]);
  },
  // Which harms nobody: nothing can be written, and what no script asks for is turned away.
  'GET Method Query Support': async (server) => {
    expect(told(await get(server, 'query cop { __typename }')).data).toEqual({ __typename: 'Query' });
    const image = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect((await get(server, 'query cop { __typename }', image)).status).toBe(403);
  },
};

test.each(Object.entries(checks))('%s', async (_name, check) => {
  const { url: server } = await serve(url);
  await check(server);
});

// What is meant to be open can be closed.
test.each([
  ['Field Suggestions', 'query cop { __schema { directive } }', /did you mean/i],
  ['Introspection', 'query cop { __schema { types { name } } }', /"types":/],
])('%s: open, unless the server is told not to', async (_name, query, sign) => {
  const open = await serve(url);
  expect(`${(await post(open.url, query)).body}`).toMatch(sign);
  const closed = await serve(url, { queryLimits: { costLimit: 50_000, introspection: false } });
  expect(`${(await post(closed.url, query)).body}`).not.toMatch(sign);
});
