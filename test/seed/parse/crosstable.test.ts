import { expect, test } from 'vitest';
import { faultsOf, season } from '../page.js';

const names = '|team1=A|name_A=Alianza|team2=B|name_B=Boys|team3=C_D|name_C_D=Cristal';

test.each([
  ['a score', '2–1', '2-1'],
  ['any dash', '2&ndash;1', '2-1'],
  ['a link', '[[2020 Copa|2–1]]', '2-1'],
  ['a reference', '2–1<ref name="a">See | here.</ref>', '2-1'],
  ['a template around it', '{{nowrap|2–1}}', '2-1'],
  ['a match that was awarded', '2–1 (awarded)', '2-1'],
  ['nothing', '', 'x'],
  ['a lone dash', '—', 'x'],
  ['a date', '12 Oct', 'x'],
  ['a postponement', 'Postponed', 'x'],
  ['a walkover', 'w/o', 'x'],
])('a cell of the crosstable with %s', (_what, cell, match) => {
  expect(matches(`|match_A_B=${cell}`)).toEqual([`alianza boys ${match}, line 3`]);
});

test('cells are read by home team and away team, in the order of the page', () => {
  expect(matches('|match_C_D_A=0–1\n|match_B_A=2–2|match_A_B=3–0\n|match_A_C_D=1–0')).toEqual([
    'cristal alianza 0-1, line 3',
    'boys alianza 2-2, line 4',
    'alianza boys 3-0, line 4',
    'alianza cristal 1-0, line 5',
  ]);
});

test('a table without cells has no matches', () => {
  expect(matches('')).toEqual([]);
});

test('cells that are no score are faults at their places; the others are read on', () => {
  expect(faultsOf(page('|match_A_B=2–x|match_B_A=bye\n|match_A_C_D=1–0*|match_C_D_A=1–0'))).toEqual([
    '3:109 "2–x" is no score.',
    '3:123 "bye" is no score.',
    '4:14 "1–0*" is no score.',
  ]);
});

test('what a table says of codes that it does not rank is kept as it stands', () => {
  const strays = season(page('|name_X=Other\n|match_X_A=1–0|match_A_X=|win_X=<!-- ? -->|win_X_Y=[[3]]'))
    .groups[0]?.strays;
  expect(strays).toEqual([
    { parameter: 'name_X', code: 'X', value: 'Other', line: 3 },
    { parameter: 'match_X_A', code: 'X', value: '1–0', line: 4 },
    { parameter: 'win_X_Y', code: 'X_Y', value: '3', line: 4 },
  ]);
});

test('what belongs to the table, to a mark or to a note is no stray', () => {
  const own =
    '|col_Q=green|text_Q=Final|note_res_Q=a|note_header_res=b|match_col_width=28|winpoints=2|result1=Q';
  const notes = '|match_A_B=1–0|match_A_B_note=c|note_A=d|hth_A=B|short_B=BOY|status_C_D=E|pos_A=1';
  expect(season(page(own + notes)).groups[0]?.strays).toEqual([]);
});

function matches(cells: string): string[] | undefined {
  return season(page(cells)).groups[0]?.matches.map(
    ({ home, away, homeGoals, awayGoals, line }) =>
      `${home} ${away} ${homeGoals === null && awayGoals === null ? 'x' : `${homeGoals}-${awayGoals}`}, line ${line}`,
  );
}

function page(cells: string): string {
  return `== First Stage ==\n=== Group A ===\n{{#invoke:Sports table|main${names}${cells}}}`;
}
