import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraphPair } from '../../support/graph/both-executors.js';
import { openGraph } from '../../support/graph/graph.js';
import { bare } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());
const season2013 = await openGraphPair();

// The season called 2020 Copa: a match without a day, one without a score, and a final that a shoot-out decided.
const page = `== Group stage ==
=== Group A ===
{{Football box|date=1 May 2020|team1=Alianza|score=3–1|team2=Boys}}
{{Football box|team1=Boys|score=2–2|team2=Alianza}}
=== Group B ===
{{Football box|date=3 May 2020|team1=Cristal|score=0–0|team2=Deportivo}}
{{Football box|date=10 May 2020|team1=Deportivo|score=|team2=Cristal}}
== Final ==
{{Football box|date=20 May 2020|team1=Cristal|score=1–1|team2=Alianza|penaltyscore=4–2}}`;

beforeAll(() => writeSeason(graph.database, bare(page), 'page'));

const [win, draw, goalless, unplayed, final] = [
  'Alianza 3–1 Boys',
  'Boys 2–2 Alianza',
  'Cristal 0–0 Deportivo',
  'Deportivo – Cristal',
  'Cristal 1–1 Alianza',
];

interface Row {
  readonly homeTeam: { readonly name: string };
  readonly score: string | null;
  readonly awayTeam: { readonly name: string };
}

interface TeamRow {
  readonly name: string;
  readonly won: Matches;
  readonly drawn: Matches;
  readonly lost: Matches;
}

interface Matches {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
}

const fields = 'nodes { homeTeam { name } score awayTeam { name } }';
const shown = ({ nodes }: { readonly nodes: readonly Row[] }) =>
  nodes.map(({ homeTeam, score, awayTeam }) => `${homeTeam.name} ${score ?? '–'} ${awayTeam.name}`).sort();

// A name that may be unknown although the filter selects rows is looked up, all those of teams at once.
test.each<readonly [where: string, matches: readonly string[], statements: number]>([
  ['AND: []', [win, draw, goalless, unplayed, final], 1],
  ['AND: [{ outcome: DRAW }, { maxGoals: 3 }]', [goalless, final], 1],
  ['AND: [{ team: "boys" }, { team: "alianza", result: WON }]', [win], 1],
  ['OR: [{ minGoals: 4 }, { outcome: DRAW }]', [win, draw, goalless, final], 1],
  ['OR: [{ homeTeam: "cristal" }, { winner: "alianza" }]', [win, goalless, final], 2],
  ['OR: []', [], 2],
  ['teams: ["boys"]', [win, draw], 1],
  ['teams: ["boys", "DEPORTIVO"]', [win, draw, goalless, unplayed], 2],
  ['teams: ["cristal", "alianza"], result: WON', [win], 2],
  ['teams: ["cristal", "alianza"], result: DRAWN, inGroup: false', [final], 2],
  ['NOT: { outcome: DRAW }', [win, unplayed], 1],
  ['NOT: { from: "2020-05-02" }', [win, draw], 1],
  ['NOT: { homeGoals: 3 }', [draw, goalless, unplayed, final], 1],
  ['NOT: { winner: "alianza" }', [draw, goalless, unplayed, final], 2],
  ['NOT: { team: "alianza" }', [goalless, unplayed], 2],
  ['NOT: { OR: [{ winner: "alianza" }, { status: SCHEDULED }] }', [draw, goalless, final], 2],
  ['tie: { decidedBy: PENALTIES }', [final], 1],
  ['tie: { winner: "cristal" }', [final], 1],
  ['NOT: { tie: {} }', [win, draw, goalless, unplayed], 1],
  ['tie: { NOT: { decidedBy: PENALTIES } }', [], 2],
])('matches where %s', async (where, expected, cost) => {
  const { data, errors, statements } = await graph.ask(
    `{ matches(where: { season: "copa-2020", ${where} }) { ${fields} } }`,
  );
  expect(errors).toEqual([]);
  expect(shown(data.matches)).toEqual([...expected].sort());
  expect(statements).toHaveLength(cost);
});

