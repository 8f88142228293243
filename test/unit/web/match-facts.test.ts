import { expect, test } from 'vitest';
import { matchFacts, scoreAndStatus, scorers } from '../../../src/web/match/facts.js';

const unknown = {
  slug: 'one-other',
  status: 'PLAYED' as const,
  date: null,
  time: null,
  venue: null,
  city: null,
  attendance: null,
  referee: null,
  halfTime: null,
  goals: [],
};

test.each([
  ['nothing', {}, []],
  ['the day', { date: '2031-05-01' }, ['1 May 2031']],
  ['day and hour', { date: '2031-05-01', time: '18:00' }, ['1 May 2031, 18:00']],
  ['ground and city', { venue: 'Estadio Uno', city: 'Lima' }, ['Estadio Uno, Lima']],
  ['the city alone', { city: 'Lima' }, ['Lima']],
  [
    'all of it',
    {
      date: '2031-12-24',
      venue: 'Estadio Uno',
      attendance: 45_000,
      referee: 'Néstor Pitana',
      halfTime: { home: 1, away: 0 },
    },
    ['24 December 2031', 'Estadio Uno', 'half-time 1–0', '45,000 spectators', 'referee Néstor Pitana'],
  ],
  ['closed doors', { attendance: 0 }, ['behind closed doors']],
  ['one spectator', { attendance: 1 }, ['1 spectator']],
])('the facts of a match: %s', (_what, known, facts) => {
  expect(matchFacts({ ...unknown, ...known })).toEqual(facts);
});

test.each([
  ['2–1', 'PLAYED', '2–1'],
  [null, 'SCHEDULED', 'not played'],
  [null, 'POSTPONED', 'postponed'],
  [null, 'ABANDONED', 'abandoned'],
  ['2–1', 'ABANDONED', '2–1 abandoned'],
  [null, 'CANCELLED', 'cancelled'],
  ['3–0', 'AWARDED', '3–0 awarded'],
] as const)('%s of a match that is %s is shown as %s', (score, status, text) => {
  expect(scoreAndStatus({ score, status })).toBe(text);
});

test('scorers are told with minute and kind, as far as they are known', () => {
  const goal = (
    name: string,
    minute: number | null,
    stoppage: number | null,
    kind: 'GOAL' | 'PENALTY' | 'OWN_GOAL',
  ) => ({
    player: { name },
    minute,
    stoppage,
    kind,
  });
  const goals = [
    goal('Marcelo', 11, null, 'OWN_GOAL'),
    goal('Neymar', 71, null, 'PENALTY'),
    goal('Oscar', 90, 1, 'GOAL'),
    goal('Fred', null, null, 'GOAL'),
  ];
  expect(scorers({ ...unknown, goals })).toEqual([
    'Marcelo 11′ (o.g.)',
    'Neymar 71′ (pen.)',
    'Oscar 90+1′',
    'Fred',
  ]);
});
