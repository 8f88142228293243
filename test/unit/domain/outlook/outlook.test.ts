import { describe, expect, test } from 'vitest';
import type { TieBreaker } from '../../../../src/domain/group/tie-breakers.js';
import { outlook, type SearchLimits, unknownOutlook } from '../../../../src/domain/outlook/outlook.js';
import { matches, playOffs } from '../../../support/domain/group.js';

interface Options {
  readonly win?: 2 | 3;
  readonly by?: readonly TieBreaker[];
  readonly zones?: readonly (string | null)[];
  readonly playOffs?: string;
  readonly limits?: SearchLimits;
}

const byGoals: readonly TieBreaker[] = ['POINTS', 'GOAL_DIFFERENCE', 'GOALS_FOR'];
const byHeadToHead: readonly TieBreaker[] = ['POINTS', 'HEAD_TO_HEAD', 'GOAL_DIFFERENCE'];

/** `Alianza 1-2, Boys 3, Cristal 1-3?`: the places of each team; a question mark where they are bounds. */
function places(list: string, options: Options = {}): string {
  return reach(list, options)
    .map(({ team, best, worst, exact }) => {
      return `${team} ${best === worst ? best : `${best}-${worst}`}${exact ? '' : '?'}`;
    })
    .join(', ');
}

function reach(list: string, { win = 3, by = byGoals, zones, limits, ...options }: Options = {}) {
  const all = matches(list);
  const teams = [...new Set(all.flatMap(({ home, away }) => [home, away]))].sort();
  return outlook(
    {
      entrants: teams.map((team) => ({ team, adjustment: 0 })),
      matches: all,
      playOffs: playOffs(options.playOffs ?? ''),
      zones: zones ?? teams.map(() => null),
    },
    { pointsForWin: win, pointsForDraw: 1, tieBreakers: by },
    limits,
  ).teams;
}

describe('the places that a team can still take', () => {
  test.each([
    ['nothing is played', 'Alianza x Boys', 'Alianza 1-2, Boys 1-2'],
    ['all is played', 'Alianza 2-0 Boys', 'Alianza 1, Boys 2'],
    [
      'one match is left, and the others are six points behind',
      'Alianza 1-0 Boys, Alianza 1-0 Cristal, Boys x Cristal',
      'Alianza 1, Boys 2-3, Cristal 2-3',
    ],
    [
      'a level team counts for and against while its goals are open',
      'Alianza 9-0 Boys, Alianza 0-1 Cristal, Boys x Cristal',
      'Alianza 1-3, Boys 1-3, Cristal 1-3',
    ],
  ])('%s', (_case, list, expected) => {
    expect(places(list)).toBe(expected);
  });

  // Alianza and Boys have three points and no match left; the others end with one, two or four.
  const level = 'Alianza 1-0 Boys, Boys 5-0 Cristal, Cristal 1-1 Deportivo, Cristal x Deportivo';

  test.each([
    ['head-to-head', byHeadToHead, 'Alianza 1-2, Boys 2-3, Cristal 1-4, Deportivo 1-4'],
    ['goals', byGoals, 'Alianza 2-3, Boys 1-2, Cristal 1-4, Deportivo 1-4'],
    ['nothing', ['POINTS'], 'Alianza 1-3, Boys 1-3, Cristal 1-4, Deportivo 1-4'],
  ] as const)('of level teams that have no match left, %s separates', (_case, by, expected) => {
    expect(places(level, { by })).toBe(expected);
  });

  test.each([
    ['lots are open', '', 'Alianza 1-2, Boys 1-2'],
    ['a play-off that was played has decided', 'Boys beat Alianza', 'Alianza 2, Boys 1'],
    ['a play-off without a winner has not', 'Boys met Alianza', 'Alianza 1-2, Boys 1-2'],
  ])('of teams that ended level: %s', (_case, played, expected) => {
    const by = ['POINTS', 'PLAY_OFF', 'DRAWING_OF_LOTS'] as const;
    expect(places('Alianza 1-1 Boys', { by, playOffs: played })).toBe(expected);
  });

  test('two points for a win are enough where three are not', () => {
    const list =
      'Alianza 1-0 Boys, Alianza 1-0 Cristal, Boys x Cristal, Cristal x Alianza, Boys x Alianza, Cristal x Boys';
    expect(places(list, { win: 2 })).toBe('Alianza 1-3, Boys 1-3, Cristal 1-3');
    expect(places(`${list}, Boys 0-1 Alianza`, { win: 2 })).toBe('Alianza 1-2, Boys 1-3, Cristal 1-3');
  });
});

