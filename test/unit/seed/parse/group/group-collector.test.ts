import { expect, test } from 'vitest';
import { problemsOf, season } from '../../../../support/seed/season-from-wikitext.js';

const names = '|name_A=Alianza|name_B=Boys|name_C=Cristal|name_D=Deportivo';

test('a second table under one heading is not read, unless it ranks the same teams again', () => {
  const table = (...teams: string[]) => `{{#invoke:Sports table|main|team_order=${teams}${names}}}`;
  const page = (second: string) => `== First Stage ==\n=== Group A ===\n${table('A', 'B')}\n${second}`;
  expect(problemsOf(page(table('C', 'D')))).toEqual([
    '4:1 Group A already has a table. This one was not read; it needs a heading of its own.',
  ]);
  const { groups, notes } = season(page(table('B', 'A')));
  expect(groups.map(({ standings }) => standings.map(({ team }) => team))).toEqual([['alianza', 'boys']]);
  expect(notes).toMatchObject([{ kind: 'UNUSED_TEMPLATE', line: 4 }]);
});

test('a ranking of teams out of several groups is no group', () => {
  const table = (...teams: string[]) => `{{#invoke:Sports table|main|team_order=${teams}${names}}}`;
  const { groups, notes } = season(
    `== First Stage ==\n=== Group A ===\n${table('A', 'B')}\n=== Group B ===\n${table('C', 'D')}\n=== Ranking of second-placed teams ===\n${table('D', 'B')}`,
  );
  expect(groups.map(({ name }) => name)).toEqual(['Group A', 'Group B']);
  expect(notes).toMatchObject([{ kind: 'UNUSED_TEMPLATE', line: 7 }]);
});

test.each([
  ['=== Region I ===\n==== Group A ====', 'region-i-group-a, Group A, region-i'],
  ['=== Region I ===', 'region-i, Region I, region-i'],
  ['=== Grupo 1 ===', 'grupo-1, Grupo 1, null'],
  ['', 'first, First Stage, null'],
])('a group under %j is called after its heading', (headings, named) => {
  const page = `== First Stage ==\n${headings}\n{{#invoke: sports_table |main|team1=Boys}}`;
  const [group] = season(page).groups;
  expect(`${group?.slug}, ${group?.name}, ${group?.region}`).toBe(named);
});

test.each([
  ['Round 1', 'Round 3'],
  ['Matchday 2', 'Matchday 20'],
  ['First round', 'Third round'],
  ['Fecha 1', 'Fecha 12'],
])('matches without a day under %s and %s are two, and under one of them one', (first, second) => {
  const box = (score: string) => `{{Football box|team1=Alianza|score=${score}|team2=Boys}}`;
  const page = (heading: string) =>
    `== First Stage ==\n{{#invoke:Sports table|main|team_order=A,B${names}}}\n=== ${first} ===\n${box('1–0')}\n=== ${heading} ===\n${box('2–1')}`;
  const [group] = season(page(second)).groups;
  expect(group?.matches.map(({ homeGoals, awayGoals }) => [homeGoals, awayGoals])).toEqual([
    [1, 0],
    [2, 1],
  ]);
  expect(problemsOf(page(first))).toEqual(['6:1 This match is on the page twice; the second was not read.']);
});

test('a match under no group belongs to the one that has it, of several with both teams', () => {
  const table = '{{#invoke:Sports table|main|team_order=A,B';
  const box = (score: string) => `{{Football box|date=1 March 2020|team1=Alianza|score=${score}|team2=Boys}}`;
  const page = (score: string) =>
    `== First Stage ==\n=== Group A ===\n${table}${names}}}\n=== Group B ===\n${table}|match_A_B=1–0${names}}}\n=== Local derby ===\n${box(score)}`;
  const { groups, notes } = season(page('1–0'));
  expect(groups.map(({ name, matches }) => [name, ...matches.map(({ date }) => date)])).toEqual([
    ['Group A'],
    ['Group B', '2020-03-01'],
  ]);
  expect(notes).toEqual([]);
  expect(season(page('2–2')).notes).toMatchObject([{ kind: 'UNREAD_RESULT', line: 7 }]);
});
