import { expect, test } from 'vitest';
import { goalsBySeason } from '../../../src/web/player/goals-by-season.js';
import type { PlayerGoal } from '../../../src/web/player/query.js';

function goal(id: string, season: string, match: string, kind: PlayerGoal['kind'] = 'GOAL'): PlayerGoal {
  const named = (name: string) => ({ slug: name, name });
  return {
    id,
    minute: null,
    stoppage: null,
    kind,
    team: { slug: 'a' },
    match: {
      id: match,
      slug: match,
      status: 'PLAYED',
      date: null,
      score: '1–0',
      leg: null,
      season: named(season),
      stage: named('League'),
      group: null,
      round: null,
      homeTeam: named('a'),
      awayTeam: named('b'),
    },
  };
}

test('goals are counted by season and match; own goals are told apart', () => {
  const seasons = goalsBySeason([
    goal('1', '2030', 'm1', 'PENALTY'),
    goal('2', '2030', 'm1'),
    goal('3', '2031', 'm2', 'OWN_GOAL'),
    goal('4', '2030', 'm3'),
  ]);
  expect(
    seasons.map(({ season, scored, penalties, ownGoals, matches }) => ({
      season: season.slug,
      counts: [scored, penalties, ownGoals],
      matches: matches.map(({ match, goals }) => `${match.id}: ${goals.map(({ id }) => id).join(' ')}`),
    })),
  ).toEqual([
    { season: '2030', counts: [3, 1, 0], matches: ['m1: 1 2', 'm3: 4'] },
    { season: '2031', counts: [0, 0, 1], matches: ['m2: 3'] },
  ]);
  expect(goalsBySeason([])).toEqual([]);
});
