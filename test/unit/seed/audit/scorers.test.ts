import { expect, test } from 'vitest';
import { auditSeason } from '../../../../seed/audit/audit.js';
import { bare } from '../../../support/seed/season-from-wikitext.js';

function scorers(goals1: string, goals2: string, score = '2–1') {
  const box = `{{Football box|date=2020-01-01|team1=Boys|score=${score}|team2=Lions\n|goals1=${goals1}\n|goals2=${goals2}}}`;
  return auditSeason(bare(`== Final ==\n${box}`)).filter(({ kind }) => kind === 'SCORERS');
}

test('scorers that do not make up the score are a discrepancy of the match', () => {
  expect(scorers('Paz 1', 'Rey 7, 8')).toEqual([
    {
      kind: 'SCORERS',
      subject: { noun: 'tie', slug: 'knockout-final-boys-lions' },
      field: 'Boys – Lions',
      stated: '2–1',
      computed: '1–2',
      message: 'Boys – Lions ended 2–1, but its scorers make it 1–2.',
      lines: [2, 3, 4],
    },
  ]);
});

test.each([
  ['all scorers', 'Paz 1, 5', 'Rey 7', '2–1'],
  ['an own goal under the side that it counted for', 'Paz 1, Rey 5 (o.g.)', 'Rey 7', '2–1'],
  ['an own goal under the side of its scorer', 'Paz 1', 'Rey 7, Gil 8 (o.g.)', '2–1'],
  ['no scorers', '', '', '2–1'],
  ['a scorer that cannot be read', 'Paz 1, 1999', 'Rey 7', '2–1'],
  ['no score', 'Paz 1', '', ''],
  ['an awarded score', 'Paz 1', '', '3–0 awarded'],
])('%s: none', (_what, goals1, goals2, score) => {
  expect(scorers(goals1, goals2, score)).toEqual([]);
});

test('a missing scorer of one side is told, and what is named stays', () => {
  expect(scorers('Paz 1', '')).toMatchObject([{ stated: '2–1', computed: '1–0' }]);
});
