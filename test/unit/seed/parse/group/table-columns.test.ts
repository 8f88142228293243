import { expect, test } from 'vitest';
import { readSportsTable, type SportsTable } from '../../../../../seed/parse/group/sports-table.js';
import { reading } from '../../../../support/seed/parse/read-templates.js';

const names = '|name_A=Alianza|name_B=Boys|name_C=Cristal|name_D=Deportivo';

test('matches that a shoot-out settled are drawn, and won or lost in it', () => {
  const figures = '|win_A=1|draw_A=2|OTwin_A=3|OTloss_A=1|loss_A=0|win_B=4|OTloss_B=2|win_C=1';
  const { standings, unrankedParameters } = read(`|team1=A|team2=B|team3=C${figures}|OTwin_X=1${names}`);
  expect(standings).toMatchObject([
    { won: 1, drawn: 6, shootOutWins: 3, shootOutLosses: 1 },
    { won: 4, drawn: 2, shootOutWins: null, shootOutLosses: 2 },
    { won: 1, drawn: null, shootOutWins: null, shootOutLosses: null },
  ]);
  expect(unrankedParameters.map(({ parameter }) => parameter)).toEqual(['OTwin_X', 'name_D']);
});

test('columns of numbers that are not known are told', () => {
  const columns = '|bonus_A=2|bonus_B=1|tiebr_B=3|pct_A=|colour_A=red|match_B_A=1–0|text_A=1';
  expect(read(`|team1=A|team2=B${names}\n${columns}`).rules.unknownColumns).toEqual([
    { name: 'bonus', line: 4 },
    { name: 'tiebr', line: 4 },
  ]);
});

test('a cell can tell the shoot-out that followed', () => {
  const { matches } = read(`|team1=A|team2=B${names}|match_A_B=1–1 (4–3 p)|match_B_A=0–0`);
  expect(matches.map(({ penalties }) => penalties)).toEqual([{ team1: 4, team2: 3 }, null]);
});

function read(table: string): SportsTable {
  const [first] = reading(page(table), readSportsTable).told;
  if (first === undefined) throw new Error('There is no table.');
  return first;
}

function page(table: string): string {
  return `== First Stage ==\n=== Group A ===\n{{#invoke:Sports table|main${table}}}`;
}
