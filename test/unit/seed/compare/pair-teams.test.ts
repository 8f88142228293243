import { expect, test } from 'vitest';
import { createNameLikeness } from '../../../../seed/compare/name-likeness.js';
import { pairTeams, type ScoredMatch } from '../../../../seed/compare/pair-teams.js';

const likeness = createNameLikeness([
  'Northport FC',
  'Southport FC',
  'Borussia Mönchenfeld',
  'Real Fields United',
]);

test.each([
  ['a contraction', "M'feld", 'Borussia Mönchenfeld'],
  ['initials', 'RFU', 'Real Fields United'],
  ['another spelling', 'Nortport', 'Northport FC'],
])('%s is more like its own name than like another', (_what, name, own) => {
  expect(likeness(name, own)).toBeGreaterThan(0.4);
  expect(likeness(name, own)).toBeGreaterThan(likeness(name, 'Southport FC') + 0.1);
});

test('names of one team without a letter in common are paired by their results', () => {
  const truth = ['A 2-1 B', 'B 3-3 Suomi', 'Suomi 0-4 A'];
  const read = ['A 2-1 B', 'B 3-3 Finland', 'Finland 0-4 A'];
  expect(pairs(truth, read)).toEqual({ A: 'A', B: 'B', Suomi: 'Finland' });
});

test('a team with no likeness and no result remains alone', () => {
  expect(pairs(['Alpha 2-1 Beta'], ['Alpha 2-1 Omicron', 'Omicron 0-0 Zulu'])).toEqual({
    Alpha: 'Alpha',
    Beta: 'Omicron',
  });
  expect(pairs(['Alpha 2-1 Beta'], ['Alpha 0-1 Qwertz'])).toEqual({ Alpha: 'Alpha' });
});

test('names that are alike are told apart by the results, and results that are alike by the names', () => {
  const truth = ['Sporting Club 1-0 Sporting', 'Sporting 4-2 Boys', 'Boys 1-0 Sporting Club'];
  const read = ['Sporting SC 1-0 Sporting Lima', 'Sporting Lima 4-2 Boys', 'Boys 1-0 Sporting SC'];
  expect(pairs(truth, read)).toEqual({
    'Sporting Club': 'Sporting SC',
    Sporting: 'Sporting Lima',
    Boys: 'Boys',
  });
  const level = ['Alianza 1-1 Boys', 'Boys 1-1 Alianza'];
  expect(pairs(level, level.toReversed())).toEqual({ Alianza: 'Alianza', Boys: 'Boys' });
});

function pairs(truth: readonly string[], read: readonly string[]): object {
  return Object.fromEntries(pairTeams(teamsOf(truth), teamsOf(read)));
}

function teamsOf(lines: readonly string[]) {
  const matches = lines.map((line): ScoredMatch => {
    const [, home = '', homeGoals, awayGoals, away = ''] = /^(.*) (\d)-(\d) (.*)$/.exec(line) ?? [];
    return { home, away, homeGoals: Number(homeGoals), awayGoals: Number(awayGoals), date: null };
  });
  const names = new Set(matches.flatMap(({ home, away }) => [home, away]));
  return { teams: [...names].map((name) => ({ key: name, names: [name] })), matches };
}
