import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { post, sendRequest } from '../../../support/http/ask.js';
import { serve } from '../../../support/http/serving.js';
import { seasonDatabase } from '../../../support/test-database.js';

const url = await seasonDatabase();

const many = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');

test.each([
  ['aliases', 50, 101, `{ ${many(101, (i) => `a${i}: __typename`)} }`],
  ['aliases', 50, 60, `{ season { ...S } } fragment S on Season { ${many(60, (i) => `a${i}: name`)} }`],
  ['rootFields', 20, 21, `{ ${many(21, (i) => `a${i}: season { name }`)} }`],
  [
    'rootFields',
    20,
    40,
    `{ ...A ... { ...B } } fragment A on Query { ${many(20, (i) => `a${i}: season { name }`)} } fragment B on Query { ${many(20, (i) => `b${i}: season { name }`)} }`,
  ],
  ['depth', 20, 22, `{ team(name: "a") ${many(10, () => '{ ties { team1')} { name } ${'} }'.repeat(10)} }`],
  [
    'depth',
    20,
    23,
    `{ team(name: "a") { ...F } } fragment F on Team { ${many(10, () => 'ties { team1 {')} ...N ${'} }'.repeat(10)} } fragment N on Team { department { name } }`,
  ],
  ['introspections', 5, 6, `{ ${many(6, (i) => `a${i}: __type(name: "Team") { name }`)} }`],
  ['repetitions', 20, 500, `{ ${many(500, () => '__typename')} }`],
  ['repetitions', 20, 300, `{ season { ${many(300, () => '... on Season { name }')} } }`],
  ['repetitions', 20, 100, `{ season { ${many(100, () => '...S')} } } fragment S on Season { name }`],
  ['directives', 50, 51, `{ ${many(51, () => `__typename @include(if: true)`)} }`],
  ['directivesInOnePlace', 4, 10, `{ __typename ${many(10, () => '@aa')} }`],
  ['definitions', 50, 61, `{ season { name } } ${many(60, (i) => `fragment F${i} on Season { name }`)}`],
])('a query with more %s than %i is rejected before execution: %i', async (limit, max, actual, query) => {
  const { url: server, statements } = await serve(url);
  const { body } = await post(server, query);
  const { data, errors } = JSON.parse(`${body}`);
  expect(data).toBeUndefined();
  expect(errors.map(({ extensions }: { extensions: object }) => extensions)).toContainEqual({
    code: 'QUERY_LIMIT',
    limit,
    most: max,
    found: actual,
  });
  expect(errors.length).toBeLessThanOrEqual(2);
  expect(statements).toEqual([]);
});

test('a query with too many tokens is rejected', async () => {
  const { url: server } = await serve(url);
  const { status, body } = await post(server, `{ ${many(2_000, (i) => `a${i}: __typename`)} }`, {
    accept: 'application/graphql-response+json',
  });
  const [error] = JSON.parse(`${body}`).errors;
  expect([status, error.extensions]).toEqual([400, { code: 'QUERY_LIMIT', limit: 'tokens', most: 2_000 }]);
  expect(body.length).toBeLessThan(300);
});

const expensiveSelection = `{ teams(first: 500) { nodes { ties { team1 { ties { team2 { ties { winner { name } } } } } } } } }`;

test('a query beyond the cost limit is rejected with its cost, the limit, and its costliest field', async () => {
  const { url: server, statements } = await serve(url, {
    queryLimits: { costLimit: 10_000, introspection: true },
  });
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const { status, body } = await post(server, expensiveSelection, { accept });
    expect(status).toBe(accept === 'application/json' ? 200 : 400);
    expect(JSON.parse(`${body}`)).toEqual({
      errors: [
        {
          message:
            'The query costs 259,001 points; the limit is 10,000. Its costliest field is `teams.nodes.ties.team1.ties.team2.ties`: 234,000 points. Request fewer than 500 of `teams` at once, or select less in each of them.',
          locations: [{ line: 1, column: 61 }],
          extensions: {
            code: 'COST_LIMIT',
            cost: 259_001,
            limit: 10_000,
            field: 'teams.nodes.ties.team1.ties.team2.ties',
            fieldCost: 234_000,
            page: 'teams',
            pageSize: 500,
          },
        },
      ],
    });
  }
  expect(statements).toEqual([]);
});

