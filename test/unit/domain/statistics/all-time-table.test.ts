import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figures } from '../../../../src/domain/group/figures.js';
import { allTimeTable, type SeasonResults } from '../../../../src/domain/statistics/all-time-table.js';
import { matchFigures } from '../../../../src/domain/statistics/match-figures.js';
import { type ResultGroup, sumResults } from '../../../../src/domain/statistics/result-group.js';

const three = { pointsForWin: 3, pointsForDraw: 1 };
const two = { pointsForWin: 2, pointsForDraw: 1 };
const shootOuts = { ...three, pointsForShootOutWin: 2, pointsForShootOutLoss: 1 };

/** A team's matches of a season that ended alike: `2 WON 5-1`. */
function results(
  teamId: number,
  seasonId: number,
  text: string,
  rules: SeasonResults['rules'],
): SeasonResults {
  const [, matches, result, goalsFor, goalsAgainst, shootOut] =
    /^(\d+) (WON|DRAWN|LOST|-) (\d+)-(\d+)(?: (WON|LOST))?$/.exec(text) ?? [];
  return {
    ...{ teamId, seasonId, rules },
    result: result === '-' ? null : (result as 'WON' | 'DRAWN' | 'LOST'),
    shootOut: (shootOut as 'WON' | 'LOST' | undefined) ?? null,
    ...{ matches: Number(matches), goalsFor: Number(goalsFor), goalsAgainst: Number(goalsAgainst) },
  };
}

describe('a table over several seasons', () => {
  test('gives each result the points of its season', () => {
    const rows = allTimeTable([
      results(1, 10, '2 WON 4-0', two),
      results(1, 11, '1 WON 1-0', three),
      results(1, 11, '1 DRAWN 1-1', three),
      results(2, 11, '2 DRAWN 3-3 WON', shootOuts),
      results(2, 11, '1 LOST 0-1', shootOuts),
    ]);
    expect(
      rows.map(({ position, team, seasons, figures }) => [position, team, seasons, figures.points]),
    ).toEqual([
      [1, 1, 2, 8],
      [2, 2, 1, 4],
    ]);
    expect(rows[1]?.figures).toMatchObject({ played: 3, drawn: 2, shootOutWins: 2, goalDifference: -1 });
  });

  test('leaves out teams without a score', () => {
    expect(allTimeTable([results(1, 10, '3 - 0-0', three)])).toEqual([]);
  });

  test('shares a place among teams that are level in all measures', () => {
    const rows = allTimeTable([
      results(3, 10, '1 WON 2-0', three),
      results(1, 10, '1 WON 1-0', three),
      results(2, 10, '1 WON 1-0', three),
      results(4, 10, '1 LOST 0-1', three),
    ]);
    expect(rows.map(({ position, team }) => [position, team])).toEqual([
      [1, 3],
      [2, 1],
      [2, 2],
      [4, 4],
    ]);
  });

  test.each([
    ['points', [1, 2]],
    ['pointsPerMatch', [2, 1]],
    ['played', [1, 2]],
    ['won', [1, 2]],
    ['goalsFor', [2, 1]],
  ] as const)('is ordered by %s', (measure, teams) => {
    const rows = allTimeTable(
      [
        results(2, 10, '1 WON 9-0', three),
        results(1, 10, '2 WON 2-0', three),
        results(1, 10, '2 LOST 0-2', three),
      ],
      measure,
    );
    expect(rows.map(({ team }) => team)).toEqual(teams);
  });
});

const goals = fc.option(fc.tuple(fc.nat(5), fc.nat(5)), { freq: 4 });

/** A match as a group of one. */
function single(score: readonly [number, number] | null): ResultGroup {
  const [goalsFor, goalsAgainst] = score ?? [0, 0];
  const result = goalsFor > goalsAgainst ? 'WON' : goalsFor < goalsAgainst ? 'LOST' : 'DRAWN';
  return { result: score === null ? null : result, matches: 1, goalsFor, goalsAgainst };
}

test('results that are counted first make the figures that they make one by one', () => {
  fc.assert(
    fc.property(fc.array(goals), (scores) => {
      const oneByOne = scores.map((score) => ({
        goalsFor: score?.[0] ?? null,
        goalsAgainst: score?.[1] ?? null,
      }));
      const { played, goalDifference, points, ...sums } = figures(oneByOne, three);
      expect(sumResults(scores.map(single))).toEqual(sums);
    }),
  );
});

test('the figures of parts of some matches add up to those of the whole', () => {
  fc.assert(
    fc.property(fc.array(goals), fc.array(goals), (some, others) => {
      const [one, other, whole] = [some, others, [...some, ...others]].map((scores) =>
        matchFigures(scores.map(single)),
      );
      for (const name of ['matches', 'withoutScore', 'homeWins', 'draws', 'awayWins', 'goals'] as const)
        expect((one?.[name] ?? 0) + (other?.[name] ?? 0)).toBe(whole?.[name]);
      expect(whole?.goalsPerMatch).toBe(
        whole?.matches === 0 ? null : (whole?.goals ?? 0) / (whole?.matches ?? 0),
      );
    }),
  );
});
