import { expect, test } from 'vitest';
import { journey, type Step } from '../../../../src/domain/journey/journey.js';
import { played } from '../../../support/domain/played-tie.js';

const over = { id: 1, startYear: 2013, year: 2013, decided: true, title: null };
const underWay = { id: 2, startYear: 2014, year: 2014, decided: false, title: null };
const stages = { departmental: 1, regional: 2, national: 3 };

type Stage = keyof typeof stages;

const entry = (season: Step['season']): Step => ({
  season,
  stage: { id: 10, order: stages.departmental },
  order: 1,
  event: { is: 'ENTRY', department: 'Moquegua' },
});

const group = (
  season: Step['season'],
  stage: Stage = 'regional',
  more: { unplayed?: number; qualified?: boolean } = {},
) =>
  ({
    season,
    stage: { id: stages[stage] * 10, order: stages[stage] },
    order: 1,
    event: {
      is: 'GROUP',
      group: 'Group B',
      position: 1,
      shared: false,
      points: 7,
      played: 4,
      unplayed: more.unplayed ?? 0,
      qualified: more.qualified ?? false,
    },
  }) satisfies Step;

const tie = (
  season: Step['season'],
  stage: Stage,
  order: number,
  won: boolean | null,
  final = false,
): Step => ({
  season,
  stage: { id: stages[stage] * 10, order: stages[stage] },
  order,
  event: {
    is: 'TIE',
    tie: played('1-0 1-0'),
    side: 1,
    opponent: 'Boys',
    by: won === null ? 'UNDECIDED' : 'AGGREGATE',
    won,
    final,
  },
});

const outcomes = (steps: readonly Step[], left: readonly number[] = []) =>
  journey(steps, new Set(left)).map(({ outcome }) => outcome);

test('a step comes after its stage, an entry before a group, a group before a tie, a tie before the next', () => {
  const steps = [
    tie(over, 'national', 9, true),
    tie(over, 'regional', 4, true),
    tie(over, 'regional', 2, true),
    group(over),
    entry(over),
  ];
  expect(journey(steps, new Set()).map(({ step }) => step)).toEqual(steps.toReversed());
});

test('seasons come one after the other, and each has an end of its own', () => {
  const later = { id: 3, startYear: 2012, year: 2012, decided: true, title: null };
  const steps = [group(over), entry(over), tie(later, 'national', 3, false), group(later)];
  expect(journey(steps, new Set()).map(({ step, outcome }) => [step.season.year, outcome])).toEqual([
    [2012, 'ADVANCED'],
    [2012, 'ELIMINATED'],
    [2013, 'ADVANCED'],
    [2013, 'ELIMINATED'],
  ]);
});

test.each<[string, Step[], string]>([
  ['the final won', [tie(over, 'national', 9, true, true)], 'CHAMPION'],
  ['the final lost', [tie(over, 'national', 9, false, true)], 'RUNNER_UP'],
  ['a tie lost', [tie(over, 'national', 3, false)], 'ELIMINATED'],
  [
    'a tie lost before another',
    [tie(over, 'regional', 3, false), tie(over, 'national', 4, true)],
    'ADVANCED ELIMINATED',
  ],
  ['a match for third place won', [tie(over, 'national', 8, true)], 'ELIMINATED'],
  ['a group', [group(over)], 'ELIMINATED'],
  ['an entry, and nothing played', [entry(over)], 'ELIMINATED'],
])('the last step of a season that is decided: %s', (_what, steps, expected) => {
  expect(outcomes(steps).join(' ')).toBe(expected);
});

test.each<[string, Step, number[], string]>([
  ['the final that is not decided', tie(underWay, 'national', 9, null, true), [], 'UNDECIDED'],
  ['a tie that is not decided', tie(underWay, 'national', 3, null), [], 'UNDECIDED'],
  ['a tie won, the next one not known', tie(underWay, 'national', 3, true), [], 'UNDECIDED'],
  ['a tie lost', tie(underWay, 'national', 3, false), [], 'ELIMINATED'],
  ['a tie lost by a team that goes on all the same', tie(underWay, 'regional', 3, false), [20], 'UNDECIDED'],
  ['a group with matches to come', group(underWay, 'regional', { unplayed: 1 }), [], 'UNDECIDED'],
  [
    'a group that is played, in a marked place',
    group(underWay, 'regional', { qualified: true }),
    [],
    'UNDECIDED',
  ],
  ['a group that is played, in no marked place', group(underWay), [], 'ELIMINATED'],
  ['an entry', entry(underWay), [], 'UNDECIDED'],
])('the last step of a season under way: %s', (_what, step, left, expected) => {
  expect(outcomes([step], left)).toEqual([expected]);
});

test('no steps, no journey', () => {
  expect(journey([], new Set())).toEqual([]);
});
