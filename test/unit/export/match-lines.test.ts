import { expect, test } from 'vitest';
import { matchLines, type TxtGoal, type TxtMatch } from '../../../src/export/football-txt/match-lines.js';
import { personName, roundName, teamName } from '../../../src/export/football-txt/names.js';

const unplayed: TxtMatch = {
  status: 'SCHEDULED',
  time: null,
  home: 'Alianza',
  away: 'Boys',
  final: null,
  halfTime: null,
  fullTime: null,
  extraTime: false,
  penalties: null,
  venue: null,
  city: null,
  attendance: null,
  referee: null,
  goals: [],
};

const score = (text: string) => {
  const [homeGoals = 0, awayGoals = 0] = text.split('-').map(Number);
  return { homeGoals, awayGoals };
};

const played = (final: string, more: Partial<TxtMatch> = {}): TxtMatch => ({
  ...unplayed,
  status: 'PLAYED',
  final: score(final),
  ...more,
});

test.each<[string, TxtMatch, string]>([
  ['a fixture', unplayed, 'Alianza v Boys'],
  ['one at an hour', { ...unplayed, time: '18:00' }, '18:00  Alianza v Boys'],
  ['one that was postponed', { ...unplayed, status: 'POSTPONED' }, 'Alianza v Boys  [postponed]'],
  ['one that was cancelled', { ...unplayed, status: 'CANCELLED' }, 'Alianza v Boys  [cancelled]'],
  ['a result', played('2-1'), 'Alianza v Boys  2-1'],
  ['a result with its half', played('2-1', { halfTime: score('1-0') }), 'Alianza v Boys  2-1 (1-0)'],
  ['one that was awarded', played('3-0', { status: 'AWARDED' }), 'Alianza v Boys  3-0  [awarded]'],
  ['one that was abandoned', played('1-0', { status: 'ABANDONED' }), 'Alianza v Boys  1-0  [abandoned]'],
  [
    'extra time',
    played('3-2', { extraTime: true, fullTime: score('2-2'), halfTime: score('1-0') }),
    'Alianza v Boys  3-2 aet (2-2, 1-0)',
  ],
  [
    'extra time after a score that is not known',
    played('3-2', { extraTime: true, halfTime: score('1-0') }),
    'Alianza v Boys  3-2 aet',
  ],
  [
    'a shoot-out after extra time',
    played('1-1', { extraTime: true, fullTime: score('1-1'), penalties: score('4-3') }),
    'Alianza v Boys  1-1 aet (1-1) 4-3 pen',
  ],
  [
    'a shoot-out after extra time, no more',
    played('1-1', { extraTime: true, penalties: score('4-3') }),
    'Alianza v Boys  1-1 aet, 4-3 pen',
  ],
  [
    'a shoot-out without extra time',
    played('1-1', { halfTime: score('0-0'), penalties: score('4-3') }),
    'Alianza v Boys  1-1 (0-0), 4-3 pen',
  ],
  [
    'a ground',
    played('1-1', { venue: 'Estadio Nacional', city: 'Lima' }),
    'Alianza v Boys  1-1  @ Estadio Nacional, Lima',
  ],
])('%s', (_what, match, line) => {
  expect(matchLines(match)).toEqual([`  ${line}`]);
});

const goal = (side: TxtGoal['side'], player: string, more: Partial<TxtGoal> = {}): TxtGoal => ({
  side,
  player,
  minute: 12,
  stoppage: null,
  kind: 'GOAL',
  ...more,
});

test.each<[string, string, TxtGoal[], string | undefined]>([
  [
    'both sides',
    '3-1',
    [
      goal('home', 'Ana Paz'),
      goal('away', 'Gil', { kind: 'OWN_GOAL' }),
      goal('home', 'Ana Paz', { minute: 45, stoppage: 2, kind: 'PENALTY' }),
      goal('home', 'Eva Rey', { minute: null }),
    ],
    "(Ana Paz 12', 45'+2(p), Eva Rey ?'; Gil 12'(og))",
  ],
  ['the only side that scored', '0-1', [goal('away', 'Gil')], "(Gil 12')"],
  ['one of two sides: whose they are could not be told', '2-1', [goal('away', 'Gil')], undefined],
])('the scorers of %s', (_what, final, goals, line) => {
  expect(matchLines(played(final, { goals }))[1]?.trim()).toBe(line);
});

test('the referee and the spectators stand below, before a blank line', () => {
  const match = played('1-0', { referee: 'V. Carrillo', attendance: 0 });
  expect(matchLines(match).slice(1)).toEqual(['    Referee: V. Carrillo', '    Attendance: 0', '']);
});

test.each([
  [teamName, 'Deportivo Municipal (Santillana)', 'Deportivo Municipal Santillana'],
  [teamName, '30 de Agosto', '30 de Agosto'],
  [teamName, 'Brighton & Hove Albion', 'Brighton & Hove Albion'],
  [teamName, 'Foo v Bar', 'Foo V Bar'],
  [teamName, 'A – B, #1 @ home', 'A B 1 home'],
  [teamName, 'St. Pauli -- II', 'St. Pauli II'],
  [personName, 'K.-H. Förster 2', 'K.-H. Förster'],
  [roundName, 'Group A: round 1, part | 2', 'Group A round 1 part 2'],
])('%o writes %s as %s', (write, name, written) => {
  expect(write(name)).toBe(written);
});
