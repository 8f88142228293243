import { describe, expect, test } from 'vitest';
import { openGraphPair } from '../../support/graph/both-executors.js';
import { threeSeasonsGraph } from '../../support/graph/season-graphs.js';

const season2013 = await openGraphPair();
const of2013 = 'where: { season: "copa-peru-2013" }';
const figures = 'matches withoutScore homeWins draws awayWins homeGoals awayGoals goals';

interface Figures {
  readonly [name: string]: number;
}

interface Match {
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
}

/** What matches add up to, counted one by one. */
function countedByHand(matches: readonly Match[]): Figures {
  const sums = { homeWins: 0, draws: 0, awayWins: 0, homeGoals: 0, awayGoals: 0 };
  let withoutScore = 0;
  for (const { homeGoals, awayGoals } of matches) {
    if (homeGoals === null || awayGoals === null) {
      withoutScore += 1;
      continue;
    }
    sums[homeGoals > awayGoals ? 'homeWins' : homeGoals < awayGoals ? 'awayWins' : 'draws'] += 1;
    sums.homeGoals += homeGoals;
    sums.awayGoals += awayGoals;
  }
  return {
    ...sums,
    matches: matches.length - withoutScore,
    withoutScore,
    goals: sums.homeGoals + sums.awayGoals,
  };
}

const added = (rows: readonly Figures[]) =>
  rows.reduce<Record<string, number>>((sum, row) => {
    for (const [name, value] of Object.entries(row)) sum[name] = (sum[name] ?? 0) + value;
    return sum;
  }, {});

describe('the matches of 2013', () => {
  test('by stage are what they are counted as one by one', async () => {
    const { matchStatistics, season } = await season2013.answer(
      `{ matchStatistics(${of2013}, groupBy: [STAGE]) { rowCount total { ${figures} } rows {
           keys { stage { slug } season { slug } region { slug } } figures { ${figures} } } }
         season(slug: "copa-peru-2013") { stages { slug matches(first: 500) { nodes { homeGoals awayGoals } } } } }`,
      3,
    );
    const stages = season.stages.filter(
      (stage: { matches: { nodes: unknown[] } }) => stage.matches.nodes.length > 0,
    );
    expect(matchStatistics.rows).toEqual(
      stages.map(({ slug, matches }: { slug: string; matches: { nodes: Match[] } }) => ({
        keys: { stage: { slug }, season: null, region: null },
        figures: countedByHand(matches.nodes),
      })),
    );
    expect(matchStatistics.rowCount).toBe(2);
    expect(matchStatistics.total).toMatchObject({
      matches: 170,
      goals: 530,
      homeWins: 104,
      draws: 33,
      awayWins: 33,
    });
  });

  // Each grouping by itself and several at once: every match is in one row.
  test.each([
    '',
    'SEASON',
    'STAGE',
    'REGION',
    'GROUP',
    'ROUND',
    'MONTH',
    'STAGE, REGION, GROUP',
    'ROUND, ROUND, MONTH',
  ])('by [%s] add up to those of the season', async (groupBy) => {
    const { matchStatistics } = await season2013.answer(
      `{ matchStatistics(${of2013}, groupBy: [${groupBy}]) { total { ${figures} } rowCount rows { figures { ${figures} } } } }`,
      1,
    );
    const { total, rowCount, rows } = matchStatistics;
    expect(rows).toHaveLength(rowCount);
    expect(added(rows.map((row: { figures: Figures }) => row.figures))).toEqual(total);
    expect(total).toMatchObject({ matches: 170, goals: 530 });
  });

  test.each(['', 'TEAM', 'OPPONENT', 'SIDE', 'TEAM, SIDE', 'TEAM, OPPONENT', 'GROUP, ROUND'])(
    'of teams by [%s] count each match for both',
    async (groupBy) => {
      const { teamResults } = await season2013.answer(
        `{ teamResults(${of2013}, groupBy: [${groupBy}]) { rowCount rows(first: 500) {
           record { played won drawn lost goalsFor goalsAgainst goalDifference cleanSheets } } } }`,
        1,
      );
      const sum = added(teamResults.rows.map((row: { record: Figures }) => row.record));
      expect(sum).toEqual({
        ...{ played: 340, won: 137, drawn: 66, lost: 137, cleanSheets: 80 },
        ...{ goalsFor: 530, goalsAgainst: 530, goalDifference: 0 },
      });
      expect(teamResults.rows).toHaveLength(teamResults.rowCount);
    },
  );

  test('of each team are its record, and at home and away make it up', async () => {
    const { teams, teamResults, bySide } = await season2013.answer(
      `{ teams(where: { season: "copa-peru-2013" }, first: 60) { nodes { slug record(season: "copa-peru-2013") { played won goalsFor cleanSheets } } }
         teamResults(${of2013}) { rows { team { slug } opponent { slug } side record { played won goalsFor cleanSheets } } }
         bySide: teamResults(where: { season: "copa-peru-2013", team: "san-simon" }, groupBy: [SIDE]) {
           rows { side record { played won drawn lost goalsFor goalsAgainst } } } }`,
      4,
    );
    const bySlug = (rows: { slug: string }[]) =>
      rows.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
    const found = teamResults.rows.map(
      ({
        team,
        record,
        opponent,
        side,
      }: {
        team: { slug: string };
        record: object;
        opponent: null;
        side: null;
      }) => {
        expect([opponent, side]).toEqual([null, null]);
        return { slug: team.slug, record };
      },
    );
    expect(bySlug(found)).toEqual(bySlug(teams.nodes));
    expect(bySide.rows).toEqual([
      { side: 'AWAY', record: { played: 7, won: 3, drawn: 1, lost: 3, goalsFor: 11, goalsAgainst: 8 } },
      { side: 'HOME', record: { played: 7, won: 5, drawn: 1, lost: 1, goalsFor: 17, goalsAgainst: 10 } },
    ]);
  });

  test('make a table by the points of the season, or by others', async () => {
    const { own, two, goals } = await season2013.answer(
      `{ own: allTimeTable(${of2013}) { rowCount rows(first: 3) { position team { slug } seasons pointsPerMatch figures { played points } } }
         two: allTimeTable(${of2013}, rules: { pointsForWin: 2 }) { rows(first: 1) { team { slug } figures { points } } }
         goals: allTimeTable(${of2013}, orderBy: GOALS) { rows(first: 3) { position team { slug } figures { goalsFor } } } }`,
      6,
    );
    expect(own).toEqual({
      rowCount: 52,
      rows: [
        {
          position: 1,
          team: { slug: 'san-simon' },
          seasons: 1,
          pointsPerMatch: 26 / 14,
          figures: { played: 14, points: 26 },
        },
        {
          position: 2,
          team: { slug: 'willy-serrato' },
          seasons: 1,
          pointsPerMatch: 2,
          figures: { played: 12, points: 24 },
        },
        {
          position: 3,
          team: { slug: 'union-huaral' },
          seasons: 1,
          pointsPerMatch: 24 / 11,
          figures: { played: 11, points: 24 },
        },
      ],
    });
    expect(two.rows).toEqual([{ team: { slug: 'san-simon' }, figures: { points: 18 } }]);
    expect(goals.rows).toEqual([
      { position: 1, team: { slug: 'san-simon' }, figures: { goalsFor: 28 } },
      { position: 2, team: { slug: 'union-fuerza-minera' }, figures: { goalsFor: 27 } },
      { position: 3, team: { slug: 'willy-serrato' }, figures: { goalsFor: 26 } },
    ]);
  });
});

