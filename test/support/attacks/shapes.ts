import { type Attack, bodyAttack, queryAttack, repeat } from './attack.js';

/** Ties within ties; each level has about six times as many. */
const chain = (levels: number): string => (levels === 0 ? 'name' : `ties { team1 { ${chain(levels - 1)} } }`);

/** A selection that is repeated at every level. */
const repeating = (levels: number, times: number): string =>
  levels === 0 ? 'name' : repeat(times, () => `ties { team1 { ${repeating(levels - 1, times)} } }`);

const expensiveFields = 'ties { explanation aggregate { team1 team2 } team1 { name } team2 { name } }';

const team = (selection: string, rest = '') => `{ team(name: "San Simón") { ${selection} } } ${rest}`;

/** Queries whose shape takes much time or memory to parse, to validate, to compute the cost of, or to execute. */
export const shapes: readonly Attack[] = [
  queryAttack('a fragment that spreads itself', team('...F', 'fragment F on Team { ...F }')),
  queryAttack(
    'fragments in a circle of forty',
    team(
      '...F0',
      repeat(40, (i) => `fragment F${i} on Team { ...F${(i + 1) % 40} }`),
    ),
  ),
  queryAttack(
    'fragments that spread each other',
    team(
      '...F0',
      repeat(40, (i) => `fragment F${i} on Team { ${repeat(12, (j) => `...F${(i + j) % 40}`)} }`),
    ),
  ),
  queryAttack(
    'fragments that double what they spread, forty times',
    team(
      '...F0',
      `${repeat(40, (i) => `fragment F${i} on Team { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Team { name }`,
    ),
  ),
  queryAttack(
    'fragments that double the teams that they lead to',
    team(
      '...F0',
      `${repeat(8, (i) => `fragment F${i} on Team { ties { team1 { ...F${i + 1} } team2 { ...F${i + 1} } } }`)} fragment F8 on Team { name }`,
    ),
  ),
  queryAttack(
    'five hundred fragments',
    team(
      '...F0',
      repeat(500, (i) => `fragment F${i} on Team { name }`),
    ),
  ),
  queryAttack('ties within ties, thirty deep', team(chain(30))),
  queryAttack('ties within ties, nine deep', team(chain(9))),
  queryAttack('ties within ties, as deep as the limit allows', team(chain(5))),
  queryAttack(
    'as many teams as the limit allows',
    `{ teams(first: 500) { nodes { name ${expensiveFields} } } }`,
  ),
  queryAttack(
    'as many matches as the limit allows',
    `{ matches(first: 500) { nodes { homeTeam { name ${expensiveFields} } } } }`,
  ),
  queryAttack(
    'as many statistics as the limit allows',
    `{ ${repeat(20, (i) => `a${i}: season { statistics { byDepartment { record { played won lost } } } records { highestScoring { score } } }`)} }`,
  ),
  queryAttack(
    'as many chains of wins as the limit allows',
    `{ ${repeat(4, (i) => `a${i}: victoryPath(from: "San Simón", to: "AIPSA") { score }`)} }`,
  ),
  queryAttack(
    'as many searches as the limit allows',
    `{ ${repeat(20, (i) => `a${i}: search(text: "qwertz${i}", first: 100) { matched }`)} }`,
  ),
  queryAttack('ten thousand levels', `${'{ a '.repeat(10_000)}${'}'.repeat(10_000)}`),
  queryAttack(
    'fragments without a name, six hundred deep',
    `{ season ${'{ ... '.repeat(600)} { name } ${'}'.repeat(600)} }`,
  ),
  queryAttack('selections that repeat themselves in their parts', team(repeating(7, 2))),
  queryAttack('the same, wider', team(repeating(2, 9))),
  queryAttack(
    'every page within every page',
    '{ seasons(first: 500) { nodes { teams(first: 500) { nodes { matches(first: 500) { nodes { id } } } } } } }',
  ),
  queryAttack('a page of a thousand million', '{ teams(first: 1000000000) { nodes { name } } }'),
  queryAttack(
    'a page by a variable',
    'query ($n: Int) { teams(first: $n) { nodes { ties { team1 { ties { team1 { ties { id } } } } } } } }',
    { n: 500 },
  ),
  queryAttack(
    'a small page one way and a large one the other',
    '{ teams(first: 1, last: 500) { nodes { ties { team1 { ties { team1 { ties { id } } } } } } } }',
  ),
  queryAttack(
    'negative page sizes',
    '{ teams(first: -500) { nodes { name } } search(text: "a", first: -1) { matched } }',
  ),
  queryAttack('a hundred names for one field', `{ ${repeat(101, (i) => `a${i}: __typename`)} }`),
  queryAttack(
    'a hundred names for one relation',
    team(repeat(100, (i) => `a${i}: matches(first: 50, where: { minGoals: ${i} }) { nodes { id } }`)),
  ),
  queryAttack(
    'a hundred fields of the root',
    `{ ${repeat(100, (i) => `a${i}: season { statistics { goalsPerMatch } }`)} }`,
  ),
  queryAttack('a thousand times the same field', `{ ${repeat(1_000, () => '__typename')} }`),
  queryAttack('five hundred unknown fields', `{ season { ${repeat(500, (i) => `f${i}`)} } }`),
  queryAttack('a thousand directives', `{ __typename ${repeat(1_000, () => '@aa')} }`),
  queryAttack(
    'a directive on each field',
    `{ season { ${repeat(150, (i) => `a${i}: name @include(if: true)`)} } }`,
  ),
  queryAttack(
    'a field with five hundred arguments',
    `{ team(${repeat(500, (i) => `a${i}: "a"`)}) { name } }`,
  ),
  queryAttack('two hundred variables', `query (${repeat(200, (i) => `$v${i}: Int`)}) { season { name } }`),
  queryAttack('a literal of ten thousand items', `{ nodes(ids: [${repeat(10_000, () => '"a"')}]) { id } }`),
  queryAttack(
    'a literal of a thousand levels',
    `{ matches(where: ${'{ season: '.repeat(1_000)}"a"${' }'.repeat(1_000)}) { totalCount } }`,
  ),
  queryAttack('a text of eighty thousand letters', `{ team(name: "${'a'.repeat(80_000)}") { name } }`),
  queryAttack('a name of eighty thousand letters', `{ ${'a'.repeat(80_000)} }`),
  queryAttack('twenty thousand ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array(20_000).fill('x'),
  }),
  ...[
    ['a name', 'query ($v: String!) { team(name: $v) { name } }'],
    ['ids', 'query ($v: [ID!]!) { nodes(ids: $v) { id } }'],
    ['a filter', 'query ($v: TeamFilter) { teams(where: $v) { totalCount } }'],
  ].map(([what, query]) =>
    bodyAttack(
      `a variable of forty thousand levels for ${what}`,
      `{"query":${JSON.stringify(query)},"variables":{"v":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
    ),
  ),
  queryAttack(
    'eight thousand unused variables',
    '{ __typename }',
    Object.fromEntries(Array.from({ length: 8_000 }, (_, i) => [`v${i}`, i])),
  ),
  queryAttack(
    'the introspection of the schema, in a circle',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
  ),
  queryAttack(
    'the introspection of the schema, twenty times',
    `{ ${repeat(20, (i) => `a${i}: __schema { types { name fields { name args { name } } } }`)} }`,
  ),
  queryAttack('forty thousand comments', `{ __typename } ${'#\n'.repeat(40_000)}`),
  queryAttack(
    'an operation among fifty',
    repeat(50, (i) => `query Q${i} { season { name } }`),
    {},
    'Q49',
  ),
  queryAttack('an operation without a name', '{ __typename } query A { __typename }', {}, ''),
];
