import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openGraph } from '../../support/graph/graph.js';
import { multiply } from '../../support/graph/many-seasons.js';
import { type Plan, type Planned, Plans } from '../../support/graph/query-plan.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const url = await ownDatabase();
// The season's page gives no days, and all of its matches were played.
await execute(url, `UPDATE "Match" SET "date" = date '2013-09-01' + "order" / 2`);
await execute(
  url,
  `UPDATE "Match" SET "status" = 'SCHEDULED', "homeGoals" = NULL, "awayGoals" = NULL, "goals" = NULL, "margin" = NULL
   WHERE "order" > 165`,
);
await multiply(url, 200);
const graph = openGraph(url);
const plans = new Plans(url);
beforeAll(() => plans.open());
afterAll(() => plans.close());

/** Tables of as many rows here as it takes for reading all of them to be worse than an index. */
const large: ReadonlySet<string> = new Set([
  ...['Match', 'Team', 'TeamName', 'Tie', 'Standing', 'Group', 'Qualification', 'SearchName'],
  ...['_TeamMatches', '_StandingMatches', '_TeamTies', '_SeasonTeams', '_StageTeams', '_Course'],
]);

const season = 'season: "copa-peru-2013-cb"';
const team = 'team: "san-simon-cb"';
const orders = {
  matches: ['PLAYED_ASC', 'PLAYED_DESC', 'GOALS_DESC', 'MARGIN_DESC'],
  teams: ['NAME_ASC', 'NAME_DESC', 'DEPARTMENT_ASC'],
};

/** Each filter with each order. */
function ordered(list: keyof typeof orders, filters: readonly string[]): string[] {
  return filters.flatMap((filter) =>
    orders[list].map((order) => `${list}(where: { ${filter} }, orderBy: ${order}`),
  );
}

// Whatever stands where, for the parameters given and for any others: a page, a season or a team, and what joins them.
describe.each<Planned>(['force_custom_plan', 'force_generic_plan'])('by a %s', (planned) => {
  test.each([
    ...ordered('matches', [
      '',
      season,
      team,
      `${season}, ${team}`,
      `${season}, inGroup: false`,
      'inGroup: true',
    ]),
    ...ordered('teams', ['', season, `${season}, department: "lima"`, `${season}, stage: "national-stage"`]),
    'matches(where: { minGoals: 8 }, orderBy: GOALS_DESC',
    'matches(where: { minMargin: 6 }, orderBy: MARGIN_DESC',
    'matches(where: { team: "san-simon-cb", opponent: "binacional-cb" }',
    'ties(where: {}',
    'ties(where: { decidedBy: PENALTIES }',
    `ties(where: { ${season}, roundKind: FINAL }`,
    'seasons(',
    'competitions(',
  ])('%s) reads a page of as many rows wherever it is', async (list) => {
    for (const plan of await pages(list, planned)) {
      expect(plan.scanned.filter((table) => large.has(table))).toEqual([]);
      expect(plan.rows).toBeLessThan(1_500);
    }
  });

  test.each([
    '{ team(name: "san simon cb") { id } }',
    '{ season(slug: "copa-peru-2013-cb") { id } }',
    '{ team(name: "san-simon-cb") { matches(first: 5) { totalCount nodes { id homeTeam { name } } } } }',
    '{ team(name: "san-simon-cb") { standings { position } ties { id } qualifications { id } } }',
    '{ season(slug: "copa-peru-2013-cb") { teams(first: 5, orderBy: DEPARTMENT_ASC) { nodes { id } } } }',
    '{ season(slug: "copa-peru-2013-cb") { matches(first: 5, orderBy: GOALS_DESC) { totalCount nodes { id } } ties(first: 5) { totalCount nodes { id } } groups { id } } }',
    '{ season(slug: "copa-peru-2013-cb") { matches(first: 5) { nodes { id } } regions { matches(last: 5) { nodes { id } } } } }',
    '{ season(slug: "copa-peru-2013-cb") { stages { matches(first: 5, orderBy: GOALS_DESC) { totalCount nodes { id } } } } }',
    '{ season(slug: "copa-peru-2013-cb") { stages { groups { standings { team { id } } matches { id } } rounds { ties { id } } ties { id } teams { id } entrants { id } qualifiers { id } } } }',
    '{ season(slug: "copa-peru-2013-cb") { discrepancies { id } claims { id } sources { line } regions { teams { id } qualifiers { id } ties { id } } } }',
    '{ headToHead(team: "san-simon-cb", opponent: "binacional-cb") { record { played } } }',
    '{ stage(season: "copa-peru-2013-cb", slug: "regional") { id groups { id } } }',
    '{ group(season: "copa-peru-2013-cb", slug: "Group B") { id standings { id } } }',
    '{ match(season: "copa-peru-2013-cb", slug: "national-final-union-huaral-san-simon-2") { id tie { id } } }',
    '{ tie(season: "copa-peru-2013-cb", slug: "national-final-union-huaral-san-simon") { id legs { id } } }',
    '{ matchStatistics(where: { season: "copa-peru-2013-cb" }, groupBy: [STAGE, MONTH]) { rows { figures { goals } } } }',
    '{ teamResults(where: { team: "san-simon-cb" }, groupBy: [OPPONENT, SIDE]) { rows { record { won } } } }',
    '{ allTimeTable(where: { competition: "copa-peru-cb" }) { rows { figures { points } } } }',
  ])('%s reads no more than what belongs together', async (query) => {
    for (const plan of await asked(query, planned)) {
      expect(plan.scanned.filter((table) => large.has(table))).toEqual([]);
      expect(plan.rows).toBeLessThan(3_500);
    }
  });
});

