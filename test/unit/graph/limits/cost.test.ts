import { readdirSync, readFileSync } from 'node:fs';
import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createCostEstimator } from '../../../../src/graph/limits/cost.js';
import { costliestFields } from '../../../../src/graph/limits/costliest-fields.js';
import { shapeErrors } from '../../../../src/graph/limits/shape.js';
import { schema } from '../../../../src/graph/schema.js';
import { examples } from '../../../../src/http/examples.js';
import { defaultQueryLimits } from '../../../../src/settings.js';

type Variables = Readonly<Record<string, unknown>>;

/** What a query costs where as much may be spent. */
function cost(query: string, variables: Variables = {}, most = Number.POSITIVE_INFINITY) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('It has no operation.');
  return createCostEstimator(schema, most, false)(document, operation, variables);
}

const ours = new URL('../../../../bench/queries/', import.meta.url);
const measured = readdirSync(ours)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => ({ name: `bench/${file}`, query: readFileSync(new URL(file, ours), 'utf8') }));

test.each([...examples(), ...measured, { name: 'introspection', query: getIntrospectionQuery() }])(
  '$name costs a fifth of what a query may, or less, and is of no shape that is refused',
  ({ query }) => {
    const points = cost(query, { team: 'san-simon', season: 'copa-peru-2013' });
    expect(points).toBeGreaterThan(0);
    expect(points).toBeLessThan(defaultQueryLimits.costLimit / 5);
    expect(shapeErrors(parse(query))).toEqual([]);
  },
);

test.each([
  ['a value is a point, and so is what it is a value of', '{ season { name year } }', {}, 3],
  ['a page counts as often as is asked', '{ teams(first: 7) { nodes { name } } }', {}, 1 + 7 * 2],
  ['from its end, too', '{ teams(last: 7) { nodes { name } } }', {}, 1 + 7 * 2],
  ['without a size it has the usual one', '{ teams { nodes { name } } }', {}, 1 + 50 * 2],
  ['a size can be a variable', 'query ($n: Int) { teams(first: $n) { nodes { name } } }', { n: 9 }, 19],
  [
    'a variable has its default',
    'query ($n: Int = 3) { teams(first: $n) { nodes { name } } }',
    {},
    1 + 3 * 2,
  ],
  [
    'but not where it is null',
    'query ($n: Int = 3) { teams(first: $n) { nodes { name } } }',
    { n: null },
    1 + 50 * 2,
  ],
  ['one size hides no other', '{ teams(first: 1, last: 400) { nodes { name } } }', {}, 1 + 400 * 2],
  ['as many nodes as ids', '{ nodes(ids: ["a", "b", "c"]) { id } }', {}, 1 + 3],
  ['a list that is never sized has its usual length', '{ season { regions { name } } }', {}, 2 + 8],
  [
    'a list counts for the rows that it is made of',
    '{ season { topScorers(first: 1) { player { name } } } }',
    {},
    1 + 100 + 150 * 2,
  ],
  [
    'or for its size, if that is greater',
    '{ season { topScorers(first: 200) { goals } } }',
    {},
    1 + 100 + 200,
  ],
  [
    'pages within pages multiply',
    '{ seasons(first: 2) { nodes { teams(first: 5) { nodes { id } } } } }',
    {},
    1 + 2 * (1 + 1 + 5 * 2),
  ],
  [
    'a filter in a filter costs more, and so does a name in a list',
    '{ matches(first: 1, where: { teams: ["a", "b"], OR: [{ minGoals: 1 }, { NOT: { tie: {} } }] }) { nodes { id } } }',
    {},
    1 + 2 + 5 * (2 + 4),
  ],
  [
    'also in a variable',
    'query ($where: MatchFilter) { matches(first: 1, where: $where) { nodes { id } } }',
    { where: { teams: ['a', 'b'], OR: [{ minGoals: 1 }, { NOT: { tie: {} } }] } },
    1 + 2 + 5 * (2 + 4),
  ],
  [
    'what is added up costs what its matches do: those of a season',
    '{ matchStatistics(where: { season: "s", competition: "c" }) { total { goals } } }',
    {},
    200 + 2,
  ],
  [
    'of a competition',
    'query ($where: MatchFilter) { allTimeTable(where: $where) { rows(first: 3) { position } } }',
    { where: { competition: 'c' } },
    1_000 + 1 + 3,
  ],
  ['or all of them', '{ teamResults { rows { withoutScore } } }', {}, 10_000 + 1 + 100],
  [
    'what is skipped costs nothing',
    'query ($all: Boolean!) { season { name regions @include(if: $all) { name } } }',
    { all: false },
    2,
  ],
  [
    'and what is not does',
    'query ($all: Boolean!) { season { name regions @include(if: $all) { name } } }',
    { all: true },
    3 + 8,
  ],
  [
    'a fragment costs wherever it is spread',
    '{ a: season { ...S } b: season { ...S } } fragment S on Season { name year }',
    {},
    6,
  ],
])('%s', (_why, query, variables, points) => {
  expect(cost(query, variables)).toBe(points);
});