test('an all-time table of three seasons has three times the figures of one', async () => {
  const three = await threeSeasonsGraph();
  const { data, statements } = await three.ask(
    `{ allTimeTable(where: { competition: "copa-peru" }) { rows(first: 1) { seasons team { slug } figures { played won goalsFor points } } }
       matchStatistics(where: { competition: "copa-peru" }, groupBy: [SEASON]) { total { matches } rows { keys { season { year } } figures { matches goals } } } }`,
  );
  expect(data.allTimeTable.rows).toEqual([
    { seasons: 3, team: { slug: 'san-simon' }, figures: { played: 42, won: 24, goalsFor: 84, points: 78 } },
  ]);
  expect(data.matchStatistics.rows).toEqual(
    [2011, 2012, 2013].map((year) => ({ keys: { season: { year } }, figures: { matches: 170, goals: 530 } })),
  );
  expect(statements).toHaveLength(4);
});

test.each([
  ['matchStatistics(where: { season: "nowhere" }) { rowCount }', 'UNKNOWN_NAME'],
  ['teamResults(where: { team: "nobody" }) { rowCount }', 'UNKNOWN_NAME'],
  ['allTimeTable(where: { competition: "nowhere" }) { rowCount }', 'UNKNOWN_NAME'],
  ['matchStatistics { rows(first: 501) { figures { goals } } }', 'BAD_USER_INPUT'],
  ['allTimeTable(rules: { pointsForWin: -1 }) { rowCount }', 'BAD_USER_INPUT'],
])('%s is an error with the code %s', async (field, code) => {
  expect(await season2013.codes(`{ ${field} }`)).toEqual([code]);
});