// Names that are near are searched, as those of a search are.
test.each<Planned>(['force_custom_plan', 'force_generic_plan'])(
  'an unknown name reads a part of the names at most, by a %s',
  async (planned) => {
    const read = await asked('{ team(name: "nobody at all") { id } }', planned);
    expect(read.flatMap(({ scanned }) => scanned.filter((table) => large.has(table)))).toEqual([]);
    expect(Math.max(...read.map(({ rows }) => rows))).toBeLessThan(12_000);
  },
);

// A filter that another order's index does not know: rows are passed over until a page is full, or all that the
// filter finds are sorted, whichever the database takes for less. Both are short of the table.
test.each([
  ...ordered('matches', [
    'stage: "national-stage"',
    'region: "region-i"',
    'roundKind: FINAL',
    'inGroup: false',
    'group: "group-a"',
    'homeTeam: "san-simon-cb"',
    'winner: "san-simon-cb"',
    'status: SCHEDULED',
    'from: "2013-10-01", to: "2013-10-31"',
    'maxGoals: 0',
    'competition: "copa-peru-cb"',
    'loser: "san-simon-cb"',
    'outcome: DRAW',
    'team: "san-simon-cb", result: WON',
    'homeGoals: 4, awayGoals: 1',
    'teams: ["san-simon-cb", "binacional-cb"]',
    'OR: [{ team: "san-simon-cb" }, { minGoals: 9 }]',
    'NOT: { outcome: DRAW }',
  ]),
  ...ordered('teams', ['stage: "national-stage"', 'nameContains: "san"']),
  'matches(where: { minGoals: 8 }, orderBy: PLAYED_ASC',
  'matches(where: { tie: { decidedBy: PENALTIES } }',
  'matches(where: { minMargin: 6 }, orderBy: PLAYED_DESC',
  'ties(where: { roundKind: FINAL }',
  'ties(where: { stage: "regional-stage" }',
  `ties(where: { ${season} }`,
  `ties(where: { ${team} }`,
  'ties(where: { winner: "san-simon-cb" }',
  'ties(where: { region: "region-i" }',
  'ties(where: { teams: ["san-simon-cb", "binacional-cb"] }, orderBy: PLAYED_DESC',
  'ties(where: { competition: "copa-peru-cb" }',
  'ties(where: { NOT: { decidedBy: AGGREGATE } }',
])('%s) reads a part of a table at most', async (list) => {
  const [first] = await pages(list, 'force_custom_plan');
  expect(first?.scanned.filter((table) => large.has(table))).toEqual([]);
  expect(first?.rows).toBeLessThan(12_000);
});

test.each([
  ['Match_orderPlayed_key', 'matches('],
  ['Match_orderGoals_key', 'matches(orderBy: GOALS_DESC'],
  ['Tie_orderPlayed_key', 'ties('],
  ['Team_orderDepartment_key', 'teams(orderBy: DEPARTMENT_ASC'],
  ['Team_exactKeys_idx', 'matches(where: { team: "san-simon-cb" }'],
])('without the index %s, %s) would read a whole table', async (index, list) => {
  const [first] = await plans.without(index, () => pages(list, 'force_custom_plan'));
  expect(first?.scanned.some((table) => large.has(table))).toBe(true);
});

test.each([
  'san',
  'huaral',
  'deportivo municipl',
  'guarul',
  'depurtibo zan',
  'a',
  'x'.repeat(200),
  'abcdefgh'.repeat(25),
])('a search for %j looks names up', async (text) => {
  const answer = await graph.ask('query Search($text: String!) { search(text: $text) { score } }', {
    text,
  });
  for (const plan of await explained(answer, 'force_custom_plan')) {
    expect(plan.scanned.filter((table) => /^Search/.test(table))).toEqual([]);
  }
});

test('more groups than are added up are an error that says how to have fewer', async () => {
  const { errors } = await graph.ask('{ allTimeTable { rowCount } }');
  expect(errors).toMatchObject([
    {
      message:
        'The matches make more than 10000 groups of equal results. Filter them by `season` or `competition`, or group them by less.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  const { data } = await graph.ask(
    '{ matchStatistics(groupBy: [SEASON]) { rowCount total { matches goals } } }',
  );
  expect(data.matchStatistics).toMatchObject({ rowCount: 201, total: { matches: 201 * 165 } });
});

/** What it takes to read a list's first page, its last, and one in its midst. */
async function pages(list: string, planned: Planned): Promise<Plan[]> {
  const page = (size: string) => {
    const begun = list.endsWith('(') ? list : `${list}, `;
    return `{ ${begun}${size}) { nodes { id } pageInfo { endCursor } } }`;
  };
  const [name = ''] = list.split('(');
  const { data, errors } = await graph.ask(page('first: 500'));
  expect(errors).toEqual([]);
  expect(data[name].nodes).not.toEqual([]);
  const { length } = data[name].nodes;
  const half = length < 500 ? Math.ceil(length / 2) : length;
  const midst = await graph.ask(page(`first: ${half}`));
  const deep = page(`first: 50, after: "${midst.data[name].pageInfo.endCursor}"`);
  const found: Plan[] = [];
  for (const query of [page('first: 50'), deep, page('last: 50')])
    found.push(...(await asked(query, planned)));
  return found;
}

async function asked(query: string, planned: Planned): Promise<Plan[]> {
  return explained(await graph.ask(query), planned);
}

async function explained(
  { errors, statements, parameters }: Awaited<ReturnType<Graph['ask']>>,
  planned: Planned,
): Promise<Plan[]> {
  expect(errors).toEqual([]);
  const found: Plan[] = [];
  for (const [at, sql] of statements.entries())
    found.push(await plans.of({ sql, parameters: parameters[at] ?? [] }, planned));
  return found;
}
