import { expect, test } from 'vitest';
import { seasonRecords } from '../../../../src/domain/season/records.js';

test.each([
  ['nothing played', '', '', '', ''],
  ['one home win', '2-1', '2-1', '', '2-1'],
  ['a wider margin beats more goals', '5-4 3-0', '3-0', '', '5-4'],
  ['level margins are all listed, in order', '7-1 6-0 1-1', '7-1 6-0', '', '7-1'],
  ['away wins count their own way', '0-5 1-2 4-9', '', '0-5 4-9', '4-9'],
  ['level goals are all listed', '4-1 0-5 2-3', '4-1', '0-5', '4-1 0-5 2-3'],
  ['draws only', '2-2 0-0', '', '', '2-2'],
  ['no goals at all', '0-0 0-0', '', '', '0-0 0-0'],
  ['matches not played count for nothing', 'x 1-0 x', '1-0', '', '1-0'],
])('the records of a season: %s', (_what, played, home, away, highest) => {
  const matches = played
    .split(' ')
    .filter((score) => score !== '')
    .map((score) => {
      const [homeGoals = null, awayGoals = null] = score === 'x' ? [] : score.split('-').map(Number);
      return { score, homeGoals, awayGoals };
    });
  const found = seasonRecords(matches);
  const shown = (list: readonly { score: string }[]) => list.map(({ score }) => score).join(' ');
  expect([shown(found.biggestHomeWins), shown(found.biggestAwayWins), shown(found.highestScoring)]).toEqual([
    home,
    away,
    highest,
  ]);
});
