import { describe, expect, test } from 'vitest';
import { bare, messageOf } from '../../../../support/seed/season-from-wikitext.js';

const teams = ['Alianza', 'Boys', 'Cristal', 'Deportivo', 'Estrella', 'Fénix'];

describe('results are refused that are', () => {
  test('all of one team', () => {
    const boxes = teams.slice(1).flatMap((other) => [box('Alianza', other), box(other, 'Alianza')]);
    expect(readUnderRound(boxes)).toContain('the season of one team');
  });

  test('all of the same two teams', () => {
    const boxes = Array.from({ length: 10 }, (_, index) => box('Alianza', 'Boys', `${index + 1} May 2020`));
    expect(messageOf(() => bare(`== Group A ==\n${boxes.join('\n')}`))).toContain('the same two teams');
  });

  test('of many years', () => {
    const boxes = teams.slice(1).map((other, index) => box('Alianza', other, `1 May ${2020 - 3 * index}`));
    expect(readUnderRound(boxes)).toContain('of many years');
  });
});

test('a knock-out that one team goes through is a season', () => {
  const boxes = ['Round of 16', 'Quarterfinals', 'Semifinals', 'Final'].map(
    (round, index) => `== ${round} ==\n${box('Alianza', teams[index + 1] ?? '', `${index + 1} May 2020`)}`,
  );
  expect(messageOf(() => bare(boxes.join('\n')))).toBe('nothing');
});

test('so is a group of two teams, and a cup over five years', () => {
  expect(messageOf(() => bare(`== Group A ==\n${box('Alianza', 'Boys')}\n${box('Boys', 'Alianza')}`))).toBe(
    'nothing',
  );
  const years = [1955, 1957, 1960].map((year, index) =>
    box('Alianza', teams[index + 1] ?? '', `1 May ${year}`),
  );
  expect(readUnderRound(years)).toBe('nothing');
});

function readUnderRound(boxes: readonly string[]): string {
  return messageOf(() => bare(`== First round ==\n${boxes.join('\n')}`));
}

function box(home: string, away: string, date = ''): string {
  return `{{Football box|date=${date}|team1=${home}|score=2–1|team2=${away}}}`;
}
