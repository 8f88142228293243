import { expect, test } from 'vitest';
import {
  type CrosstableMatch,
  isCrosstable,
  readCrosstable,
} from '../../../../../seed/parse/group/crosstable.js';
import { readSportsTable } from '../../../../../seed/parse/group/sports-table.js';
import { reading } from '../../../../support/seed/parse/read-templates.js';

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

test.each([
  ['was annulled', 'Abandoned at first, then annulled.', 'CANCELLED x'],
  ['counts as a draw', 'It was declared a defeat for both, with the score 0–0.', 'AWARDED 0-0'],
  ['has a score that may be of either side', 'Awarded 3–0 to Boys.', 'SCHEDULED x'],
  ['is told for another reason', 'Played in Lima.', 'SCHEDULED x'],
])('an empty cell with a note that the match %s', (_what, note, told) => {
  const [match] = read(page(`|match_A_B=|match_A_B_note=${note}`)).told[0]?.matches ?? [];
  const score = match?.homeGoals == null ? 'x' : `${match.homeGoals}-${match.awayGoals}`;
  expect(`${match?.status} ${score}`).toBe(told);
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

test('cells that are no score are told with their places; the others are read on', () => {
  expect(read(page('|match_A_B=2–x|match_B_A=bye\n|match_A_C_D=1–0?|match_C_D_A=1–0')).problems).toEqual([
    '3:109 "2–x" is not a score such as "2–1".',
    '3:123 "bye" is not a score such as "2–1".',
    '4:14 "1–0?" is not a score such as "2–1".',
  ]);
});

test('what a table says of codes that it does not rank is kept as it stands', () => {
  const { told } = read(page('|name_X=Other\n|match_X_A=1–0|match_A_X=|win_X=<!-- ? -->|win_X_Y=[[3]]'));
  expect(told[0]?.unrankedParameters).toEqual([
    { parameter: 'name_X', code: 'X', value: 'Other', line: 3 },
    { parameter: 'match_X_A', code: 'X', value: '1–0', line: 4 },
    { parameter: 'win_X_Y', code: 'X_Y', value: '3', line: 4 },
  ]);
});

test('what belongs to the table, to a mark or to a note is no stray', () => {
  const own =
    '|col_Q=green|text_Q=Final|note_res_Q=a|note_header_res=b|match_col_width=28|winpoints=2|result1=Q';
  const notes = '|match_A_B=1–0|match_A_B_note=c|note_A=d|hth_A=B|short_B=BOY|status_C_D=E|pos_A=1';
  expect(read(page(own + notes)).told[0]?.unrankedParameters).toEqual([]);
});

test.each([
  [
    'a match that is given twice',
    '|match_A_B=2–1|match_A_B=2–1',
    ['3:123 This match is in the table twice; the last was read.'],
  ],
  ['a team that meets itself', '|match_A_A=2–1', ['3:109 A team cannot play against itself.']],
])('%s is told', (_what, cells, problems) => {
  expect(read(page(cells)).problems).toEqual(problems);
});

test('a cell that was left empty and filled in later is one match, and so is what stands for a team itself', () => {
  expect(matches('|match_A_B=|match_A_B=2–1|match_A_A=—')).toEqual(['alianza boys 2-1, line 3']);
});

test('a code that holds an underscore can be taken for two', () => {
  const page =
    '{{#invoke:Sports table|main|team1=A|name_A=Alianza|team2=A_B|name_A_B=Boys|team3=B|name_B=Cristal';
  expect(told(read(`${page}|match_A_B_B=1–0|match_B_A_B=2–0}}`).told[0]?.matches)).toEqual([
    'boys cristal 1-0, line 1',
    'cristal boys 2-0, line 1',
  ]);
});

test('those who meet more than twice have their matches numbered', () => {
  const [table] = read(page('|match1_A_B=2–1|match2_A_B=0–0|match3_X_A=1–1')).told;
  expect(table?.matches.map(({ meeting, homeGoals }) => [meeting, homeGoals])).toEqual([
    [1, 2],
    [2, 0],
  ]);
  expect(table?.unrankedParameters).toMatchObject([{ parameter: 'match3_X_A', code: 'X' }]);
});

test('a match of a team that is not known yet is left out, and no stray', () => {
  const [table] = read(
    '{{#invoke:Sports table|main|team1=A|name_A=Alianza|team2=W|name_W=Winner play-off|match_A_W=|match_W_A=}}',
  ).told;
  expect(table).toMatchObject({ standings: [{ team: 'alianza' }], matches: [], unrankedParameters: [] });
});

test.each([
  ['#invoke:Sports results', 'match_', ['boys alianza 2-1, line 2', 'alianza boys x, line 3']],
  ['#invoke:sports results', '', ['boys alianza 2-1, line 2', 'alianza boys x, line 3']],
])('{{%s}} with cells that begin with %j is the crosstable alone', (name, prefix, matches) => {
  const cells = `|team1=B|team2=A|name_A=Alianza|name_B=Boys|short_A=ALI\n|${prefix}B_A=2–1\n|${prefix}A_B=12 May`;
  const [table] = reading(
    `{{${name}|main${cells}|${prefix}B_X=1–0|source=|update=future}}`,
    readCrosstable,
  ).told;
  expect(table).toMatchObject({
    teams: ['boys', 'alianza'],
    unrankedParameters: [{ parameter: `${prefix}B_X`, code: 'X', value: '1–0', line: 3 }],
    line: 1,
    offset: 0,
  });
  expect(told(table?.matches)).toEqual(matches);
});

test.each([
  ['#invoke:Sports results', true],
  ['#invoke: sports_results', true],
  ['#invoke:Sports results/sandbox', true],
  ['#invoke:Sports table', false],
  ['Sports results', false],
])('{{%s}} is a crosstable: %j', (name, is) => {
  expect(reading(`{{${name}|main}}`, isCrosstable).told).toEqual([is]);
});

function matches(cells: string): readonly string[] {
  return told(read(page(cells)).told[0]?.matches);
}

function told(matches: readonly CrosstableMatch[] = []): readonly string[] {
  return matches.map(
    ({ home, away, homeGoals, awayGoals, line }) =>
      `${home} ${away} ${homeGoals === null && awayGoals === null ? 'x' : `${homeGoals}-${awayGoals}`}, line ${line}`,
  );
}

function read(wikitext: string) {
  return reading(wikitext, readSportsTable);
}

function page(cells: string): string {
  return `== First Stage ==\n=== Group A ===\n{{#invoke:Sports table|main${names}${cells}}}`;
}
