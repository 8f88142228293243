import { expect, test } from 'vitest';
import { headToHeads, type OrderedMatch } from '../../../../src/domain/head-to-head/head-to-head.js';

const team = (id: number, key: string) => ({ id, key });
const [boys, cristal, grau, alianza] = [
  team(1, 'boys'),
  team(2, 'cristal'),
  team(3, 'grau'),
  team(4, 'alianza'),
];

type Team = typeof boys;

/** `2-1`, of the season of a year, in its order. */
function match(id: number, homeTeam: Team, awayTeam: Team, score: string, year = 2013): OrderedMatch {
  const [homeGoals = null, awayGoals = null] = score === 'x' ? [] : score.split('-').map(Number);
  return {
    id,
    order: id,
    season: { id: year, startYear: year, year },
    homeTeam,
    awayTeam,
    homeGoals,
    awayGoals,
  };
}

test('opponents come most matches played first, then by name', () => {
  const matches = [
    match(1, boys, grau, '1-0'),
    match(2, cristal, boys, '2-2'),
    match(3, boys, cristal, '0-3'),
    match(4, alianza, boys, '0-1'),
    match(5, boys, grau, 'x'),
  ];
  const met = headToHeads(boys.id, matches, []);
  expect(
    met.map(({ opponent, record: tally }) => [opponent, `${tally.won}-${tally.drawn}-${tally.lost}`]),
  ).toEqual([
    [cristal.id, '0-1-1'],
    [alianza.id, '1-0-0'],
    [grau.id, '1-0-0'],
  ]);
});

test('matches are in the order played, season by season', () => {
  const matches = [
    match(7, boys, grau, '1-0'),
    match(9, grau, boys, '1-0', 2012),
    match(3, grau, boys, '2-0'),
  ];
  expect(headToHeads(boys.id, matches, [])[0]?.matches).toEqual([9, 3, 7]);
});

test('an opponent of a tie that was settled without playing was met as well', () => {
  const ties = [{ id: 8, team1: cristal, team2: boys }];
  expect(headToHeads(boys.id, [match(1, boys, grau, '1-0')], ties)).toMatchObject([
    { opponent: grau.id, matches: [1], ties: [] },
    { opponent: cristal.id, matches: [], ties: [8], record: { played: 0 } },
  ]);
});

test('a team that met nobody has no opponents', () => {
  expect(headToHeads(boys.id, [], [])).toEqual([]);
});
