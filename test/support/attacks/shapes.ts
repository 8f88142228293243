import { type Attack, asked, many, posted } from './attack.js';

/** So many ties within ties, each of which leads to six times as many. */
const chain = (levels: number): string => (levels === 0 ? 'name' : `ties { team1 { ${chain(levels - 1)} } }`);

/** A selection that repeats itself, again in each of its parts. */
const repeating = (levels: number, times: number): string =>
  levels === 0 ? 'name' : many(times, () => `ties { team1 { ${repeating(levels - 1, times)} } }`);

const dear = 'ties { explanation aggregate { team1 team2 } team1 { name } team2 { name } }';

const team = (selection: string, rest = '') => `{ team(name: "San Simón") { ${selection} } } ${rest}`;

/** Queries whose shape is to take long, or much room: to read, to validate, to weigh or to answer. */
export const shapes: readonly Attack[] = [
  asked('a fragment that leads to itself', team('...F', 'fragment F on Team { ...F }')),
  asked(
    'fragments in a circle of forty',
    team(
      '...F0',
      many(40, (i) => `fragment F${i} on Team { ...F${(i + 1) % 40} }`),
    ),
  ),
  asked(
    'fragments that lead to each other, all to all',
    team(
      '...F0',
      many(40, (i) => `fragment F${i} on Team { ${many(12, (j) => `...F${(i + j) % 40}`)} }`),
    ),
  ),
  asked(
    'fragments that double what they spread, forty times',
    team(
      '...F0',
      `${many(40, (i) => `fragment F${i} on Team { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Team { name }`,
    ),
  ),
  asked(
    'fragments that double the teams that they lead to',
    team(
      '...F0',
      `${many(8, (i) => `fragment F${i} on Team { ties { team1 { ...F${i + 1} } team2 { ...F${i + 1} } } }`)} fragment F8 on Team { name }`,
    ),
  ),
  asked(
    'five hundred fragments',
    team(
      '...F0',
      many(500, (i) => `fragment F${i} on Team { name }`),
    ),
  ),
  asked('ties within ties, thirty deep', team(chain(30))),
  asked('ties within ties, nine deep', team(chain(9))),
  asked('ties within ties, as deep as may be', team(chain(5))),
  asked('as many teams as may be', `{ teams(first: 500) { nodes { name ${dear} } } }`),
  asked('as many matches as may be', `{ matches(first: 500) { nodes { homeTeam { name ${dear} } } } }`),
  asked(
    'as many statistics as may be',
    `{ ${many(20, (i) => `a${i}: season { statistics { byDepartment { record { played won lost } } } records { highestScoring { score } } }`)} }`,
  ),
  asked(
    'as many chains of wins as may be',
    `{ ${many(4, (i) => `a${i}: victoryPath(from: "San Simón", to: "AIPSA") { score }`)} }`,
  ),
  asked(
    'as many searches as may be',
    `{ ${many(20, (i) => `a${i}: search(text: "qwertz${i}", first: 100) { matched }`)} }`,
  ),
  asked('ten thousand levels', `${'{ a '.repeat(10_000)}${'}'.repeat(10_000)}`),
  asked(
    'fragments without a name, six hundred deep',
    `{ season ${'{ ... '.repeat(600)} { name } ${'}'.repeat(600)} }`,
  ),
  asked('selections that repeat themselves in their parts', team(repeating(7, 2))),
  asked('the same, wider', team(repeating(2, 9))),
  asked(
    'every page within every page',
    '{ seasons(first: 500) { nodes { teams(first: 500) { nodes { matches(first: 500) { nodes { id } } } } } } }',
  ),
  asked('a page of a thousand million', '{ teams(first: 1000000000) { nodes { name } } }'),
  asked(
    'a page by a variable',
    'query ($n: Int) { teams(first: $n) { nodes { ties { team1 { ties { team1 { ties { id } } } } } } } }',
    { n: 500 },
  ),
  asked(
    'a small page one way and a large one the other',
    '{ teams(first: 1, last: 500) { nodes { ties { team1 { ties { team1 { ties { id } } } } } } } }',
  ),
  asked(
    'less than nothing',
    '{ teams(first: -500) { nodes { name } } search(text: "a", first: -1) { matched } }',
  ),
  asked('a hundred names for one field', `{ ${many(101, (i) => `a${i}: __typename`)} }`),
  asked(
    'a hundred names for one relation',
    team(many(100, (i) => `a${i}: matches(first: 50, where: { minGoals: ${i} }) { nodes { id } }`)),
  ),
  asked(
    'a hundred fields of the root',
    `{ ${many(100, (i) => `a${i}: season { statistics { goalsPerMatch } }`)} }`,
  ),
  asked('a thousand times the same field', `{ ${many(1_000, () => '__typename')} }`),
  asked('five hundred fields that there are not', `{ season { ${many(500, (i) => `f${i}`)} } }`),
  asked('a thousand directives', `{ __typename ${many(1_000, () => '@aa')} }`),
  asked('a directive on each field', `{ season { ${many(150, (i) => `a${i}: name @include(if: true)`)} } }`),
  asked('a field with five hundred arguments', `{ team(${many(500, (i) => `a${i}: "a"`)}) { name } }`),
  asked('two hundred variables', `query (${many(200, (i) => `$v${i}: Int`)}) { season { name } }`),
  asked('a literal of ten thousand items', `{ nodes(ids: [${many(10_000, () => '"a"')}]) { id } }`),
  asked(
    'a literal of a thousand levels',
    `{ matches(where: ${'{ season: '.repeat(1_000)}"a"${' }'.repeat(1_000)}) { totalCount } }`,
  ),
  asked('a text of eighty thousand letters', `{ team(name: "${'a'.repeat(80_000)}") { name } }`),
  asked('a name of eighty thousand letters', `{ ${'a'.repeat(80_000)} }`),
  asked('twenty thousand ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array(20_000).fill('x'),
  }),
  ...[
    ['a name', 'query ($v: String!) { team(name: $v) { name } }'],
    ['ids', 'query ($v: [ID!]!) { nodes(ids: $v) { id } }'],
    ['a filter', 'query ($v: TeamFilter) { teams(where: $v) { totalCount } }'],
  ].map(([what, query]) =>
    posted(
      `a variable of forty thousand levels for ${what}`,
      `{"query":${JSON.stringify(query)},"variables":{"v":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
    ),
  ),
  asked(
    'ten thousand variables that nobody asks for',
    '{ __typename }',
    Object.fromEntries(Array.from({ length: 8_000 }, (_, i) => [`v${i}`, i])),
  ),
  asked(
    'the schema, in a circle',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
  ),
  asked(
    'the schema twenty times',
    `{ ${many(20, (i) => `a${i}: __schema { types { name fields { name args { name } } } }`)} }`,
  ),
  asked('forty thousand comments', `{ __typename } ${'#\n'.repeat(40_000)}`),
  asked(
    'an operation among fifty',
    many(50, (i) => `query Q${i} { season { name } }`),
    {},
    'Q49',
  ),
  asked('an operation without a name', '{ __typename } query A { __typename }', {}, ''),
];