test('it is rejected by GET, by POST and as one of several operations', async () => {
  const { url: server, statements } = await serve(url, {
    queryLimits: { costLimit: 10_000, introspection: true },
  });
  const query = `query Cheap { __typename } query Expensive ${expensiveSelection}`;
  const type = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query, operationName: 'Expensive' });
  const requests = [
    { method: 'POST', body, headers: { ...type, 'content-length': Buffer.byteLength(body) } },
    { method: 'POST', body, headers: { ...type, 'transfer-encoding': 'chunked' } },
    { method: 'POST', body, headers: { ...type, accept: 'text/event-stream' } },
    { method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}&operationName=Expensive` },
  ];
  for (const request of requests)
    expect(`${(await sendRequest(server, request)).body}`).toContain('"code":"COST_LIMIT"');
  const subscription = `subscription { seasonChanged(slug: "copa-peru-2013") { season { teams(first: 500) { nodes { matches(first: 500) { nodes { id } } } } } } }`;
  expect(`${(await post(server, subscription, { accept: 'text/event-stream' })).body}`).toContain(
    'COST_LIMIT',
  );
  expect(statements).toEqual([]);
});

test('an invalid variable in one field does not hide the cost of another', async () => {
  const { url: server, statements } = await serve(url, {
    queryLimits: { costLimit: 10_000, introspection: true },
  });
  const query = `query ($name: String = "a") { team(name: $name) { name } ${expensiveSelection.slice(1)}`;
  const body = JSON.stringify({ query, variables: { name: null } });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  expect(`${(await sendRequest(server, { method: 'POST', body, headers })).body}`).toContain(
    'must not be null',
  );
  expect(statements).toEqual([]);
});

test('each response has its cost, both computed and cached', async () => {
  const { url: server } = await serve(url);
  const query = '{ teams(first: 3) { nodes { name } } }';
  for (let time = 0; time < 3; time += 1)
    expect(JSON.parse(`${(await post(server, query)).body}`).extensions).toEqual({ cost: 7 });
});

test.each([
  ['the schema', getIntrospectionQuery(), 'introspection has been disabled'],
  ['a type', '{ __type(name: "Team") { name } }', 'introspection has been disabled'],
  ['a field', '{ seeson { name } }', 'Cannot query field'],
  ['a field of a type', '{ season { nam } }', 'Cannot query field'],
  ['an argument', '{ team(nam: "a") { name } }', 'Unknown argument'],
  ['a type of a fragment', '{ node(id: "a") { ... on Tem { name } } }', 'Unknown type'],
  ['a value of an enum', '{ matches(orderBy: PLAYED_AS) { totalCount } }', 'does not exist in "MatchOrder"'],
  ['a field of an input', '{ matches(where: { seasn: "a" }) { totalCount } }', 'is not defined by type'],
  [
    'a variable',
    'query ($o: MatchOrder) { matches(orderBy: $o) { totalCount } }',
    'MatchOrder',
    { o: 'PLAYED_AS' },
  ],
  [
    'a field of a variable',
    'query ($w: MatchFilter) { matches(where: $w) { totalCount } }',
    'MatchFilter',
    { w: { seasn: '' } },
  ],
])(
  'without introspection no error suggests names: %s',
  async (_what, query, expected, variables: object = {}) => {
    const { url: server } = await serve(url, { queryLimits: { costLimit: 10_000, introspection: false } });
    const body = JSON.stringify({ query, variables });
    for (const length of [
      { 'content-length': Buffer.byteLength(body) },
      { 'transfer-encoding': 'chunked' },
    ]) {
      const headers = { 'content-type': 'application/json', ...length };
      const { errors } = JSON.parse(`${(await sendRequest(server, { method: 'POST', body, headers })).body}`);
      const messages = errors.map(({ message }: { message: string }) => message);
      expect(messages[0]).toContain(expected);
      expect(messages.join()).not.toMatch(/did you mean/i);
    }
  },
);
