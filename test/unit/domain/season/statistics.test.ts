import { expect, test } from 'vitest';
import {
  bestDefences,
  departmentStatistics,
  goalsPerMatch,
  regionStatistics,
  teamStatistics,
  topScoringTeams,
} from '../../../../src/domain/season/statistics.js';

const [boys, cristal, grau, melgar] = [1, 2, 3, 4];
const [lima, piura, tacna] = [10, 20, 30];
const [north, south] = [100, 200];
const [regionals, national] = [1000, 2000];

const teams = [
  { id: boys, key: 'boys', departmentId: lima },
  { id: cristal, key: 'cristal', departmentId: lima },
  { id: grau, key: 'grau', departmentId: piura },
  { id: melgar, key: 'atletico-melgar', departmentId: null },
];
const stages = [
  { id: regionals, teams },
  { id: national, teams: teams.slice(1, 2) },
];

const match = (
  regionId: number | null,
  home: number,
  away: number,
  homeGoals: number | null,
  awayGoals: number | null,
) => ({ regionId, home, away, homeGoals, awayGoals });

const matches = [
  match(north, boys, cristal, 2, 0),
  match(north, cristal, grau, 3, 1),
  match(north, grau, boys, null, null),
  match(null, cristal, melgar, 1, 1),
];

test('goals a match count what was played', () => {
  expect(goalsPerMatch(matches)).toBeCloseTo(8 / 3);
  expect(goalsPerMatch([match(north, grau, boys, null, null)])).toBe(0);
  expect(goalsPerMatch([])).toBe(0);
});

test('a region has the matches that were played in it, and noughts where none was', () => {
  expect(regionStatistics(matches, [{ id: south }, { id: north }])).toEqual([
    { region: south, matches: 0, goals: 0, goalsPerMatch: 0 },
    { region: north, matches: 2, goals: 6, goalsPerMatch: 3 },
  ]);
});

test("a department's record is that of all its teams, its furthest stage that of the best", () => {
  const found = departmentStatistics(matches, [{ id: piura }, { id: lima }, { id: tacna }], stages);
  expect(
    found.map(({ department, furthestStage, record: tally }) => [
      department,
      furthestStage,
      `${tally.played} played, ${tally.won}-${tally.drawn}-${tally.lost}, ${tally.goalsFor}:${tally.goalsAgainst}`,
    ]),
  ).toEqual([
    [piura, regionals, '1 played, 0-0-1, 1:3'],
    // Boys and Cristal met: a win of one and a defeat of the other.
    [lima, national, '4 played, 2-1-1, 6:4'],
  ]);
});

test('scorers come most goals first, level teams by name', () => {
  const level = [...matches, match(null, grau, melgar, 1, 1)];
  expect(
    topScoringTeams(teamStatistics(level, stages)).map(({ team, record: tally }) => [team, tally.goalsFor]),
  ).toEqual([
    [cristal, 4],
    [melgar, 2],
    [boys, 2],
    [grau, 2],
  ]);
});

test.each([
  [0, [boys, melgar, cristal, grau]],
  [2, [cristal]],
  [4, []],
])('defences with %i matches or more come by goals against a match', (minMatches, expected) => {
  expect(bestDefences(teamStatistics(matches, stages), minMatches).map(({ team }) => team)).toEqual(expected);
});

test('a team that did not play is in no list', () => {
  expect(teamStatistics([], stages)).toEqual([]);
});
