import { expect, test } from 'vitest';
import type { GroupMatch, TableLine, TableMoment } from '../../../src/web/group/fragments.js';
import { formByTeam, outcomeFor } from '../../../src/web/league/form.js';
import { indexOfDay, matchesUntil, toLines } from '../../../src/web/league/moments.js';
import {
  dayOffsets,
  lastOfMatchdays,
  lastOfMonths,
  monthTicks,
  positionLines,
} from '../../../src/web/league/positions-layout.js';
import { sideTable } from '../../../src/web/league/side-table.js';

/** A match as `2031-05-01 A 2–1 B`; without goals it is still to be played. */
function match(text: string, status: GroupMatch['status'] = 'PLAYED'): GroupMatch {
  const [, date = '', home = '', goals, away = ''] = /^(\S+) (\w+) (\d–\d|–) (\w+)$/.exec(text) ?? [];
  const [homeGoals = null, awayGoals = null] = goals === '–' ? [] : (goals ?? '').split('–').map(Number);
  return {
    id: text,
    slug: text,
    homeTeam: { slug: home },
    awayTeam: { slug: away },
    homeGoals,
    awayGoals,
    score: goals === '–' ? null : (goals ?? null),
    date: date === '?' ? null : date,
    status: homeGoals === null ? 'SCHEDULED' : status,
    time: null,
    venue: null,
    city: null,
    attendance: null,
    referee: null,
    halfTime: null,
    goals: [],
  };
}

function line(team: string, position: number, zone: string | null = null): TableLine {
  return {
    id: team,
    position,
    team: { slug: team, name: team },
    played: 0,
    won: 0,
    drawn: 0,
    lost: 0,
    goalsFor: 0,
    goalsAgainst: 0,
    goalDifference: 0,
    points: 0,
    qualified: true,
    zone: zone === null ? null : { kind: 'CHAMPION', text: zone, certain: true },
    separatedBy: null,
    discrepancies: [],
  };
}

/** The table of a day: teams in their order. */
function moment(date: string, teams: string): TableMoment {
  const figures = {
    played: 1,
    won: 1,
    drawn: 0,
    lost: 0,
    goalsFor: 2,
    goalsAgainst: 1,
    goalDifference: 1,
    points: 3,
  };
  return {
    date,
    played: 1,
    table: [...teams].map((team, index) => ({
      position: index + 1,
      team: { slug: team },
      figures,
      separatedBy: null,
    })),
  };
}

const season = [
  match('2031-01-01 A 2–1 B'),
  match('2031-01-08 B 0–0 C'),
  match('2031-01-15 C 3–0 A', 'AWARDED'),
  match('2031-01-22 A 4–0 C', 'ABANDONED'),
  match('2031-01-29 C – B'),
];

test('what a match was for each side; nothing where it does not count', () => {
  expect(season.map((one) => outcomeFor('A', one))).toEqual(['W', 'D', 'L', null, null]);
  expect(outcomeFor('B', season[0] as GroupMatch)).toBe('L');
});

test('the form is the last five results that count, by day, whatever the order of the list', () => {
  expect(Object.fromEntries(formByTeam([...season].reverse()))).toEqual({
    A: ['W', 'L'],
    B: ['L', 'D'],
    C: ['D', 'W'],
  });
  const many = [1, 2, 3, 4, 5, 6].map((day) => match(`2031-01-0${day} A ${day === 1 ? '0–1' : '1–0'} B`));
  expect(formByTeam(many).get('A')).toEqual(['W', 'W', 'W', 'W', 'W']);
});

test('without the day of a match that counts there is no form', () => {
  expect(formByTeam([...season, match('? A 1–0 B')]).size).toBe(0);
  expect(formByTeam([...season, match('? A – B')]).size).toBe(3);
});

test('a table at home or away counts the matches of that side, level teams share a place', () => {
  const rules = { pointsForWin: 3, pointsForDraw: 1, pointsForLoss: 0 };
  const lines = ['A', 'B', 'C'].map((team, index) => line(team, index + 1, 'Champion'));
  const shown = (side: 'home' | 'away') =>
    sideTable(lines, season, side, rules).map(
      ({ position, team, played, points, goalDifference }) =>
        `${position} ${team.slug} ${played} ${goalDifference} ${points}`,
    );
  expect(shown('home')).toEqual(['1 C 1 3 3', '2 A 1 1 3', '3 B 1 0 1']);
  expect(shown('away')).toEqual(['1 C 1 0 1', '2 B 1 -1 0', '3 A 1 -3 0']);
  expect(sideTable(lines, [], 'home', rules).map(({ position }) => position)).toEqual([1, 1, 1]);
  expect(sideTable(lines, season, 'home', rules).every(({ zone }) => zone === null)).toBe(true);
});

test.each([
  [undefined, 2],
  ['2031-01-08', 1],
  ['2031-01-09', 1],
  ['2031-12-31', 2],
  ['2030-01-01', 2],
])('the table of %s is the one with index %i', (day, index) => {
  const history = ['2031-01-01', '2031-01-08', '2031-01-15'].map((date) => moment(date, 'AB'));
  expect(indexOfDay(history, day)).toBe(index);
});

test('the matches until a day are those that it and the days before it have', () => {
  expect(matchesUntil(season, '2031-01-08')).toHaveLength(2);
  expect(matchesUntil(season, null)).toBe(season);
  expect(matchesUntil([match('? A 1–0 B')], '2031-01-08')).toEqual([]);
});

test('a place of the past is worth what it is worth at the end', () => {
  const standings = [line('A', 1, 'Champion'), line('B', 2)];
  const lines = toLines(moment('2031-01-01', 'BA'), standings);
  expect(
    lines.map(({ team, zone, points, qualified }) => [team.slug, zone?.text, points, qualified]),
  ).toEqual([
    ['B', 'Champion', 3, false],
    ['A', undefined, 3, false],
  ]);
});

test('lines run through the tables of all days, in the order of the last', () => {
  const history = [moment('2031-01-01', 'ABC'), moment('2031-01-08', 'BCA'), moment('2031-01-15', 'BAC')];
  expect(positionLines(history)).toEqual([
    { team: 'B', rows: [1, 0, 0], best: 1, worst: 2 },
    { team: 'A', rows: [0, 2, 1], best: 1, worst: 3 },
    { team: 'C', rows: [2, 1, 2], best: 2, worst: 3 },
  ]);
  expect(positionLines([])).toEqual([]);
});

test('days that follow one another are one matchday', () => {
  const days = ['2031-01-30', '2031-01-31', '2031-02-01', '2031-02-04', '2031-02-08', '2031-02-09'];
  const history = days.map((date) => moment(date, 'AB'));
  expect(lastOfMatchdays(history).map(({ date }) => date)).toEqual([
    '2031-02-01',
    '2031-02-04',
    '2031-02-09',
  ]);
  expect(lastOfMonths(history).map(({ date }) => date)).toEqual(['2031-01-31', '2031-02-09']);
  expect(dayOffsets(history, history).map((offset) => offset.toFixed(1))).toEqual([
    '0.0',
    '0.1',
    '0.2',
    '0.5',
    '0.9',
    '1.0',
  ]);
  expect(dayOffsets(history.slice(0, 1), history.slice(0, 1))).toEqual([0]);
});

test('the months that begin within the season are marked', () => {
  const history = [{ date: '2030-12-22' }, { date: '2031-02-01' }];
  expect(monthTicks(history)).toEqual([
    { month: 'Jan', offset: 10 / 41 },
    { month: 'Feb', offset: 1 },
  ]);
  expect(monthTicks([])).toEqual([]);
});