describe('what a place is worth', () => {
  const list =
    'Alianza 1-0 Boys, Alianza 1-0 Cristal, Alianza 1-0 Deportivo, Boys 1-0 Cristal, Boys 1-0 Deportivo, Cristal x Deportivo';

  test('the zone of all places that a team can take is certain', () => {
    const found = reach(list, { zones: ['up', 'up', null, 'down'] });
    expect(
      found.map(({ team, certain, possible, pointsNeeded }) => ({ team, certain, possible, pointsNeeded })),
    ).toEqual([
      { team: 'Alianza', certain: 'up', possible: ['up'], pointsNeeded: 0 },
      { team: 'Boys', certain: 'up', possible: ['up'], pointsNeeded: 0 },
      { team: 'Cristal', certain: null, possible: ['down'], pointsNeeded: 3 },
      { team: 'Deportivo', certain: null, possible: ['down'], pointsNeeded: 3 },
    ]);
  });

  test('a zone between is impossible where no result leads to it', () => {
    // With a win Alianza overtakes both that have five points, with a draw neither.
    const list =
      'Alianza 1-0 Estudiantes, Boys 1-0 Estudiantes, Cristal 1-0 Estudiantes, Boys 1-1 Cristal, Cristal 1-1 Boys, Alianza x Deportivo';
    const [alianza] = reach(list, { zones: ['first', 'second', 'third', 'fourth', null] });
    expect(alianza).toMatchObject({ best: 1, worst: 4, possible: ['first', 'third', 'fourth'] });
  });

  test('no number of points is enough where a level team can still pass', () => {
    const zones = ['up', null, null];
    const [apart] = reach('Alianza x Boys, Alianza 1-0 Cristal, Boys 1-0 Cristal', { zones });
    expect(apart).toMatchObject({ best: 1, pointsNeeded: 3 });
    const [level] = reach('Alianza x Cristal, Boys x Cristal, Alianza 1-1 Boys', { zones });
    expect(level).toMatchObject({ best: 1, pointsNeeded: null });
  });
});

describe('a search that is cut short', () => {
  const list =
    'Alianza 1-0 Boys, Alianza 1-0 Cristal, Boys x Cristal, Alianza x Deportivo, Boys x Deportivo, Cristal x Deportivo';

  test('gives bounds, and does not call them exact', () => {
    expect(places(list, { limits: { outcomes: 0, steps: 0 } })).toBe(
      'Alianza 1-4?, Boys 1-4?, Cristal 1-4?, Deportivo 1-4?',
    );
  });

  test('gives the same places as every outcome where it comes to its end', () => {
    expect(places(list, { limits: { outcomes: 0, steps: 40_000 } })).toBe(places(list));
  });
});

test('nothing is certain where not all matches are known', () => {
  const all = matches('Alianza 5-0 Boys, Alianza x Cristal');
  const group = {
    entrants: ['Alianza', 'Boys', 'Cristal'].map((team) => ({ team, adjustment: 0 })),
    matches: all,
    playOffs: [],
    zones: ['up', 'up', 'up'],
  };
  const { left, teams } = unknownOutlook(group);
  expect(left).toBe(1);
  expect(teams[1]).toEqual({
    team: 'Boys',
    best: 1,
    worst: 3,
    exact: false,
    certain: null,
    possible: ['up'],
    pointsNeeded: null,
    pointsNeededExact: false,
  });
});
