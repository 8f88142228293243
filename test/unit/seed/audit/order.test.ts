import { expect, test } from 'vitest';
import { auditSeason } from '../../../../seed/audit/audit.js';
import { bare } from '../../../support/seed/season-from-wikitext.js';

/** `A 2-0-1 5:3`: won, drawn and lost, and goals. */
function table(lines: string, more = ''): string {
  const rows = lines.split(', ').map((line) => {
    const [code = '', results = '', goals = ''] = line.split(' ');
    const [[won, drawn, lost], [scored, conceded]] = [results.split('-'), goals.split(':')];
    const all = { win: won, draw: drawn, loss: lost, gf: scored, ga: conceded };
    return Object.entries(all)
      .map(([name, value]) => `|${name}_${code}=${value ?? ''}`)
      .join('');
  });
  const order = lines.split(', ').map((line) => line.split(' ')[0]);
  const names = order.map((code) => `|name_${code}=Team ${code}`);
  return `== League ==\n{{#invoke:Sports table|main|team_order=${order}${[...names, ...rows].join('')}${more}}}`;
}

const criteria = (list: string) => `|class_rules=${list}`;
const level = 'A 1-0-1 2:2, B 1-0-1 3:1';
const onDifference = criteria('1) Points; 2) Goal difference');

function orders(page: string, facts: object = {}): string[] {
  return auditSeason(bare(page, facts)).flatMap(({ kind, message }) => (kind === 'ORDER' ? [message] : []));
}

test.each([
  ['fewer points', table('A 1-0-1 2:2, B 2-0-0 3:1'), 'Team A with 3 points above Team B with 6'],
  [
    'a worse goal difference, where the table lists it',
    table(level, onDifference),
    'Team A above Team B, level on 3 points, which goal difference has the other way round',
  ],
  [
    'fewer head-to-head points',
    table(
      'A 1-0-1 3:1, B 1-0-1 1:3',
      `${criteria('1) Points; 2) Head-to-head points')}|match_B_A=1–0|match_A_B=0–1`,
    ),
    'Team A above Team B, level on 3 points, which head-to-head has the other way round',
  ],
  [
    'points that are taken away in the table',
    table('A 2-0-0 2:2, B 1-0-1 3:1', '|adjust_points_A=-4'),
    'Team A with 2 points above Team B with 3',
  ],
  [
    'two lines out of place',
    table('A 0-0-1 0:1, B 1-0-0 1:0, C 0-0-1 0:1, D 1-0-0 1:0'),
    'Team A with 0 points above Team B with 3; and Team C with 0 points above Team D with 3',
  ],
])('a printed order against %s is a contradiction', (_what, page, message) => {
  expect(orders(page)).toEqual([`The table of the League has ${message}.`]);
});

test.each([
  ['as it should be', table('B 1-0-1 3:1, A 1-0-1 2:2', onDifference)],
  ['by criteria that it does not list', table(level)],
  ['after a play-off', table(level, criteria('1) Points; 2) Play-off; 3) Goal difference'))],
  ['after fair play', table(level, criteria('1) Points; 2) Fair play; 3) Goal difference'))],
  [
    'by a criterion that is not understood',
    table(level, criteria('1) Points; 2) FIFA ranking; 3) Goal difference')),
  ],
  [
    'by matches that it does not have',
    table(level, criteria('1) Points; 2) Head-to-head; 3) Goal difference')),
  ],
  ['with a shared place', table(level, `${onDifference}|pos_B=1`)],
  ['with a note to one of them', table('A 1-0-1 2:2, B 2-0-0 3:1', '|hth_A=Points of B taken away')],
  ['while one of them has a match in hand', table('A 1-0-1 2:2, B 2-0-1 3:1')],
  ['with a column that is not known', table('A 1-0-1 2:2, B 2-0-0 3:1', '|bonus_A=4')],
  ['of a league that went on in two parts', table('A 3-0-2 2:2, B 2-0-3 2:2, C 3-0-2 3:1')],
  [
    'that head-to-head goals explain and head-to-head points do not',
    table(
      'A 1-0-1 3:2, B 1-0-1 2:3',
      `${criteria('1) Points; 2) Head-to-head points; 3) Goals')}|match_A_B=0–2|match_B_A=0–3`,
    ),
  ],
])('a printed order %s is none', (_what, page) => {
  expect(orders(page)).toEqual([]);
});

test('the rules of the facts file go before those of the table', () => {
  const rules = { tieBreakers: ['POINTS', 'GOALS_FOR'] };
  expect(orders(table('A 1-0-1 4:4, B 1-0-1 3:1', onDifference), { rules })).toEqual([]);
});
