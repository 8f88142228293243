import { expect, test } from 'vitest';
import { areFixturesKnown } from '../../../../src/domain/outlook/fixtures.js';
import { matches } from '../../../support/domain/group.js';

const rules = { pointsForWin: 3, pointsForDraw: 1 };
const printed = ['won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst'];

/** `Alianza 1 0 1, Boys 0 0 0`: lines of a table, won, drawn and lost. */
function lines(list: string, figures: readonly string[] = printed) {
  return list.split(', ').map((line) => {
    const [team = '', won, drawn, lost] = line.split(' ');
    return { team, won: Number(won), drawn: Number(drawn), lost: Number(lost), printed: figures };
  });
}

const none = 'Alianza 0 0 0, Boys 0 0 0, Cristal 0 0 0';
const once = 'Alianza x Boys, Alianza x Cristal, Boys x Cristal';
const begun = 'Alianza 1-0 Boys, Alianza x Cristal, Boys x Cristal';

test.each([
  ['every pair has one match', none, once, true],
  ['every pair has two', none, `${once}, Boys x Alianza, Cristal x Alianza, Cristal x Boys`, true],
  ['a pair has none', none, 'Alianza x Boys, Alianza x Cristal', false],
  ['a pair has one where another has two', none, `${once}, Boys x Alianza`, false],
  ['no match is known', none, '', false],
  ['the table has the same results', 'Alianza 1 0 0, Boys 0 0 1, Cristal 0 0 0', begun, true],
  ['the table is behind the matches', none, begun, true],
  ['the table is ahead of the matches', 'Alianza 2 0 0, Boys 0 0 1, Cristal 0 0 1', begun, true],
  [
    'the table tells of more matches than are known',
    'Alianza 3 0 0, Boys 0 0 1, Cristal 0 0 2',
    begun,
    false,
  ],
  [
    'the table has other results of as many matches',
    'Alianza 0 1 0, Boys 0 1 0, Cristal 0 0 0',
    begun,
    false,
  ],
])('%s', (_case, table, list, expected) => {
  expect(areFixturesKnown(lines(table), matches(list), rules)).toBe(expected);
});

test('figures that the source does not print contradict nothing', () => {
  const table = lines('Alianza 0 1 0, Boys 0 1 0, Cristal 0 0 0', []);
  expect(areFixturesKnown(table, matches(begun), rules)).toBe(true);
});