describe('a filter and its negation', () => {
  const conditions = [
    ...[
      'competition: "copa"',
      'stage: "final"',
      'group: "group-a"',
      'team: "cristal"',
      'homeTeam: "alianza"',
    ],
    ...['awayTeam: "boys"', 'winner: "alianza"', 'loser: "boys"', 'outcome: DRAW', 'outcome: HOME_WIN'],
    ...['from: "2020-05-03"', 'to: "2020-05-03"', 'status: SCHEDULED', 'roundKind: FINAL', 'inGroup: true'],
    ...['tie: { decidedBy: PENALTIES }', 'tie: { winner: "alianza" }', 'homeGoals: 0', 'awayGoals: 1'],
    ...['minGoals: 3', 'maxGoals: 2', 'minMargin: 1', 'teams: ["boys", "cristal"]'],
    ...['team: "alianza", result: WON', 'team: "boys", opponent: "alianza"'],
  ];
  const simple = fc.constantFrom(...conditions).map((condition) => `{ ${condition} }`);
  const combined = fc
    .tuple(fc.constantFrom('AND', 'OR'), fc.array(simple, { minLength: 1, maxLength: 3 }))
    .map(([combination, filters]) => `{ ${combination}: [${filters.join(', ')}] }`);

  test('select each match once between them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(simple, combined), async (filter) => {
        const of = 'season: "copa-2020"';
        const { data, errors } = await graph.ask(
          `{ all: matches(where: { ${of} }) { ${fields} }
             some: matches(where: { ${of}, AND: [${filter}] }) { ${fields} }
             others: matches(where: { ${of}, NOT: ${filter} }) { ${fields} } }`,
        );
        expect(errors).toEqual([]);
        expect([...shown(data.some), ...shown(data.others)].sort()).toEqual(shown(data.all));
      }),
      { numRuns: 40, seed: 2020 },
    );
  });
});

describe('the matches of a team by its result', () => {
  test('are found for every team of a list in one statement', async () => {
    const { data, statements } = await graph.ask(
      `{ teams(where: { season: "copa-2020" }) { nodes { name
        won: matches(where: { result: WON }) { totalCount ${fields} }
        drawn: matches(where: { result: DRAWN, inGroup: true }) { ${fields} }
        lost: matches(where: { result: LOST, minMargin: 1 }) { totalCount ${fields} } } } }`,
    );
    expect(statements).toHaveLength(1);
    const found = data.teams.nodes.map(({ name, won, drawn, lost }: TeamRow) => [
      name,
      shown(won),
      shown(drawn),
      shown(lost),
      won.totalCount + lost.totalCount,
    ]);
    expect(found).toEqual([
      ['Alianza', [win], [draw], [], 1],
      ['Boys', [], [draw], [win], 1],
      ['Cristal', [], [goalless], [], 0],
      ['Deportivo', [], [goalless], [], 0],
    ]);
  });

  test('add up to those with a score', async () => {
    const { team } = await season2013.answer(
      `{ team(name: "san-simon") { record(season: "copa-peru-2013") { played won lost }
         won: matches(where: { result: WON, season: "copa-peru-2013" }) { totalCount }
         lost: matches(where: { result: LOST, season: "copa-peru-2013" }) { totalCount } } }`,
      1,
    );
    const { record, won, lost } = team;
    expect([won.totalCount, lost.totalCount]).toEqual([record.won, record.lost]);
    expect(record.played).toBe(14);
  });
});