test.each([...examples(), ...measured])(
  '$name costs what its heaviest field does, if it has no other',
  ({ query, ...example }) => {
    const document = parse(query);
    const json = ('variables' in example && example.variables) || '{}';
    const variables = { team: 'san-simon', season: 'copa-peru-2013', ...JSON.parse(json) };
    const operation = getOperationAST(document);
    const [first] = costliestFields(schema, document, variables);
    const only = operation?.selectionSet.selections.length === 1;
    if (only) expect(first?.points).toBe(cost(query, variables));
    else expect(first?.points).toBeLessThan(Number(cost(query, variables)));
  },
);

test('what is remembered of one set of variables is not taken for another', () => {
  const query =
    'query ($n: Int = 3, $ids: [ID!] = []) { teams(first: $n) { nodes { name } } nodes(ids: $ids) { id } }';
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('It has no operation.');
  const costOf = createCostEstimator(schema, Number.POSITIVE_INFINITY, false);
  const asked = [{}, { n: null }, { n: 3, ids: 'a' }, { n: 500 }, { n: 3, ids: ['a', 'b'] }, { ids: [] }];
  const points = asked.map((variables) => costOf(document, operation, variables));
  expect(points).toEqual([8, 102, 9, 1002, 10, 8]);
  expect(asked.map((variables) => costOf(document, operation, variables))).toEqual(points);
});

test('a filter of another size is not taken for one that is remembered', () => {
  const query = 'query ($where: MatchFilter) { matches(first: 1, where: $where) { nodes { id } } }';
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('It has no operation.');
  const costOf = createCostEstimator(schema, Number.POSITIVE_INFINITY, false);
  const asked = [
    {},
    { OR: [{}] },
    { OR: [{}, {}] },
    { NOT: { teams: ['a'] } },
    { teams: ['a', 'b', 'c'] },
    null,
  ];
  const points = asked.map((where) => costOf(document, operation, { where }));
  expect(points).toEqual([3, 8, 13, 13, 18, 3]);
  expect(asked.map((where) => costOf(document, operation, { where }))).toEqual(points);
});

test('a value in a variable that is deeper than any argument takes is not looked through', () => {
  const query = 'query ($where: MatchFilter) { matches(where: $where) { nodes { id } } }';
  const where = JSON.parse(`${'{"NOT":'.repeat(9_000)}{}${'}'.repeat(9_000)}`);
  const error = { extensions: { code: 'QUERY_LIMIT', limit: 'valueDepth', most: 10, found: 11 } };
  expect(cost(query, { where })).toMatchObject({ errors: [error] });
  expect(cost(query, { where: { NOT: { NOT: { NOT: { NOT: {} } } } } })).toBe(1 + 50 * 2 + 4 * 5);
});

test('no list of fragments takes longer than its text to weigh, whatever it comes to', () => {
  const fragments = Array.from(
    { length: 45 },
    (_, i) => `fragment F${i} on Team { ...F${i + 1} ...F${i + 1} }`,
  );
  const query = `{ team(name: "a") { ...F0 } } ${fragments.join(' ')} fragment F45 on Team { name ties { id } }`;
  expect(cost(query)).toBeGreaterThan(2 ** 45);
  expect(cost(query, {}, 50)).toMatchObject({
    errors: [{ extensions: { cost: expect.any(Number), field: 'team' } }],
  });
});

test('a list that no argument takes is not looked through', () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const error = { extensions: { code: 'QUERY_LIMIT', limit: 'items', most: 1_000, found: 20_000 } };
  expect(cost(query, { ids: Array(20_000).fill('a') })).toMatchObject({ errors: [error] });
  expect(cost(query, { ids: Array(501).fill('a') })).toBe(1 + 500);
});
