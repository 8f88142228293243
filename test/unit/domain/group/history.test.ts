import { describe, expect, test } from 'vitest';
import { type DatedGroup, tableAsOf, tableHistory } from '../../../../src/domain/group/history.js';
import type { RankingRules } from '../../../../src/domain/group/ranking.js';
import { matches, shown } from '../../../support/domain/group.js';

const rules: RankingRules = {
  pointsForWin: 3,
  pointsForDraw: 1,
  tieBreakers: ['POINTS', 'HEAD_TO_HEAD', 'GOAL_DIFFERENCE', 'PLAY_OFF', 'DRAWING_OF_LOTS'],
};

const day = (text: string) => new Date(`${text}T00:00Z`);

/** `2020-03-01: Boys 2-1 Cristal, Alianza x Boys; ?: …`: matches by day; `?` where the day is not known. */
function played(days: string): DatedGroup<string>['matches'] {
  return days.split('; ').flatMap((line) => {
    const [date = '', list = ''] = line.split(': ');
    return matches(list).map((match) => ({ ...match, date: date === '?' ? null : day(date) }));
  });
}

const entrants = ['Alianza', 'Boys', 'Cristal'].map((team) => ({ team, adjustment: 0 }));

function history(days: string, others: Partial<DatedGroup<string>> = {}, teams = entrants) {
  return tableHistory(teams, { matches: played(days), playOffs: [], ...others }, rules).map(
    ({ date, played, table }) => `${date.toISOString().slice(5, 10)} ${played}: ${shown(table)}`,
  );
}

const start = '2020-03-01: Alianza 0-1 Boys; 2020-03-08: Cristal 3-0 Alianza; 2020-03-15: Boys 2-0 Cristal';

describe('the table after each day of play', () => {
  test('a match counts from its own day on, in whichever order the matches are given', () => {
    const days = [
      '03-01 1: 1 Boys, 2 Cristal by POINTS, 3 Alianza by GOAL_DIFFERENCE',
      '03-08 2: 1 Cristal, 2 Boys by GOAL_DIFFERENCE, 3 Alianza by POINTS',
      '03-15 3: 1 Boys, 2 Cristal by POINTS, 3 Alianza by POINTS',
    ];
    expect(history(start)).toEqual(days);
    expect(history(start.split('; ').toReversed().join('; '))).toEqual(days);
  });

  test('level teams are separated by what they had played against each other by then', () => {
    expect(
      history(
        '2020-03-01: Alianza 1-0 Boys, Boys 1-0 Cristal; 2020-03-02: Boys 5-0 Alianza, Cristal 2-0 Alianza',
      ).map((moment) => moment.split(', ')[0]),
    ).toEqual(['03-01 2: 1 Alianza', '03-02 4: 1 Boys']);
  });

  test('matches of one day are one moment, and matches to be played are none', () => {
    expect(history('2020-03-01: Alianza 0-1 Boys, Cristal 1-0 Boys; 2020-04-01: Boys x Alianza')).toEqual([
      '03-01 2: 1 Cristal, 2 Boys by HEAD_TO_HEAD, 3 Alianza by POINTS',
    ]);
  });

  test('a point deduction counts from the first day', () => {
    const deducted = entrants.map((entrant) =>
      entrant.team === 'Boys' ? { ...entrant, adjustment: -4 } : entrant,
    );
    expect(history('2020-03-01: Alianza 0-1 Boys', {}, deducted)).toEqual([
      '03-01 1: 1 Cristal, 2 Alianza by GOAL_DIFFERENCE, 3 Boys by POINTS',
    ]);
  });

  test('without the day of a match that was played, no table of the past is known', () => {
    expect(history(`${start}; ?: Cristal 1-0 Boys`)).toEqual([]);
    expect(history(`${start}; ?: Cristal x Boys`)).toHaveLength(3);
    expect(history('?: Alianza x Boys')).toEqual([]);
  });

  test('a play-off separates from its day on, and one without a day separates nowhere', () => {
    const level = '2020-03-01: Alianza 1-0 Boys, Boys 1-0 Cristal; 2020-03-08: Cristal 1-0 Alianza';
    const playOff = { team1: 'Boys', team2: 'Alianza', winner: 'Boys' };
    const dated = [{ ...playOff, date: day('2020-03-20') }];
    expect(history(level, { playOffs: dated }).slice(1)).toEqual([
      '03-08 3: 1 Alianza, 1 Boys, 1 Cristal',
      '03-20 3: 1 Boys, 2 Alianza by PLAY_OFF, 2 Cristal',
    ]);
    expect(history(level, { playOffs: [{ ...playOff, date: null }] }).slice(1)).toEqual([
      '03-08 3: 1 Alianza, 1 Boys, 1 Cristal',
    ]);
  });

  test('lots are drawn once all has been played', () => {
    const printed = entrants.map((entrant, index) => ({ ...entrant, printedPosition: 3 - index }));
    const level =
      '2020-03-01: Alianza 1-1 Boys; 2020-03-02: Alianza 1-1 Cristal; 2020-03-03: Cristal 1-1 Boys';
    expect(history(level, {}, printed).slice(1)).toEqual([
      '03-02 2: 1 Alianza, 2 Boys by POINTS, 2 Cristal',
      '03-03 3: 1 Cristal, 2 Boys by DRAWING_OF_LOTS, 3 Alianza by DRAWING_OF_LOTS',
    ]);
  });
});

describe('the table as of a day', () => {
  const table = (date: string, days = start) =>
    shown(tableAsOf(entrants, { matches: played(days), playOffs: [] }, day(date), rules));

  test('a day without a match has the table of the day before it', () => {
    expect(table('2020-03-10')).toBe('1 Cristal, 2 Boys by GOAL_DIFFERENCE, 3 Alianza by POINTS');
    expect(table('2020-03-10')).toBe(table('2020-03-08'));
  });

  test('before the first day all are level', () => {
    expect(table('2019-01-01')).toBe('1 Alianza, 1 Boys, 1 Cristal');
  });

  test('without the day of a match that was played, it is empty', () => {
    expect(table('2020-03-10', `${start}; ?: Cristal 1-0 Boys`)).toBe('');
  });
});