test.each([
  ['ties(where: { opponent: "x" }) { nodes { id } }', 'Whose opponent? Name `team` beside `opponent`.'],
  [
    'matches(where: { result: WON }) { nodes { id } }',
    'Whose result? Name `team` or `teams` beside `result`.',
  ],
  [
    'team(name: "san-simon") { matches(where: { OR: [{ opponent: "x" }] }) { nodes { id } } }',
    'Whose opponent? Name `team` beside `opponent`.',
  ],
  ['matches(where: { teams: [] }) { nodes { id } }', '`teams` must have 1 to 50 names; got 0.'],
  [
    `matches(where: { teams: ${JSON.stringify(Array(51).fill('a'))} }) { nodes { id } }`,
    '`teams` must have 1 to 50 names; got 51.',
  ],
  [
    'matches(where: { NOT: { NOT: { NOT: { NOT: { minGoals: 1 } } } } }) { nodes { id } }',
    '`where` has 4 levels of filters in filters; at most 3. Combine them on fewer levels.',
  ],
  [
    `ties(where: { OR: [${'{}'.repeat(21)}] }) { nodes { id } }`,
    '`where` has 21 filters in it; at most 20. Split the query.',
  ],
])('%s is an error', async (field, message) => {
  const { errors } = await graph.ask(`{ ${field} }`);
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
});

test.each([
  ['one alternative of several', 'OR: [{ minGoals: 1 }, { team: "San Simonn" }]', 'team'],
  ['what is excluded', 'NOT: { AND: [{ winner: "San Simonn" }] }', 'winner'],
  ['a list of teams', 'teams: ["binacional", "San Simonn"]', 'teams'],
  ['the tie', 'NOT: { tie: { team: "San Simonn" } }', 'team'],
])('an unknown name in %s is an error with near names', async (_where, where, argument) => {
  const { errors } = await graph.ask(`{ matches(where: { ${where} }) { nodes { id } } }`);
  expect(errors).toMatchObject([
    {
      message: 'No team is called "San Simonn". Did you mean "San Simón"?',
      extensions: { code: 'UNKNOWN_NAME', argument, suggestions: [{ slug: 'san-simon' }] },
    },
  ]);
});

describe('teams and seasons', () => {
  const names = async (field: string, statements: number) => {
    const answer = await graph.ask(`{ ${field} { nodes { name } } }`);
    expect(answer.errors).toEqual([]);
    expect(answer.statements).toHaveLength(statements);
    const [list] = Object.values(answer.data) as { nodes: { name: string }[] }[];
    return list?.nodes.map(({ name }) => name);
  };

  test.each<readonly [where: string, teams: readonly string[], statements: number]>([
    ['OR: [{ nameContains: "ali" }, { nameContains: "boys" }]', ['Alianza', 'Boys'], 1],
    ['NOT: { OR: [{ nameContains: "ali" }, { nameContains: "boys" }] }', ['Cristal', 'Deportivo'], 1],
    ['NOT: { stage: "final" }', ['Boys', 'Deportivo'], 2],
    ['NOT: { department: "lima" }', ['Alianza', 'Boys', 'Cristal', 'Deportivo'], 2],
    ['AND: [{ stage: "final" }, { stage: "group-stage" }], NOT: { nameContains: "al" }', [], 4],
    ['OR: []', [], 2],
  ])('teams where %s', async (where, expected, statements) => {
    const found = await names(`teams(where: { season: "copa-2020", ${where} })`, statements);
    expect(found).toEqual(expected);
  });

  test.each<readonly [where: string, seasons: readonly string[], statements: number]>([
    ['OR: [{ year: 2020 }, { champion: "san-simon" }]', ['2020 Copa', '2013 Copa Perú'], 2],
    ['NOT: { fromYear: 2014 }', ['2013 Copa Perú'], 1],
    // Its country is unknown.
    ['NOT: { country: "Peru" }', ['2020 Copa'], 2],
    ['NOT: { champion: "san-simon" }', ['2020 Copa'], 2],
    ['NOT: { NOT: { competition: "copa-peru" } }', ['2013 Copa Perú'], 2],
  ])('seasons where %s', async (where, expected, statements) => {
    expect(await names(`seasons(where: { ${where} })`, statements)).toEqual(expected);
  });

  test.each(['teams', 'seasons'])('%s have the limits of other filters', async (field) => {
    const { errors } = await graph.ask(`{ ${field}(where: { OR: [${'{}'.repeat(21)}] }) { nodes { id } } }`);
    expect(errors).toMatchObject([
      { message: '`where` has 21 filters in it; at most 20. Split the query.', path: [field] },
    ]);
  });
});
